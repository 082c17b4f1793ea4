// A batch made ready for storing: what of it stands here already, and the rest in words.
import { type Standing, standingByOrigin } from '#stories/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Words } from '../content/converter.ts'
import { firstOf } from '../meta/first.ts'
import { soundOf } from '../meta/lines.ts'
import type { WpComment } from '../model.ts'
import { type ClaimedComment, claimedComments } from './claims.ts'
import type { Desk } from './desk.ts'
import type { Batch, Item } from './items.ts'

/** A batch and what the tables have of it; the words of what they have not. */
export interface Ready {
  readonly batch: Batch
  readonly standing: ReadonlyMap<number, Standing>
  readonly words: ReadonlyMap<number, Words>
  /** By the item's number; the text is there where the comment is new. */
  readonly comments: ReadonlyMap<number, readonly (ClaimedComment & { readonly text: string })[]>
}

export async function readied({ store, archive, converter }: Desk, batch: Batch): Promise<Ready> {
  const { items, again } = batch
  const numbers = [...items, ...again].map(({ number }) => number)
  const standing = await standingByOrigin(store.read, archive.origin, numbers)
  const claims = await claimedComments(store.read, archive.origin, [...items, ...again], standing)
  const fresh = items.filter(({ number }) => !standing.has(number))
  const said = [...claims.values()].flat().filter((comment) => comment.standing === null)
  const converted = await converter.convert(
    fresh.map(markupOf),
    said.map((one) => one.said.content),
  )
  const words = new Map(fresh.flatMap(({ number }, at) => pair(number, converted.posts[at])))
  const texts = new Map(said.map(({ number }, at) => [number, converted.comments[at] ?? '']))
  const comments = [...claims].map(
    ([item, list]) => [item, list.map((one) => ({ ...one, text: texts.get(one.number) ?? '' }))] as const,
  )
  return { batch, standing, words, comments: new Map(comments) }
}

const pair = <Value>(key: number, value: Value | undefined): [number, Value][] =>
  value === undefined ? [] : [[key, value]]

const markupOf = ({ post, entries }: Item) => ({
  content: entries.length === 0 ? post.content : `${post.content}\n\n${entriesOf(entries)}`,
  footnotes: post.meta.find(({ key }) => key === 'footnotes')?.value ?? '',
  sound: soundOf(post),
  excerpt: post.excerpt,
})

/** The last word of each entry counts: one that was changed is another comment that says which it replaces, and one that was taken back is empty. */
function entriesOf(entries: readonly WpComment[]): string {
  const words = new Map<string, WpComment>()
  for (const entry of entries) {
    const before = firstOf(entry.meta, ['liveblog_replaces'])
    const first = words.get(before)
    words.set(first ? before : String(entry.id), { ...entry, at: first?.at ?? entry.at })
  }
  const said = [...words.values()].filter(({ content }) => content.trim() !== '')
  return said.map(({ at, content }) => `<h3>${stampOf(at)}</h3>\n\n${content}`).join('\n\n')
}

const stampOf = (at: Instant | null): string =>
  at === null ? '–' : `${at.slice(0, 16).replace('T', ' ')} UTC`
