import type { Html } from '#platform/view/html.ts'
import type { Story } from './facts.ts'
import { Link } from './link.tsx'
import { Breadcrumbs } from './lists.tsx'
import { Time } from './time.tsx'
import { kindWords, words } from './words.ts'

/** Section, kind of work, kicker, headline, standfirst, who, where and when. */
export function StoryHead({ story }: { story: Story }): Html {
  return (
    <header class="story-head">
      <div class="label">
        <Breadcrumbs above={story.sections} />
        <span class={`kind kind-${story.kind}`}>{kindWords[story.kind]}</span>
      </div>
      {story.kicker && <p class="kicker">{story.kicker}</p>}
      <h1 class="headline">{story.headline}</h1>
      {story.standfirst && <p class="standfirst">{story.standfirst}</p>}
      {story.kind === 'sponsored' && (
        <p class="paid">{story.sponsor ? words.paidBy(story.sponsor) : words.paid}</p>
      )}
      <div class="credits">
        <Bylines story={story} />
        <Times story={story} />
      </div>
      {story.original && (
        <p class="original">
          {words.originallyAt} <Link to={story.original.path}>{story.original.name}</Link>
        </p>
      )}
    </header>
  )
}

function Bylines({ story }: { story: Story }): Html | null {
  if (story.bylines.length === 0) return null
  return (
    <ul class="bylines">
      {story.bylines.map((byline) => (
        <li>
          <Link to={byline.path} rel="author">
            {byline.name}
          </Link>
          {byline.role && <span class="role">{byline.role}</span>}
        </li>
      ))}
    </ul>
  )
}

function Times({ story }: { story: Story }): Html {
  return (
    <p class="times">
      {story.dateline && <span class="dateline">{story.dateline}</span>}
      <span>
        {words.published} <Time at={story.published} />
      </span>
      {story.updated && (
        <span>
          {words.updated} <Time at={story.updated} />
        </span>
      )}
    </p>
  )
}
