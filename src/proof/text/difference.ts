// Two texts word by word, in order: what is missing, what is added, what stands elsewhere, and where it begins.
import { type Alignment, alignment } from '#kernel/alignment.ts'
import type { Said } from './words.ts'

export interface Difference {
  /** Words of the source that a page must have. */
  readonly words: number
  readonly kept: number
  readonly missing: number
  /** On the page, and not where the source has them. */
  readonly moved: number
  readonly added: number
  /** The first place where the two go apart, a few words of each; null where they are the same. */
  readonly first: { readonly source: string; readonly page: string } | null
}

export function differenceOf(source: readonly Said[], page: readonly Said[]): Difference {
  return withoutLoss(source, page) ?? aligned(source, page)
}

/** More places than this are not looked at: then the table of all ways is quicker. */
const mostPlaces = 100_000

/**
 * Whether there is a way through both that passes over loose words alone: what is the same needs no search for the cheapest. Where two words
 * are the same they are taken together first, and the other ways are tried when that one ends.
 */
function withoutLoss(source: readonly Said[], page: readonly Said[]): Difference | null {
  const width = page.length + 1
  const end = source.length * width + page.length
  const seen = new Set([0])
  const open = [0]
  const go = (to: number): void => {
    if (seen.has(to)) return
    seen.add(to)
    open.push(to)
  }
  for (let place = open.pop(); place !== undefined && seen.size < mostPlaces; place = open.pop()) {
    if (place === end) return nothingLost(source)
    const [one, other] = [source[Math.floor(place / width)], page[place % width]]
    if (other?.isLoose) go(place + 1)
    if (one?.isLoose) go(place + width)
    if (one && one.text === other?.text) go(place + width + 1)
  }
  return null
}

function nothingLost(source: readonly Said[]): Difference {
  const words = firmIn(source)
  return { words, kept: words, missing: 0, moved: 0, added: 0, first: null }
}
const firmIn = (words: readonly Said[]): number =>
  words.reduce((sum, { isLoose }) => sum + (isLoose ? 0 : 1), 0)

function aligned(source: readonly Said[], page: readonly Said[]): Difference {
  const { ofSource, ofPage } = alignedInside(source, page)
  const gone = source.filter((said, at) => !ofSource[at] && !said.isLoose)
  const idle = source.filter((said, at) => !ofSource[at] && said.isLoose).map(({ text }) => text)
  const onPage = loosened(page, ofPage, idle)
  const extra = onPage.filter((said, at) => !ofPage[at] && !said.isLoose).map(({ text }) => text)
  const moved = common(
    gone.map(({ text }) => text),
    extra,
  )
  const words = firmIn(source)
  return {
    words,
    kept: words - gone.length,
    missing: gone.length - moved,
    moved,
    added: extra.length - moved,
    first: gone.length + extra.length === 0 ? null : firstPlace(source, onPage, ofSource, ofPage),
  }
}

/** What both begin and end with is the same in the best of all ways too, up to the first loose word; only what lies between is looked at. */
function alignedInside(source: readonly Said[], page: readonly Said[]): Alignment {
  const shorter = Math.min(source.length, page.length)
  let first = 0
  while (first < shorter && isSame(source[first], page[first])) first++
  let last = 0
  while (last < shorter - first && isSame(source.at(-1 - last), page.at(-1 - last))) last++
  const [of, on] = [source.slice(first, source.length - last), page.slice(first, page.length - last)]
  const inside =
    of.length * on.length <= mostCells
      ? cheapest(of, on)
      : alignment(
          of.map(({ text }) => text),
          on.map(({ text }) => text),
        )
  const whole = (words: Uint8Array, length: number): Uint8Array => {
    const found = new Uint8Array(length).fill(1)
    found.set(words, first)
    return found
  }
  return { ofSource: whole(inside.ofSource, source.length), ofPage: whole(inside.ofPage, page.length) }
}

/** A loose word may have to leave its like to a firm one. */
const isSame = (one: Said | undefined, other: Said | undefined): boolean =>
  one?.text === other?.text && !one?.isLoose && !other?.isLoose

