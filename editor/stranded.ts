// Which of our words somebody's change left behind, read while it can still be read: within the transaction that took the change in.
import * as Y from 'yjs'
import { blockAfter, isOut, noLetter, type Place, rootOf } from './lines-of-text.ts'

/** Words of ours, and after how many of the letters that were seen they stand. */
export interface Run {
  readonly words: string
  readonly after: number
  /** How many letters that were taken out stand right before and right behind. */
  readonly before: number
  readonly behind: number
  /** Where in its line it stands now, if the line still does. */
  readonly index: number
}
export interface Stranded {
  readonly line: Y.XmlText
  /** The line went out as a whole; otherwise it was torn, and these words stand where nothing is left of what they stood between. */
  readonly isOut: boolean
  readonly root: ReturnType<typeof rootOf>
  /** Before which of its blocks the line stood. */
  readonly at: number
  readonly seen: string
  readonly runs: readonly Run[]
  /** The caret stands after so many runs, and beside so many letters. */
  readonly caret?: Run & { readonly runs: number }
}

/** `mine` are the Yjs clients whose words are looked after here. */
export function strandedBy(
  transaction: Y.Transaction,
  bytes: Uint8Array,
  mine: ReadonlySet<number>,
  caret: Place | undefined,
): readonly Stranded[] {
  const { clients } = transaction.doc.store
  if (caret === undefined && ![...mine].some((client) => clients.has(client))) return []
  const lines = new Set<Y.XmlText>(caret && isOut(caret.text) ? [caret.text] : [])
  for (const { parent } of itemsOutIn(transaction)) if (parent instanceof Y.XmlText) lines.add(parent)
  if (lines.size === 0) return []
  const said = Y.decodeUpdate(bytes).ds
  return [...lines]
    .map((line) => {
      const letters = [...lettersOf(line, transaction, said, mine)]
      return read(line, letters, caret?.text === line ? caret.index : undefined)
    })
    .filter(({ runs, caret: lost }) => runs.length > 0 || lost !== undefined)
}

type Deletions = Y.Transaction['deleteSet']

function* itemsOutIn({ deleteSet, doc }: Y.Transaction): Generator<Y.Item> {
  for (const [client, spans] of deleteSet.clients)
    for (const { clock, len } of spans)
      yield* itemsFrom(doc.store.clients.get(client) ?? [], clock, clock + len)
}

function* itemsFrom(structs: (Y.Item | Y.GC)[], from: number, end: number): Generator<Y.Item> {
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= end) return
    if (struct instanceof Y.Item) yield struct
  }
}

const isIn = (deletions: Deletions, client: number, clock: number): boolean =>
  (deletions.clients.get(client) ?? []).some((gone) => gone.clock <= clock && clock < gone.clock + gone.len)

interface Letter {
  readonly sign: string
  readonly isMine: boolean
  /** Taken out by name: whoever did it had it before their eyes. */
  readonly isGone: boolean
}

/** What stood in the line until just now, letter by letter. */
function* lettersOf(
  line: Y.XmlText,
  { deleteSet }: Y.Transaction,
  said: Deletions,
  mine: ReadonlySet<number>,
): Generator<Letter> {
  for (const item of Y.getTypeChildren(line)) {
    if (!item.countable) continue
    const { client, clock: first } = item.id
    const signs = item.content instanceof Y.ContentString ? item.content.str : noLetter
    for (let at = 0; at < item.length; at += 1) {
      const clock = first + at
      if (item.deleted && !isIn(deleteSet, client, clock)) continue
      yield { sign: signs[at] ?? '', isMine: mine.has(client), isGone: isIn(said, client, clock) }
    }
  }
}

interface Span {
  readonly from: number
  readonly end: number
}

/** Of a line that is out, all that was not taken out by name; of one that was torn, what stands where both sides were. */
function read(line: Y.XmlText, letters: readonly Letter[], caretIndex: number | undefined): Stranded {
  const out = isOut(line)
  const isLeft = (span: Span) => out || isTorn(letters, span)
  const spans = ownSpans(letters).filter(isLeft)
  const inSpan = (at: number) => spans.some(({ from, end }) => from <= at && at < end)
  // Words of somebody else that were not seen either are carried over where they were typed.
  const seen = letters.filter(({ isGone }, at) => (isGone || !out) && !inSpan(at))
  const isSeen = new Set(seen)
  const runOf = (span: Span): Run => {
    const above = letters.slice(0, span.from)
    return {
      words: letters
        .slice(span.from, span.end)
        .map(({ sign }) => sign)
        .join(''),
      after: above.filter((letter) => isSeen.has(letter)).length,
      ...beside(letters, span),
      index: above.filter(({ isGone }) => !isGone).length,
    }
  }
  const caret = caretIndex === undefined ? undefined : caretIn(spans, caretIndex)
  return {
    line,
    isOut: out,
    root: rootOf(line),
    at: blockAfter(line),
    seen: seen.map(({ sign }) => sign).join(''),
    runs: spans.map(runOf),
    ...(caret && isLeft(caret) && { caret: { ...runOf(caret), runs: caret.runs } }),
  }
}

/** Letters of ours one after another. */
function ownSpans(letters: readonly Letter[]): readonly Span[] {
  const spans: { from: number; end: number }[] = []
  for (const [at, { isMine, isGone }] of letters.entries()) {
    const last = spans.at(-1)
    if (!isMine || isGone) continue
    if (last?.end === at) last.end += 1
    else spans.push({ from: at, end: at + 1 })
  }
  return spans
}

/** In one of them, or by itself; and how many of them are before it. */
function caretIn(spans: readonly Span[], at: number): Span & { runs: number } {
  const holder = spans.find(({ from, end }) => from <= at && at <= end)
  return { ...(holder ?? { from: at, end: at }), runs: spans.filter(({ from }) => from < at).length }
}

const isTorn = (letters: readonly Letter[], { from, end }: Span): boolean =>
  letters[from - 1]?.isGone === true && (letters[end] === undefined || letters[end].isGone)

function beside(letters: readonly Letter[], { from, end }: Span): { before: number; behind: number } {
  let [before, behind] = [0, 0]
  while (letters[from - 1 - before]?.isGone) before += 1
  while (letters[end + behind]?.isGone) behind += 1
  return { before, behind }
}
