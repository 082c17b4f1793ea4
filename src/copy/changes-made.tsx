import type { LineChange, Part } from '#document/changes.ts'
import type { LineKind } from '#document/lines.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { type Changes, isNothing } from './changes.ts'

interface Props {
  readonly changes: Changes
  readonly words: Words
  /** In a feed: only what changed, without anything to open. */
  readonly isBrief?: boolean
}

/** What went and what came, in its place; what stayed is folded up around it. */
export function ChangesMade({ changes, words, isBrief = false }: Props): Html {
  const { fields, lines, gone, come, written } = changes
  if (isNothing(changes)) return <p class="changes-none">{words.sameWords}</p>
  return (
    <div class="changes">
      <p class="changes-count">{words.wordsChanged({ gone: String(gone), come: String(come) })}</p>
      {fields.length > 0 && (
        <dl>
          {fields.map(({ name, parts }) => (
            <div>
              <dt>{name}</dt>
              <dd dir="auto">
                <Parts of={parts} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div class="changes-text" {...written}>
        {folded(lines).map((run) =>
          run.isFolded ? (
            !isBrief && <Folded lines={run.lines} words={words} />
          ) : (
            <Lines of={isBrief ? run.lines.filter(({ how }) => how !== 'same') : run.lines} words={words} />
          ),
        )}
      </div>
    </div>
  )
}

const Folded = ({ lines, words }: { lines: readonly LineChange[]; words: Words }): Html => (
  <details>
    <summary lang={words.tag}>{words.unchanged({ count: lines.length })}</summary>
    <Lines of={lines} words={words} />
  </details>
)

const Lines = ({ of, words }: { of: readonly LineChange[]; words: Words }): Html => (
  <>
    {of.map(({ how, kind, parts }) => (
      <p class={`passage passage-${kind} passage-${how}`}>
        {names(words)[kind] && <span class="passage-name">{names(words)[kind]}</span>}
        {names(words)[kind] && ' '}
        <Parts of={parts} />
      </p>
    ))}
  </>
)

/** What is not text says what it is. */
const names = (words: Words): Partial<Record<LineKind, string>> => ({
  picture: words.aPicture,
  recording: words.aRecording,
  film: words.film,
  file: words.aDocument,
  note: words.notes,
  story: words.alsoRead,
  correction: words.correction,
})

const Parts = ({ of }: { of: readonly Part[] }): Html => (
  <>
    {of.map(({ how, text, href }) => {
      const said = href ? `${text} (${href})` : text
      if (how === 'gone') return <del>{said}</del>
      return how === 'new' ? <ins>{said}</ins> : said
    })}
  </>
)

interface Run {
  readonly isFolded: boolean
  readonly lines: readonly LineChange[]
}

/** Each change keeps one line before and behind it; three and more that stayed between two are folded. */
function folded(lines: readonly LineChange[]): readonly Run[] {
  const isNear = lines.map(({ how }) => how !== 'same')
  const kept = lines.map((_, at) => isNear[at - 1] || isNear[at] || isNear[at + 1])
  const runs: Run[] = []
  for (let at = 0; at < lines.length; ) {
    let to = at
    while (to < lines.length && kept[to] === kept[at]) to += 1
    runs.push({ isFolded: !kept[at] && to - at > 1, lines: lines.slice(at, to) })
    at = to
  }
  return runs
}
