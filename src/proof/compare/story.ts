// A story's page beside its source. Says what differs; whoever called counts it.
import type { Aspect } from '../model.ts'
import { subtitleOf } from '../source/beside.ts'
import type { SourceItem } from '../source/items.ts'
import { isSameMoment } from '../source/moments.ts'
import { type Difference, differenceOf } from '../text/difference.ts'
import type { Page } from '../text/page.ts'
import { sourceText, type SourceText, titleText } from '../text/source-words.ts'
import { firmWords, numbersIn } from '../text/words.ts'
import type { Overview } from '../walk/overview.ts'
import { compareComments } from './comments.ts'
import { unfiled } from './filing.ts'
import { isSigned, signersOf } from './names.ts'

export interface Remark {
  readonly aspect: Aspect
  readonly source: string
  readonly page: string
  readonly detail: string
}
export interface Compared {
  readonly words: Difference
  /** How many of each there were, and how many are as they were. */
  readonly seen: readonly (readonly [aspect: Aspect, found: number, kept: number])[]
  readonly remarks: readonly Remark[]
}

export interface Compare {
  readonly item: SourceItem
  readonly text: SourceText
  readonly page: Page
  readonly overview: Overview
  /** It stands in the export more than once, and each time with its own part of what was said under it. */
  readonly isRepeated: boolean
}

export function compareStory(compare: Compare): Compared {
  const { item, text, page, isRepeated } = compare
  const words = differenceOf(text.said, page.words)
  const comments = compareComments(item, page, isRepeated)
  const single = [headline(compare), standfirst(compare), byline(compare), date(compare), filing(compare)]
  const judged = single.filter((one) => one !== null)
  return {
    words,
    seen: [
      ...judged.map(({ aspect, remark }): [Aspect, number, number] => [aspect, 1, remark ? 0 : 1]),
      ['words', 1, words.first ? 0 : 1],
      ['comments', comments.found, comments.kept],
    ],
    remarks: [
      ...(words.first ? [wordRemark(words, words.first)] : []),
      ...judged.flatMap(({ aspect, remark }) => (remark ? [{ aspect, ...remark }] : [])),
      ...comments.faults.map((fault): Remark => ({ aspect: 'comments', ...fault })),
    ],
  }
}

const wordRemark = (
  { missing, moved, added }: Difference,
  first: { source: string; page: string },
): Remark => ({
  aspect: 'words',
  ...first,
  detail: [
    [missing, 'missing'],
    [moved, 'moved'],
    [added, 'added'],
  ]
    .filter(([n]) => n !== 0)
    .map(([n, what]) => `${n} ${what}`)
    .join(', '),
})

/** Null: the source says nothing of it. */
type Judged = { readonly aspect: Aspect; readonly remark: Omit<Remark, 'aspect'> | null } | null
const judged = (aspect: Aspect, isRight: boolean, source: string, page: string, detail = ''): Judged => ({
  aspect,
  remark: isRight ? null : { source, page, detail },
})

const joined = (words: readonly { readonly text: string }[]): string =>
  words.map(({ text }) => text).join(' ')

/** `<script>` in a title parts words here and not there. */
const written = (text: string): string => text.replace(/\s+/g, '')

/** A story without a title needs one here: its first words serve. */
function headline({ item, page }: Compare): Judged {
  const title = titleText(item.title)
  if (title.every(({ isLoose }) => isLoose))
    return judged('headline', page.headline !== '', '', page.headline)
  const { first } = differenceOf(title, firmWords(page.headline))
  const isRight = first === null || written(joined(title)) === written(page.headline)
  return judged('headline', isRight, joined(title), page.headline)
}

function standfirst({ item, page }: Compare): Judged {
  const may = [firmWords(subtitleOf(item)), sourceText(item.excerpt).said].filter(({ length }) => length > 0)
  if (may.length === 0) return null
  const isRight = may.some((one) => differenceOf(one, firmWords(page.standfirst)).first === null)
  return judged('standfirst', isRight, joined(may[0] ?? []), page.standfirst)
}

/** A fixed page is the paper's own and signed by nobody here. */
function byline({ item, page, overview }: Compare): Judged {
  if (page.isFixed && page.bylines.length === 0) return null
  const signers = signersOf(item, overview)
  const names = signers.map(([name = '']) => name).join(', ')
  return judged('byline', isSigned(signers, page.bylines), names, page.bylines.join(', '))
}

function filing({ item, page }: Compare): Judged {
  const missing = unfiled(item, page.filed)
  return judged('filing', missing.length === 0, missing.join(', '), [...page.filed].join(', '))
}

/** To the second; and the day that readers see is the day of that moment where the paper is printed. */
function date({ item: { at }, page }: Compare): Judged {
  if (at === null) return null
  const shown = Date.parse(page.published)
  const isRight = !Number.isNaN(shown) && isSameMoment(at, shown) && isDay(page.publishedText, page.published)
  return judged('date', isRight, new Date(at.at).toISOString(), `${page.published} ${page.publishedText}`)
}

/** Where the year is written as the machine writes it, the day must be the same too. Elsewhere other calendars hang. */
function isDay(text: string, iso: string): boolean {
  const [year = 0, , day = 0] = iso.slice(0, 10).split('-').map(Number)
  const written = numbersIn(text)
  return !written.includes(year) || written.includes(day)
}
