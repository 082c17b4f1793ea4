import type { Html } from '#platform/view/html.ts'
import { type Paper, type Place, places, type Teaser } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Breadcrumbs, Empty, StoryList } from '#ui/lists.tsx'

/** A year, a month or a day with the number of its stories. */
export interface Shelf extends Place {
  readonly count: number
}

interface ShelvesProps {
  readonly paper: Paper
  /** `2022`, `March 2022`; empty for the whole archive. */
  readonly title: string
  readonly path: string
  readonly above: readonly Place[]
  readonly shelves: readonly Shelf[]
}

/** Years, the months of a year, or the days of a month: one page, three heights. */
export function ArchivePage({ paper, title, path, above, shelves }: ShelvesProps): Html {
  const { words } = paper
  const name = title || words.archive
  return (
    <Frame paper={paper} meta={{ title: name, canonical: path }} page="plain">
      <header class="page-head">
        {above.length > 0 && <Breadcrumbs above={above} words={words} />}
        <h1>{name}</h1>
      </header>
      {shelves.length === 0 && <Empty title={words.noStories} />}
      <ol class="shelves">
        {shelves.map((shelf) => (
          <li>
            <Link to={shelf.path}>{shelf.name}</Link>
            <span class="count">{words.stories({ count: shelf.count })}</span>
          </li>
        ))}
      </ol>
    </Frame>
  )
}

interface DayProps {
  readonly paper: Paper
  readonly title: string
  readonly path: string
  readonly above: readonly Place[]
  readonly stories: readonly Teaser[]
  readonly before?: Place | undefined
  readonly after?: Place | undefined
}

/** One day of the paper. */
export function DayPage({ paper, title, path, above, stories, before, after }: DayProps): Html {
  const { words } = paper
  return (
    <Frame paper={paper} meta={{ title, canonical: path }} page="list">
      <header class="page-head">
        <Breadcrumbs above={[{ name: words.archive, path: places.archive }, ...above]} words={words} />
        <h1>{title}</h1>
      </header>
      <StoryList stories={stories} words={words} />
      {(before || after) && (
        <nav class="pagination" aria-label={words.pages}>
          {after && (
            <Link to={after.path} rel="prev">
              {after.name}
            </Link>
          )}
          {before && (
            <Link to={before.path} rel="next">
              {before.name}
            </Link>
          )}
        </nav>
      )}
    </Frame>
  )
}
