// What was said under a story: how many, in which order, by whom, in which words, in answer to whom.
import type { SourceComment, SourceItem } from '../source/items.ts'
import { isSameMoment } from '../source/moments.ts'
import { isShown, mayBeShown } from '../source/standing.ts'
import { differenceOf } from '../text/difference.ts'
import type { Page, PageComment } from '../text/page.ts'
import { plainText } from '../text/html.ts'
import { sourceText } from '../text/source-words.ts'
import { type Said, wordsOf } from '../text/words.ts'

export interface CommentFault {
  readonly source: string
  readonly page: string
  readonly detail: string
}
export interface CommentsCompared {
  readonly found: number
  readonly kept: number
  readonly faults: readonly CommentFault[]
}

/** So many a page carries (and says how many there are). */
const mostOnPage = 500

export function compareComments(item: SourceItem, page: Page, isPart = false): CommentsCompared {
  const onPage = new Map(page.comments.map((comment) => [comment.number, comment]))
  const shown = inThreads(item, onPage)
  const faults: CommentFault[] = []
  let kept = 0
  for (const { comment, parent } of shown) {
    const there = counterpart(comment, onPage, page)
    if (!there && page.comments.length >= mostOnPage && page.commentCount === shown.length) {
      kept += 1
      continue
    }
    const fault = faultOf(comment, parent, there)
    if (fault) faults.push(fault)
    else kept += 1
  }
  return {
    found: shown.length,
    kept,
    faults: isPart ? faults : [...faults, ...onTheWhole(shown, page, item)],
  }
}

/** Two comments have one number, as a merge of two databases leaves them, or one has none: then its words say which it is. */
function counterpart(comment: SourceComment, onPage: OnPage, page: Page): PageComment | undefined {
  const there = onPage.get(comment.id ?? Number.NaN)
  if (there === undefined && comment.id !== null) return there
  if (there !== undefined && isWrittenSo(comment, there)) return there
  return page.comments.find((one) => one.number < 0 && isWrittenSo(comment, one)) ?? there
}

const isWrittenSo = ({ content }: SourceComment, { words }: PageComment): boolean =>
  differenceOf(sourceText(content).said, words).first === null

interface Threaded {
  readonly comment: SourceComment
  /** The nearest above it that readers see. */
  readonly parent: number | null
}

type OnPage = ReadonlyMap<number, PageComment>

/** Oldest first, answers under what they answer. */
function inThreads({ comments }: SourceItem, onPage: OnPage): readonly Threaded[] {
  const shown = once(comments.filter(isShown))
  const all = new Map(comments.map((comment) => [comment.id, comment]))
  const visible = new Set(shown.map(({ id }) => id))
  const byParent = Map.groupBy(
    shown.map((comment) => ({ comment, parent: parentOf(comment, { all, visible, onPage }) })),
    ({ parent }) => parent,
  )
  const found: Threaded[] = []
  const add = (parent: number | null): void => {
    const answers = (byParent.get(parent) ?? []).toSorted((one, other) => inTime(one.comment, other.comment))
    byParent.delete(parent)
    for (const answer of answers) {
      found.push(answer)
      if (answer.comment.id !== null) add(answer.comment.id)
    }
  }
  add(null)
  for (const left of [...byParent.values()].flat()) found.push({ ...left, parent: null })
  return found
}

/** Each once, though the export has it again. */
const once = (comments: readonly SourceComment[]): readonly SourceComment[] => [
  ...new Map(
    comments.map((one, at) => [`${one.id ?? `at ${at}`} ${one.author} ${one.content}`, one]),
  ).values(),
]

const inTime = (one: SourceComment, other: SourceComment): number =>
  (one.at?.at ?? 0) - (other.at?.at ?? 0) || (one.id ?? 0) - (other.id ?? 0)

interface Around {
  readonly all: ReadonlyMap<number | null, SourceComment>
  readonly visible: ReadonlySet<number | null>
  readonly onPage: OnPage
}

