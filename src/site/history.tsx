import { type Changes, ChangesMade } from '#copy/index.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { type Paper, type Place, places, type Stamp, type Written } from '#ui/facts.ts'
import { ChoiceField } from '#ui/fields.tsx'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Breadcrumbs } from '#ui/lists.tsx'
import { recordPaths } from '#ui/record-paths.ts'
import { Time } from '#ui/time.tsx'
import { DeedLines } from './record.tsx'
import type { HistoryLine } from './record-facts.ts'

/** What every page about one story's past is given. */
interface Common {
  readonly paper: Paper
  /** Its name, where readers may know it, and its own address. */
  readonly story: Place
  readonly written?: Written | undefined
}

interface HistoryProps extends Common {
  /** Newest first. */
  readonly lines: readonly HistoryLine[]
  /** Those that can be compared, oldest first; fewer than two: none. */
  readonly versions: readonly number[]
}

/** Everything that became of one story, with what changed in it. */
export function HistoryPage({ paper, story, written, lines, versions }: HistoryProps): Html {
  const { words } = paper
  return (
    <PastFrame
      paper={paper}
      story={story}
      title={words.changesToStory}
      path={recordPaths.history(story.path)}
    >
      <header class="page-head">
        <h1>{words.changesToStory}</h1>
        <p class="intro">
          <StoryName story={story} written={written} />
        </p>
        <p class="intro">{words.historyIntro}</p>
      </header>
      <ol class="record-list">
        {lines.map((line) => (
          <li>
            <Time at={line.at} />
            <div>
              <DeedLines paper={paper} deed={line}>
                {line.changes && <ChangesMade changes={line.changes} words={words} />}
              </DeedLines>
            </div>
          </li>
        ))}
      </ol>
      {versions.length > 1 && <CompareForm paper={paper} story={story} versions={versions} />}
    </PastFrame>
  )
}

interface ChangesProps extends Common {
  readonly from: number
  readonly to: number
  /** Why, where the versions follow each other and readers were told. */
  readonly told?: { readonly what: string; readonly reason: string; readonly at: Stamp } | undefined
  /** None where the text of one of them was taken out. */
  readonly changes: Changes | undefined
  readonly versions: readonly number[]
  readonly doors: readonly Place[]
}

/** Two versions of a story, the second as a change of the first. */
export function ChangesPage(props: ChangesProps): Html {
  const { paper, story, written, from, to, told, changes, versions, doors } = props
  const { words } = paper
  const title = words.fromTo({ from: String(from), to: String(to) })
  return (
    <PastFrame
      paper={paper}
      story={story}
      title={title}
      path={recordPaths.changes(story.path, from, to)}
      above={{ name: words.changesToStory, path: recordPaths.history(story.path) }}
    >
      <header class="page-head">
        <h1>{title}</h1>
        <p class="intro">
          <StoryName story={story} written={written} />
        </p>
      </header>
      <section class="changes-page">
        {told && <Told {...told} words={words} />}
        {changes ? (
          <ChangesMade changes={changes} words={words} />
        ) : (
          <p class="changes-none">{words.textRemoved({ number: `${from}–${to}` })}</p>
        )}
        <p class="record-doors">
          {doors.map((door) => (
            <Link to={door.path}>{door.name}</Link>
          ))}
        </p>
        <CompareForm paper={paper} story={story} versions={versions} from={from} to={to} />
      </section>
    </PastFrame>
  )
}

function Told({ what, reason, at, words }: NonNullable<ChangesProps['told']> & { words: Words }): Html {
  const kind = (
    <strong>
      {what}, <Time at={at} show="day" />
    </strong>
  )
  return (
    <p class="record-note">{words.notice.around<Child>({ kind, text: <span dir="auto">{reason}</span> })}</p>
  )
}

interface FrameProps {
  readonly paper: Paper
  readonly story: Place
  readonly title: string
  readonly path: string
  readonly above?: Place
  readonly children: Child
}

/** Old words are found from the story, and not by search engines in place of it. */
function PastFrame({ paper, story, title, path, above, children }: FrameProps): Html {
  const { words } = paper
  const meta = { title: `${title}: ${story.name}`, canonical: path, hidden: true, isDesk: true }
  const trail = [{ name: words.record, path: places.record }, ...(above ? [above] : [])]
  return (
    <Frame paper={paper} meta={meta} page="plain">
      <Breadcrumbs above={trail} words={words} />
      {children}
    </Frame>
  )
}

const StoryName = ({ story, written }: Pick<Common, 'story' | 'written'>): Html => (
  <Link to={story.path} written={written}>
    {story.name}
  </Link>
)

interface CompareProps extends Pick<Common, 'paper' | 'story'> {
  readonly versions: readonly number[]
  readonly from?: number
  readonly to?: number
}

/** Any two: no script, two lists and a button. */
function CompareForm({ paper: { words }, story, versions, from, to }: CompareProps): Html {
  const choices = versions.map((number) => ({
    value: String(number),
    label: words.versionNumber({ number: String(number) }),
  }))
  return (
    <form class="form compare-form" action={recordPaths.compare(story.path)} method="get">
      <ChoiceField
        name="from"
        label={words.earlierVersion}
        value={String(from ?? versions.at(-2) ?? '')}
        choices={choices}
      />
      <ChoiceField
        name="to"
        label={words.laterVersion}
        value={String(to ?? versions.at(-1) ?? '')}
        choices={choices}
      />
      <button type="submit" class="deed">
        {words.compareThem}
      </button>
    </form>
  )
}
