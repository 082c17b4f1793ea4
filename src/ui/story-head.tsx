import { listIn } from '#languages/lists.ts'
import type { Html } from '#platform/view/html.ts'
import type { Story } from './facts.ts'
import { Face } from './face.tsx'
import { Link } from './link.tsx'
import { Breadcrumbs } from './lists.tsx'
import { Time } from './time.tsx'

/** Section, kind of work, kicker, headline, standfirst, who, where and when. */
export function StoryHead({ story }: { story: Story }): Html {
  return (
    <header class="story-head">
      <div class="label">
        <Breadcrumbs above={story.sections} words={story.words} written={story.around} />
        {!isNamedSo(story) && (
          <span class={`kind kind-${story.kind}`} {...story.voice}>
            {story.words[story.kind]}
          </span>
        )}
      </div>
      {story.kicker && <p class="kicker">{story.kicker}</p>}
      <h1 class="headline">{story.headline}</h1>
      {story.standfirst && <p class="standfirst">{story.standfirst}</p>}
      {story.kind === 'sponsored' && (
        <p class="paid">{story.sponsor ? story.words.paidBy({ who: story.sponsor }) : story.words.paid}</p>
      )}
      <div class="credits" {...story.voice}>
        <Bylines story={story} />
        <Times story={story} />
        {story.original && (
          <p class="original">
            {story.words.originallyAt.around({
              where: <Link to={story.original.path}>{story.original.name}</Link>,
            })}
          </p>
        )}
        <OtherLanguages story={story} />
      </div>
    </header>
  )
}

/** Its section is called like the kind of work, and stands there already. */
const isNamedSo = ({ sections, words, kind }: Story): boolean => sections.at(-1)?.name === words[kind]

function Bylines({ story }: { story: Story }): Html | null {
  if (story.bylines.length === 0) return null
  return (
    <ul class="bylines">
      {story.bylines.map((byline) => (
        <li class={byline.portrait && 'with-face'}>
          {byline.portrait && <Face of={byline.portrait} />}
          <Link to={byline.path} rel="author">
            {byline.name}
          </Link>
          {byline.role && <span class="role">{byline.role}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A language is offered by its own name, to whoever can read it. */
function OtherLanguages({ story: { path, translations, words } }: { story: Story }): Html | null {
  const others = translations.filter((place) => place.path !== path)
  if (others.length === 0) return null
  const list = listIn(words.tag, others, ({ name }) => name, 'narrow')
  const languages = list.map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Link to={part.path} rel="alternate" written={part.written}>
        {part.name}
      </Link>
    ),
  )
  return <p class="also-in">{words.alsoInLanguages.around({ languages: <>{languages}</> })}</p>
}

function Times({ story }: { story: Story }): Html {
  const { words } = story
  return (
    <p class="times">
      {story.dateline && <span class="dateline">{story.dateline}</span>}
      <span>{words.published.around({ when: <Time at={story.published} /> })}</span>
      {story.updated && <span>{words.updated.around({ when: <Time at={story.updated} /> })}</span>}
    </p>
  )
}