/** An answer to what nobody may see stands under the next above it, or by itself: either is right. */
function parentOf({ id, parent }: SourceComment, { all, visible, onPage }: Around): number | null {
  if (parent === null || parent === id) return null
  if (visible.has(parent)) return parent
  const above = nextAbove(parent, { all, visible })
  const isAlone = onPage.get(id ?? Number.NaN)?.parent === null
  return isAlone || !visible.has(above) ? null : above
}

function nextAbove(parent: number, { all, visible }: Pick<Around, 'all' | 'visible'>): number | null {
  const met = new Set<number>()
  let above: number | null = parent
  while (above !== null && !visible.has(above) && !met.has(above)) {
    met.add(above)
    above = all.get(above)?.parent ?? null
  }
  return above
}

function faultOf(
  comment: SourceComment,
  parent: number | null,
  there: PageComment | undefined,
): CommentFault | null {
  const words = sourceText(comment.content).said
  const quoted = words
    .slice(0, 12)
    .map(({ text }) => text)
    .join(' ')
  const source = `#comment-${comment.id}: ${quoted}`
  if (!there) return { source, page: '', detail: 'not on the page' }
  const [detail, page] =
    signature(comment, there) ?? wording(words, there) ?? answering(comment, parent, there) ?? []
  return detail === undefined ? null : { source, page: page ?? '', detail }
}

type Fault = readonly [detail: string, page: string] | null

function signature(comment: SourceComment, there: PageComment): Fault {
  const author = wordsOf(plainText(comment.author.replace(/<[^>]*>/g, ''))).join(' ')
  if (author !== '' && !author.includes('@') && author !== there.author)
    return [`signed by ${author}`, `signed by ${there.author}`]
  if (comment.at === null || isSameMoment(comment.at, Date.parse(there.at))) return null
  return [`written at ${new Date(comment.at.at).toISOString()}`, `written at ${there.at}`]
}

function wording(words: readonly Said[], there: PageComment): Fault {
  const { first, missing, moved, added } = differenceOf(words, there.words)
  return first && [`${missing} missing, ${moved} moved, ${added} added`, first.page]
}

/** What the page says it answers is right if the export says the same. */
function answering(comment: SourceComment, parent: number | null, there: PageComment): Fault {
  const isRight = parent === there.parent || (there.parent !== null && there.parent === comment.parent)
  return isRight ? null : [`answers ${parent ?? 'nobody'}`, `answers ${there.parent ?? 'nobody'}`]
}

/** Their number, and their order among one another. */
function onTheWhole(
  shown: readonly Threaded[],
  { comments, commentCount }: Page,
  item: SourceItem,
): readonly CommentFault[] {
  const faults: CommentFault[] = []
  if (commentCount !== shown.length)
    faults.push({
      source: `${shown.length} comments`,
      page: `${commentCount} comments`,
      detail: 'their number',
    })
  const expected = [...new Set(shown.map(({ comment }) => comment.id))]
  const known = new Set(expected)
  const allowed = new Set(item.comments.filter(mayBeShown).map(({ id }) => id))
  const isNamed = (one: PageComment): boolean =>
    one.number < 0 && item.comments.some((comment) => mayBeShown(comment) && isWrittenSo(comment, one))
  const extra = comments.filter((one) => !allowed.has(one.number) && !isNamed(one))
  for (const { number, author } of extra)
    faults.push({ source: '', page: `#comment-${number} by ${author}`, detail: 'nobody was to see it' })
  const there = comments.map(({ number }) => number).filter((number) => known.has(number))
  const order = expected.filter((id) => id !== null && there.includes(id))
  const at = order.findIndex((id, index) => there[index] !== id)
  if (at >= 0)
    faults.push({ source: `#comment-${order[at]}`, page: `#comment-${there[at]}`, detail: 'out of order' })
  return faults
}