/** A loose word of the source is one wherever the page has it: a picture may stand behind the paragraph that it was in. */
function loosened(page: readonly Said[], ofPage: Uint8Array, idle: readonly string[]): readonly Said[] {
  const left = countsOf(idle)
  return page.map((said, at) =>
    ofPage[at] || said.isLoose || !took(left, said.text) ? said : { ...said, isLoose: true },
  )
}

const mostCells = 16_000_000
const [both, skipSource, skipPage] = [1, 2, 3]

/** The fewest words missing and added, where loose ones cost nothing: a table of all ways. */
function cheapest(source: readonly Said[], page: readonly Said[]): Alignment {
  const [n, m] = [source.length, page.length]
  const ways = new Uint8Array((n + 1) * (m + 1)).fill(skipPage, 0, m + 1)
  const prices = Int32Array.from(page, priceOf)
  let above = new Int32Array(m + 1)
  for (let j = 1; j <= m; j++) above[j] = sum(above[j - 1], prices[j - 1])
  for (const [at, said] of source.entries()) {
    const row = ways.subarray((at + 1) * (m + 1), (at + 2) * (m + 1))
    above = nextRow(above, said, { page, prices, ways: row })
  }
  return walkedBack(ways, n, m)
}

interface Row {
  readonly page: readonly Said[]
  readonly prices: Int32Array
  readonly ways: Uint8Array
}

function nextRow(
  above: Int32Array,
  { text, isLoose }: Said,
  { page, prices, ways }: Row,
): Int32Array<ArrayBuffer> {
  const here = new Int32Array(above.length)
  const price = isLoose ? 0 : 1
  here[0] = sum(above[0], price)
  ways[0] = skipSource
  for (let j = 1; j < above.length; j++) {
    const [left, up] = [sum(here[j - 1], prices[j - 1]), sum(above[j], price)]
    const across = text === page[j - 1]?.text ? (above[j - 1] ?? 0) : Number.MAX_SAFE_INTEGER
    here[j] = Math.min(across, up, left)
    ways[j] = here[j] === across ? both : here[j] === up ? skipSource : skipPage
  }
  return here
}
const sum = (one = 0, other = 0): number => one + other
const priceOf = ({ isLoose }: Said): number => (isLoose ? 0 : 1)

function walkedBack(ways: Uint8Array, n: number, m: number): Alignment {
  const ofSource = new Uint8Array(n)
  const ofPage = new Uint8Array(m)
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const way = ways[i * (m + 1) + j]
    if (way === both) {
      ofSource[i - 1] = 1
      ofPage[j - 1] = 1
    }
    if (way !== skipPage) i -= 1
    if (way !== skipSource) j -= 1
  }
  return { ofSource, ofPage }
}

/** How many words two lists share, wherever they stand. */
function common(one: readonly string[], other: readonly string[]): number {
  const left = countsOf(one)
  return other.filter((word) => took(left, word)).length
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
function took(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0
  if (left > 0) counts.set(word, left - 1)
  return left > 0
}

const around = 8
/** A few words before the place and more behind it; what may be missing there, and is, is nothing to show. */
function cut(words: readonly Said[], found: Uint8Array, from: number): string {
  const told = (said: Said, at: number): string => (said.isLoose && !found[at] ? '' : said.text)
  const all = words.map(told)
  const some = [
    ...all.slice(0, from).filter(isSaid).slice(-3),
    ...all.slice(from).filter(isSaid).slice(0, around),
  ]
  return some.join(' ').slice(0, 160)
}
const isSaid = (word: string): boolean => word !== ''

function firstPlace(
  source: readonly Said[],
  page: readonly Said[],
  ofSource: Uint8Array,
  ofPage: Uint8Array,
): { source: string; page: string } {
  let [at, on] = [0, 0]
  for (;;) {
    const [here, there] = [source[at], page[on]]
    if (here && !ofSource[at]) {
      if (!here.isLoose) break
      at += 1
    } else if (there && !ofPage[on]) {
      if (!there.isLoose) break
      on += 1
    } else if (here ?? there) [at, on] = [at + 1, on + 1]
    else break
  }
  return { source: cut(source, ofSource, at), page: cut(page, ofPage, on) }
}
