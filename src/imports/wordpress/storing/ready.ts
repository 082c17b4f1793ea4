// A batch made ready for storing: what of it stands here already, and the rest in words.
import { type Standing, standingByOrigin } from '#stories/index.ts'
import type { Words } from '../content/converter.ts'
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
  const { items } = batch
  const numbers = items.map(({ number }) => number)
  const standing = await standingByOrigin(store.read, archive.origin, numbers)
  const claims = await claimedComments(store.read, archive.origin, items, standing)
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

const markupOf = ({ post }: Item) => ({
  content: post.content,
  footnotes: post.meta.find(({ key }) => key === 'footnotes')?.value ?? '',
  excerpt: post.excerpt,
})
