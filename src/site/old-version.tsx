import type { Child, Html } from '#platform/view/html.ts'
import { Article, leadSizes } from '#ui/article.tsx'
import { type Paper, type Place, places, type Stamp, type Story } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Breadcrumbs } from '#ui/lists.tsx'
import { recordPaths } from '#ui/record-paths.ts'
import { Time } from '#ui/time.tsx'

interface Standing {
  readonly paper: Paper
  readonly number: number
  readonly isNewest: boolean
  readonly shownFrom: Stamp
  readonly doors: readonly Place[]
}

/** One version as it was printed, for good, under a bar that says which. */
export function OldVersionPage({ story, ...standing }: Standing & { readonly story: Story }): Html {
  const { paper, number } = standing
  const meta = {
    title: `${paper.words.versionNumber({ number: String(number) })}: ${story.headline}`,
    canonical: recordPaths.version(story.path, number),
    hidden: true,
    first: story.lead && { picture: story.lead.picture, sizes: leadSizes(story.lead) },
    frames: story.frames,
    written: story.around && story.written,
    isDesk: true,
  }
  return (
    <Frame paper={paper} meta={meta} page="story">
      <VersionBar {...standing} />
      <Article story={story} />
    </Frame>
  )
}

function VersionBar({ paper: { words }, number, isNewest, shownFrom, doors }: Standing): Html {
  const say = isNewest ? words.thisVersion : words.oldVersion
  return (
    <aside class="version-bar" aria-label={words.versionNumber({ number: String(number) })}>
      <p>{say.around<Child>({ number: String(number), when: <Time at={shownFrom} /> })}</p>
      <p class="record-doors">
        {doors.map((door) => (
          <Link to={door.path}>{door.name}</Link>
        ))}
      </p>
    </aside>
  )
}

interface BlankProps extends Pick<Standing, 'paper' | 'number' | 'doors'> {
  readonly path: string
  readonly at: Stamp
  readonly reason: string
  readonly hash: string
}

/** The place of a version whose text the law took. */
export function BlankVersionPage({ paper, number, doors, path, at, reason, hash }: BlankProps): Html {
  const { words } = paper
  const title = words.versionNumber({ number: String(number) })
  const meta = { title, canonical: recordPaths.version(path, number), hidden: true, isDesk: true }
  return (
    <Frame paper={paper} meta={meta} page="plain">
      <Breadcrumbs above={[{ name: words.record, path: places.record }]} words={words} />
      <header class="page-head">
        <h1>{title}</h1>
        <p class="intro">{words.blankedVersion.around({ when: <Time at={at} show="day" /> })}</p>
      </header>
      <p class="record-note" dir="auto">
        {reason}
      </p>
      <p class="record-hash">
        <code dir="ltr">{hash}</code>
      </p>
      <p class="record-doors">
        {doors.map((door) => (
          <Link to={door.path}>{door.name}</Link>
        ))}
      </p>
    </Frame>
  )
}
