import type { Words } from '#languages/catalogue.ts'
import type { Child, Html } from '#platform/view/html.ts'
import type { Pages, Place, Teaser, Written } from './facts.ts'
import { Link } from './link.tsx'
import { Standard } from './teasers.tsx'

/** The rule with a name that opens a part of a page. */
export function Heading({ children, to, level = 2 }: { children: Child; to?: string; level?: 2 | 3 }): Html {
  const Tag = `h${level}` as 'h2'
  return <Tag class="rubric">{to ? <Link to={to}>{children}</Link> : children}</Tag>
}

interface Trail {
  readonly above: readonly Place[]
  readonly here?: string
  readonly words: Words
  readonly written?: Written | undefined
}

/** Where a page stands: section above section. The page itself comes last and is not a link. */
export function Breadcrumbs({ above, here, words, written }: Trail): Html {
  return (
    <nav class="breadcrumbs" aria-label={words.breadcrumbs} {...written}>
      <ol>
        {above.map((place) => (
          <li>
            <Link to={place.path}>{place.name}</Link>
          </li>
        ))}
        {here && <li aria-current="page">{here}</li>}
      </ol>
    </nav>
  )
}

interface Listed {
  readonly stories: readonly Teaser[]
  readonly words: Words
  readonly placed?: boolean
}

/** A dated list of stories, or the sentence that there is none. */
export function StoryList({ stories, words, placed }: Listed): Html {
  if (stories.length === 0) return <Empty title={words.noStories}>{words.noStoriesHint}</Empty>
  return (
    <div class="story-list">
      {stories.map((story) => (
        <Standard story={story} level={2} placed={placed} />
      ))}
    </div>
  )
}

/** Where a player of podcasts finds it. */
export const PodcastLine = ({ of }: { of: Place | undefined }): Html | null =>
  of ? (
    <p class="podcast-line">
      <Link to={of.path}>{of.name}</Link>
    </p>
  ) : null

/** An empty place teaches one thing. */
export function Empty({ title, children }: { title: string; children?: Child }): Html {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <p>{children}</p>}
    </div>
  )
}

/** By key, so a page of a list never shifts while stories arrive. */
export function Pagination({ newer, older, words }: Pages & { readonly words: Words }): Html | null {
  if (!newer && !older) return null
  return (
    <nav class="pagination" aria-label={words.pages}>
      {newer && (
        <Link to={newer} rel="prev">
          {words.newer}
        </Link>
      )}
      {older && (
        <Link to={older} rel="next">
          {words.older}
        </Link>
      )}
    </nav>
  )
}
