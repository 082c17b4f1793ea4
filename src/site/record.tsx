import type { Child, Html } from '#platform/view/html.ts'
import { type Pages, type Paper, places } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import type { Deed, RecordLine } from './record-facts.ts'

interface Props {
  readonly paper: Paper
  readonly lines: readonly RecordLine[]
  readonly pages: Pages
}

/** What has changed in the whole paper, newest first. */
export function RecordPage({ paper, lines, pages }: Props): Html {
  const { words } = paper
  const meta = {
    title: words.record,
    description: words.recordIntro,
    canonical: places.record,
    feed: { name: words.record, path: places.record },
    isDesk: true,
  }
  return (
    <Frame paper={paper} meta={meta} page="plain">
      <header class="page-head">
        <h1>{words.record}</h1>
        <p class="intro">{words.recordIntro}</p>
      </header>
      {lines.length === 0 && <Empty title={words.noChanges} />}
      <ol class="record-list">
        {lines.map((line, at) => (
          <li>
            <Time at={line.at} />
            <div>
              <h2 {...line.written}>
                <Link to={line.story.path}>{line.story.name}</Link>
              </h2>
              <DeedLines paper={paper} deed={line} isListed={at > 0} />
            </div>
          </li>
        ))}
      </ol>
      <Pagination {...pages} words={words} />
    </Frame>
  )
}

/** What was done, why, where to see it, and what it is known by for good. */
interface DeedProps {
  readonly paper: Paper
  readonly deed: Deed
  /** Its hash is left to its own page. */
  readonly isListed?: boolean
  readonly children?: Child
}
export function DeedLines({ paper, deed, isListed = false, children }: DeedProps): Html {
  const { words } = paper
  const what = deed.isGrave ? <strong>{deed.what}</strong> : deed.what
  return (
    <>
      <p class="record-what">
        {deed.version ? words.versionAnd.around<Child>({ version: deed.version, what }) : what}
      </p>
      {deed.reason && (
        <p class="record-note" dir="auto">
          {deed.reason}
        </p>
      )}
      {children}
      {deed.doors.length > 0 && (
        <p class="record-doors">
          {deed.doors.map((door) => (
            <Link to={door.path}>{door.name}</Link>
          ))}
        </p>
      )}
      {!isListed && (
        <p class="record-hash">
          {words.hashOfEntry.around<Child>({
            number: deed.hash.seq,
            hash: <code dir="ltr">{deed.hash.hash}</code>,
          })}
        </p>
      )}
    </>
  )
}
