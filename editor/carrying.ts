// In Yjs a block that somebody moves, parts, joins to another or makes another kind of is taken out, or part of it, and put in again as it was known there. What
// was typed into it here meanwhile would stay behind: it is carried over to where the words around it stand now.
import * as Y from 'yjs'
import { landingIn, linesOf, type Place, standAlone, wordsOf } from './lines-of-text.ts'
import { type Run, type Stranded, strandedBy } from './stranded.ts'

export interface Carried {
  /** Where the caret belongs now, if what it stood in was taken out from under it. */
  readonly caret?: Place
  /** The block went for good, so what was typed into it meanwhile is a paragraph of its own now. */
  readonly isAlone: boolean
}

/** Marks in the document what was carried over, for whoever asks where a change comes from. */
export const carriedOver = Symbol('carried over')

/** Takes in what somebody else did; `mine` are the Yjs clients whose words are looked after here. */
export function takeIn(
  doc: Y.Doc,
  bytes: Uint8Array,
  remote: symbol,
  mine: ReadonlySet<number>,
  caret?: Place,
): Carried {
  let stranded: readonly Stranded[] = []
  let fresh: readonly Y.XmlText[] = []
  // As long as the outer transaction lasts, what was taken out can still be read.
  doc.transact((transaction) => {
    Y.applyUpdate(doc, bytes, remote)
    stranded = strandedBy(transaction, bytes, mine, caret)
    const roots = new Set(stranded.map(({ root }) => root))
    fresh = [...roots].flatMap(linesOf).filter((line) => isFresh(line, transaction))
  }, remote)
  if (stranded.length === 0) return { isAlone: false }
  return doc.transact(() => carry(stranded, fresh), carriedOver)
}

/** Something stands in it that came just now. */
const isFresh = (line: Y.XmlText, { beforeState }: Y.Transaction): boolean =>
  Y.getTypeChildren(line).some(
    ({ deleted, lastId: { client, clock } }) => !deleted && clock >= (beforeState.get(client) ?? 0),
  )

interface Insertion extends Place {
  readonly words: string
  readonly isBeforeCaret: boolean
}

function carry(stranded: readonly Stranded[], fresh: readonly Y.XmlText[]): Carried {
  const lines = fresh.map((text) => ({ text, words: wordsOf(text) }))
  const insertions: Insertion[] = []
  let caret: Place | undefined
  let isAlone = false
  for (const one of stranded) {
    const landed = landedOf(one, lines)
    if (landed) {
      if (!one.isOut) takeAway(one)
      insertions.push(...landed.insertions)
      caret = landed.caret ?? caret
    } else if (one.isOut) {
      const alone = standing(one)
      isAlone ||= alone !== undefined
      if (one.caret) caret = alone ?? caret
    }
  }
  const moved = insert(insertions, caret)
  return { isAlone, ...(moved && { caret: moved }) }
}

interface Landed {
  readonly insertions: readonly Insertion[]
  readonly caret: Place | undefined
}

/** Where all of it stands now; undefined: nowhere. */
function landedOf(
  { line, isOut, seen, runs, caret }: Stranded,
  lines: Parameters<typeof landingIn>[0],
): Landed | undefined {
  const others = lines.filter(({ text }) => text !== line)
  // What was torn is taken from where it stands, so the letters on both sides must have gone there.
  const land = (run: Run) => landingIn(others, seen, run.after, isOut ? { before: 0, behind: 0 } : run)
  const insertions = runs.flatMap((run, turn) => {
    const landing = land(run)
    return landing ? [{ ...landing, words: run.words, isBeforeCaret: turn < (caret?.runs ?? 0) }] : []
  })
  return insertions.length === runs.length ? { insertions, caret: caret && land(caret) } : undefined
}

function takeAway({ line, runs }: Stranded): void {
  for (const { index, words } of runs.toReversed()) line.delete(index, words.length)
}

function standing({ root, at, runs }: Stranded): Place | undefined {
  const words = runs.map((run) => run.words).join('')
  return words.trim() === '' ? undefined : { text: standAlone(root, at, words), index: words.length }
}

/** From the end of each line to its beginning, so that no place moves before its words are there. */
function insert(insertions: readonly Insertion[], caret: Place | undefined): Place | undefined {
  let moved = 0
  const inTurn = insertions.map((insertion, turn) => ({ ...insertion, turn }))
  for (const { text, index, words, isBeforeCaret } of inTurn.toSorted(
    (a, b) => b.index - a.index || b.turn - a.turn,
  )) {
    text.insert(index, words)
    const isBefore = caret && (index < caret.index || (index === caret.index && isBeforeCaret))
    if (text === caret?.text && isBefore) moved += words.length
  }
  return caret && { text: caret.text, index: caret.index + moved }
}
