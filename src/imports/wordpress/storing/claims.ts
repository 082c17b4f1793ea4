// Which number each item and each comment gets. Nearly always its own; another where something else has it already.
import { type CommentId, commentsByOrigin } from '#comments/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Standing, standingByOrigin } from '#stories/index.ts'
import type { WpComment } from '../model.ts'
import { madeNumber } from '../origin.ts'
import { type Batch, drop, type Item } from './items.ts'

/** Whose number is whose in this run: the numbers given so far, with the identity of the post that has each. */
export type Claims = Map<number, string>

const identityIn = (digest: string): string => digest.split('.', 1)[0] ?? ''

/** Done batch by batch in the order of the files: what an earlier run has stored comes first, then whoever comes first. */
export async function claimed(db: Reader, origin: string, batch: Batch, claims: Claims): Promise<Batch> {
  const numbers = batch.items.map(({ number }) => number)
  const standing = await standingByOrigin(db, origin, numbers)
  const items = batch.items.flatMap((item): Item[] => {
    const mine = identityIn(item.digest)
    const before = standing.get(item.number)?.digest
    const owner = before === undefined || before === null ? claims.get(item.number) : identityIn(before)
    const isMine = owner === undefined || owner === mine
    const number = isMine ? item.number : madeNumber('another post', mine, String(item.number))
    if (claims.get(number) === mine) {
      drop(batch.outcome, item.post, 'found-twice')
      return []
    }
    claims.set(number, mine)
    return [{ ...item, number }]
  })
  return { ...batch, items }
}

export interface ClaimedComment {
  readonly number: number
  readonly said: WpComment
  /** What an earlier run has made of it. */
  readonly standing: CommentId | null
}

/** The comments of each item, by the item's number. A number that stands under another story is another comment's. */
export async function claimedComments(
  db: Reader,
  origin: string,
  items: readonly Item[],
  stories: ReadonlyMap<number, Standing>,
): Promise<ReadonlyMap<number, readonly ClaimedComment[]>> {
  const all = items.flatMap((item) => item.comments.map((comment) => ({ ...comment, item: item.number })))
  const standing = await commentsByOrigin(
    db,
    origin,
    all.map(({ number }) => number),
  )
  const taken = new Set<number>()
  const numbered = all.map((comment) => {
    const { number, item } = comment
    const owner = standing.get(number)
    const isMine = owner === undefined ? !taken.has(number) : owner.storyId === stories.get(item)?.id
    taken.add(number)
    return {
      ...comment,
      number: isMine ? number : madeNumber('another comment', String(item), String(number)),
    }
  })
  const others = numbered.map(({ number }) => number).filter((number) => !standing.has(number) && number < 0)
  const made = await commentsByOrigin(db, origin, others)
  const found = numbered.map(({ number, said, item }) => {
    const before = standing.get(number) ?? made.get(number)
    return { item, claim: { number, said, standing: before?.id ?? null } }
  })
  return new Map(
    [...Map.groupBy(found, ({ item }) => item)].map(([item, list]) => [item, list.map(({ claim }) => claim)]),
  )
}
