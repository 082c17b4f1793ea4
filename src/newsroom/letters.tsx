// What readers wrote: as a list, and each by itself.
import type { Html } from '#platform/view/html.ts'
import type { Pages, Place, Stamp } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { Heads } from './list-parts.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { letterWords } from './letter-words.ts'
import { SaidLine } from './said.tsx'
import { english } from './words.ts'

export interface LetterRow {
  readonly path: string
  /** Its first words. */
  readonly opening: string
  readonly who: string
  readonly at: Stamp
  /** The story, at the desk. */
  readonly story?: Place | undefined
}

interface ListProps {
  readonly desk: Desk
  readonly rows: readonly LetterRow[]
  /** New, answered, done, spam: with how many there are. */
  readonly states: readonly (Place & { readonly here: boolean })[]
  readonly pages: Pages
  readonly said?: Said | undefined
}

export function LettersPage({ desk, rows, states, pages, said }: ListProps): Html {
  return (
    <DeskFrame desk={desk} title={letterWords.letters} page="desk-list">
      <div class="desk-head">
        <h1>{letterWords.letters}</h1>
        <nav aria-label={letterWords.letters}>
          <ul class="subsections">
            {states.map(({ name, path, here }) => (
              <li>
                <Link to={path} current={here}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {said && <SaidLine said={said} />}
      {rows.length === 0 ? (
        <Empty title={letterWords.none}>{letterWords.noneHint}</Empty>
      ) : (
        <Rows rows={rows} />
      )}
      <Pagination {...pages} words={english} />
    </DeskFrame>
  )
}

function Rows({ rows }: { rows: readonly LetterRow[] }): Html {
  const { at, letter, story, who } = letterWords.columns
  return (
    <table class="wire">
      <Heads of={[at, letter, story, who]} />
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="when">
              <time datetime={row.at.iso}>
                {row.at.day} {row.at.time}
              </time>
            </td>
            <td class="slug">
              <Link to={row.path}>
                <bdi>{row.opening}</bdi>
              </Link>
            </td>
            <td>
              {row.story ? (
                <Link to={row.story.path}>
                  <bdi>{row.story.name}</bdi>
                </Link>
              ) : (
                letterWords.noStory
              )}
            </td>
            <td>
              <bdi>{row.who}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface LetterFacts {
  readonly title: string
  readonly text: string
  readonly who: string
  readonly at: Stamp
  /** Empty where nobody can be answered. */
  readonly email: string
  readonly kept: string
  readonly story?: (Place & { readonly readers: string | undefined }) | undefined
  readonly suspicion?: string | undefined
  /** `Done by Ada Wren, 4 March 2022` */
  readonly marked?: string | undefined
  /** What it can be marked as now. */
  readonly marks: readonly { readonly value: string; readonly label: string }[]
  readonly action: string
}

export function LetterPage({ desk, letter }: { desk: Desk; letter: LetterFacts }): Html {
  return (
    <DeskFrame desk={desk} title={letter.title}>
      <div class="desk-head">
        <h1 dir="auto">{letter.title}</h1>
      </div>
      <dl class="letter-facts">
        <Facts letter={letter} />
      </dl>
      <p class="letter-text" dir="auto">
        {letter.text}
      </p>
      <form class="form letter-marks" action={letter.action} method="post">
        <h2>{letterWords.mark}</h2>
        <p class="help">{letterWords.markHint}</p>
        <p class="deeds">
          {letter.marks.map(({ value, label }) => (
            <button type="submit" class="deed" name="mark" value={value}>
              {label}
            </button>
          ))}
        </p>
      </form>
    </DeskFrame>
  )
}

function Facts({ letter }: { letter: LetterFacts }): Html {
  const { story, email, suspicion, marked } = letter
  return (
    <>
      {story && (
        <>
          <dt>{letterWords.about}</dt>
          <dd dir="auto">
            {story.readers ? <Link to={story.readers}>{story.name}</Link> : story.name} (
            <Link to={story.path}>{letterWords.desk}</Link>)
          </dd>
        </>
      )}
      <dt>{letterWords.from}</dt>
      <dd dir="auto">{letter.who}</dd>
      <dt>{letterWords.received}</dt>
      <dd>
        <time datetime={letter.at.iso}>{letter.at.text}</time>
      </dd>
      <dt>{letterWords.answerTo}</dt>
      <dd>
        {email === '' ? (
          letterWords.noAddress
        ) : (
          <>
            <Link to={`mailto:${email}`}>{email}</Link> <span class="help">{letter.kept}</span>
          </>
        )}
      </dd>
      {suspicion && (
        <>
          <dt>{letterWords.suspected}</dt>
          <dd>{suspicion}</dd>
        </>
      )}
      {marked && (
        <>
          <dt>{letterWords.marked}</dt>
          <dd>{marked}</dd>
        </>
      )}
    </>
  )
}
