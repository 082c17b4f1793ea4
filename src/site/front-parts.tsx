// What every front is put together from, whatever its layout.
import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { type Place, places, type Teaser } from '#ui/facts.ts'
import { Heading } from '#ui/lists.tsx'
import { Compact, Lead, Line, Voice } from '#ui/teasers.tsx'

export interface LeadPackage {
  readonly story: Teaser
  /** The first paragraphs as plain text: a front without pictures prints words. */
  readonly opening?: readonly string[] | undefined
  readonly sidebars: readonly Teaser[]
}

/** In one of three columns, or in two of them. */
export type LeadPlace = 'front' | 'across'

/** The lead with what belongs to it. */
export function LeadTier({
  lead: { story, opening, sidebars },
  words,
  place,
}: {
  lead: LeadPackage
  words: Words
  place: LeadPlace
}): Html {
  return (
    <section class="lead-package">
      <Lead story={story} opening={opening} place={place} />
      {sidebars.length > 0 && (
        <div class="sidebars">
          <h3 class="unseen">{words.moreOnThis}</h3>
          {sidebars.map((sidebar) => (
            <Compact story={sidebar} placed full />
          ))}
        </div>
      )}
    </section>
  )
}

interface OpinionProps {
  readonly stories: readonly Teaser[]
  readonly section: Place | undefined
  readonly words: Words
  /** One under the other, or side by side from edge to edge. */
  readonly as?: 'column' | 'strip'
}

export function Opinion({ stories, section, words, as = 'column' }: OpinionProps): Html | null {
  if (stories.length === 0) return null
  const voices = stories.map((story) => <Voice story={story} />)
  return (
    <section class={`opinion-${as}`}>
      <Heading {...(section ? { to: section.path } : {})}>{section?.name ?? words.opinion}</Heading>
      {as === 'strip' ? <div class={`row row-${stories.length}`}>{voices}</div> : voices}
    </section>
  )
}

export function River({ stories, words }: { stories: readonly Teaser[]; words: Words }): Html | null {
  if (stories.length === 0) return null
  return (
    <section class="river">
      <Heading to={places.archive}>{words.latest}</Heading>
      <div class="river-lines">
        {stories.map((story) => (
          <Line story={story} dated />
        ))}
      </div>
    </section>
  )
}
