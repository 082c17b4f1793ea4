// What stands under a section's head, in two layouts.
import { besideLead, inGrid } from '#fronts/index.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Child, Html } from '#platform/view/html.ts'
import type { Teaser } from '#ui/facts.ts'
import { Empty, Heading, StoryList } from '#ui/lists.tsx'
import { Compact, Line, Major, Standard } from '#ui/teasers.tsx'
import type { SectionLayout } from '#ui/theme/look.ts'

interface Props {
  readonly stories: readonly Teaser[]
  /** Only its first page leads with a story. */
  readonly isFirst: boolean
  /** How many stand beside it, where editors have arranged the page; else as many as there is room for. */
  readonly beside?: number | undefined
  readonly words: Words
  /** What stands between the first story and the rest. */
  readonly between: Child
}
type Listing = (props: Props) => Html

/** The newest large, the rest by date like a record. */
const Dated: Listing = ({ stories, isFirst, words, between }) => {
  const [first, ...rest] = stories
  return (
    <>
      {first && isFirst && (
        <div class="list-lead">
          <Major story={first} placed place="half" />
        </div>
      )}
      {between}
      {(rest.length > 0 || !first || !isFirst) && (
        <StoryList stories={isFirst ? rest : stories} words={words} placed />
      )}
    </>
  )
}

/** A front of its own: a lead with a column of headlines beside it, a grid, and lines for what is older. */
const Paged: Listing = ({ stories, isFirst, beside: asked, words, between }) => {
  const [first, ...rest] = stories
  if (!first) return <Empty title={words.noStories}>{words.noStoriesHint}</Empty>
  const most = asked ?? besideLead(first.picture !== undefined)
  const beside = isFirst ? rest.slice(0, most) : []
  const grid = isFirst ? rest.slice(most, most + inGrid) : stories
  return (
    <>
      {isFirst && (
        <div class={beside.length > 0 ? 'section-top' : 'section-top section-alone'}>
          <Major story={first} placed place="half" />
          {beside.length > 0 && (
            <div class="section-beside">
              {beside.map((story) => (
                <Compact story={story} level={2} placed />
              ))}
            </div>
          )}
        </div>
      )}
      {between}
      <Grid stories={grid} />
      <Older stories={isFirst ? rest.slice(most + inGrid) : []} words={words} />
    </>
  )
}

function Grid({ stories }: { stories: readonly Teaser[] }): Html | null {
  if (stories.length === 0) return null
  return (
    <div class="section-grid">
      {stories.map((story) => (
        <Standard story={story} level={2} placed place="trio" />
      ))}
    </div>
  )
}

function Older({ stories, words }: { stories: readonly Teaser[]; words: Words }): Html | null {
  if (stories.length === 0) return null
  return (
    <section class="river">
      <Heading>{words.older}</Heading>
      <div class="river-lines">
        {stories.map((story) => (
          <Line story={story} dated />
        ))}
      </div>
    </section>
  )
}

export const listings: Readonly<Record<SectionLayout, Listing>> = { dated: Dated, paged: Paged }
