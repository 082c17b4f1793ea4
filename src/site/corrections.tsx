import type { Child, Html } from '#platform/view/html.ts'
import { type Notice, type Pages, type Paper, type Place, places } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'

export interface Corrected extends Notice {
  readonly story: Place
}

interface Props {
  readonly paper: Paper
  readonly notices: readonly Corrected[]
  readonly pages?: Pages
}

export function CorrectionsPage({ paper, notices, pages = {} }: Props): Html {
  const { words } = paper
  const meta = {
    title: words.corrections,
    description: words.correctionsIntro,
    canonical: places.corrections,
  }
  return (
    <Frame paper={paper} meta={meta} page="plain">
      <header class="page-head">
        <h1>{words.corrections}</h1>
        <p class="intro">{words.correctionsIntro}</p>
        <p class="intro">
          <Link to={places.record}>{words.record}</Link>
        </p>
      </header>
      {notices.length === 0 && <Empty title={words.noCorrections} />}
      <ol class="correction-list">
        {notices.map((notice) => (
          <li>
            <Time at={notice.at} show="day" />
            <div>
              <h2>
                <Link to={notice.story.path}>{notice.story.name}</Link>
              </h2>
              <p>
                {words.notice.around<Child>({
                  kind: <strong>{words[notice.kind]}</strong>,
                  text: <span dir="auto">{notice.text}</span>,
                })}
              </p>
              {notice.changes && (
                <p>
                  <Link to={notice.changes}>{words.whatChanged}</Link>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Pagination {...pages} words={words} />
    </Frame>
  )
}
