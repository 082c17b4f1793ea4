// A story on a list, in five weights and no more: lead, major, standard, compact, line.
import type { Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { columns } from './columns.ts'
import type { Teaser } from './facts.ts'
import { Face } from './face.tsx'
import { Names } from './names.tsx'
import { Link } from './link.tsx'
import { Shown } from './picture.tsx'
import { Time } from './time.tsx'

type Level = 2 | 3 | 4
interface Props {
  readonly story: Teaser
  /** The heading's level on this page. */
  readonly level?: Level | undefined
  /** On a section's own page its name would be noise. */
  readonly placed?: boolean | undefined
  /** Which column its picture stands in. */
  readonly place?: Place | undefined
}
type Place = 'front' | 'across' | 'half' | 'quarter' | 'trio' | 'third' | 'beside'
/** Those whose picture a reader sees first. */
const firstPlaces: readonly Place[] = ['front', 'across', 'half']

/** The one story of the day, with the beginning of its text where the caller has it. */
export function Lead({
  story,
  opening = [],
  place = 'front',
}: {
  story: Teaser
  opening?: readonly string[] | undefined
  place?: 'front' | 'across'
}): Html {
  return (
    <article class={classOf('lead', story)}>
      <Pictured story={story} place={place} />
      <Label story={story} />
      <Headline story={story} level={2} />
      <Standfirst story={story} />
      <Names of={story.bylines} words={story.words} />
      {opening.length > 0 && (
        <div class="opening" {...story.written}>
          {opening.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          <p>
            <Link to={story.path} class="onward">
              {story.words.continueReading}
            </Link>
          </p>
        </div>
      )}
    </article>
  )
}

export function Major({ story, level = 2, placed, place = 'quarter' }: Props): Html {
  return (
    <article class={classOf('major', story)}>
      <Pictured story={story} place={place} />
      <Label story={story} placed={placed} />
      <Headline story={story} level={level} />
      <Standfirst story={story} />
      <Names of={story.bylines} words={story.words} />
    </article>
  )
}

export function Standard({ story, level = 3, placed, place = 'beside' }: Props): Html {
  return (
    <article class={classOf('standard', story)}>
      <Pictured story={story} place={place} />
      <Label story={story} placed={placed} />
      <Headline story={story} level={level} />
      <Standfirst story={story} />
      <p class="when">
        <Time at={story.published} show="day" />
      </p>
    </article>
  )
}

/** `full` where it has room for more than its name. */
export function Compact({
  story,
  level = 3,
  placed,
  full = false,
}: Props & { readonly full?: boolean }): Html {
  return (
    <article class="teaser compact">
      <Label story={story} placed={placed} />
      <Headline story={story} level={level} />
      {full && <Standfirst story={story} />}
    </article>
  )
}

/** One line of a wire: time, headline. `dated` where the list runs over more than a day. */
export function Line({ story, level = 3, dated }: Props & { readonly dated?: boolean | undefined }): Html {
  return (
    <article class="teaser line">
      <p class="when">
        <Time at={story.published} show={dated ? 'day' : 'time'} />
        {story.kind !== 'news' && <span class={`kind kind-${story.kind}`}>{story.words[story.kind]}</span>}
      </p>
      <Headline story={story} level={level} />
    </article>
  )
}

/** An opinion is known by who holds it: the name comes first. */
export function Voice({ story, level = 3 }: Props): Html {
  return (
    <article class={story.portrait ? 'teaser voice with-face' : 'teaser voice'}>
      {story.portrait && <Face of={story.portrait} />}
      <Names of={story.bylines} words={story.words} bare />
      <Headline story={story} level={level} />
      <Standfirst story={story} />
    </article>
  )
}

const classOf = (weight: string, { picture }: Teaser): string =>
  picture ? `teaser ${weight} pictured` : `teaser ${weight}`

/** For the eye and the pointer only: the headline beside it leads to the same place and says it in words. */
export function Pictured({ story, place }: { story: Teaser; place: Place }): Html | null {
  if (!story.picture) return null
  const { wide, small } = story.picture
  const picture = place === 'beside' ? small : wide
  return (
    <a class={`teaser-picture at-${place}`} href={safeUrl(story.path)} tabindex={-1} aria-hidden="true">
      <Shown picture={picture} sizes={columns[place]} first={firstPlaces.includes(place)} />
    </a>
  )
}

function Headline({ story, level }: { story: Teaser; level: Level }): Html {
  const Heading = `h${level}` as 'h2'
  return (
    <Heading class="headline" {...story.written}>
      <Link to={story.path}>{story.headline}</Link>
    </Heading>
  )
}

function Standfirst({ story }: { story: Teaser }): Html | null {
  return story.standfirst ? (
    <p class="standfirst" {...story.written}>
      {story.standfirst}
    </p>
  ) : null
}

/** A section that is named like the kind of work says it already. */
const kindShown = (story: Teaser, placed: boolean | undefined): boolean =>
  story.kind !== 'news' && (placed === true || story.words[story.kind] !== story.section.name)

/** Section, kind of work where it is not plain news, kicker, and whether it was corrected. */
function Label({ story, placed }: { story: Teaser; placed?: boolean | undefined }): Html | null {
  if (placed && story.kind === 'news' && isMute(story)) return null
  return (
    <p class="label">
      {!placed && (
        <Link to={story.section.path} class="section-name">
          {story.section.name}
        </Link>
      )}
      {kindShown(story, placed) && <span class={`kind kind-${story.kind}`}>{story.words[story.kind]}</span>}
      {story.kicker && (
        <span class="kicker" {...story.written}>
          {story.kicker}
        </span>
      )}
      {story.corrected && <span class="corrected">{story.words.corrected}</span>}
      {story.sound !== undefined && (
        <span class="listen">
          {story.words.listen} {story.sound}
        </span>
      )}
    </p>
  )
}

/** Nothing stands over its headline. */
const isMute = ({ kicker, corrected, sound }: Teaser): boolean => !kicker && !corrected && sound === undefined
