// Which number each item and each comment gets. Nearly always its own; another where something else has it already.
import { type CommentId, commentsByOrigin } from '#comments/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Standing, standingByOrigin } from '#stories/index.ts'
import type { WpComment } from '../model.ts'
import { madeNumber, shortHash } from '../origin.ts'
import { type Batch, commentLine, dropLine, type Item } from './items.ts'
import type { Outcome } from './outcome.ts'

/** Whose number is whose in this run: the numbers given so far, each with what its post is known by. */
export type Claims = Map<number, string>

const identityIn = (digest: string): string => digest.split('.', 1)[0] ?? ''

/**
 * Done batch by batch in the order of the files: what an earlier run has stored comes first, then whoever comes first. A post that comes
 * again brings the comments that the first had not; other words of it are a text of their own.
 */
export async function claimed(db: Reader, origin: string, batch: Batch, claims: Claims): Promise<Batch> {
  const numbers = batch.items.map(({ number }) => number)
  const standing = await standingByOrigin(db, origin, numbers)
  const items = new Map<number, Item>()
  const again = new Map<number, Item>()
  for (const one of batch.items) {
    const item = { ...one, number: ownNumber(one, standing.get(one.number)?.digest ?? null, claims) }
    const claim = claims.get(item.number)
    const other = claim === undefined ? null : anotherText(item, claim)
    if (claim === undefined || (other !== null && !claims.has(other.number))) {
      const first = other ?? item
      claims.set(first.number, claimOf(first))
      items.set(first.number, first)
    } else dropLine(batch.outcome, item.post, 'found-twice')
    if (claim !== undefined) joined(item, { items, again, outcome: batch.outcome })
  }
  return { ...batch, items: [...items.values()], again: [...again.values()] }
}

/** Its own, or another where that is another post's: sites that were set up apart number different posts alike. */
function ownNumber({ number, digest }: Item, before: string | null, claims: Claims): number {
  const mine = identityIn(digest)
  const owner = before ?? claims.get(number)
  const isMine = owner === undefined || identityIn(owner) === mine
  return isMine ? number : madeNumber('another post', mine, String(number))
}

const claimOf = ({ digest, post, wordsDigest, isPublic }: Item): string =>
  [identityIn(digest), wordsDigest, shortHash(post.link), isPublic ? 'public' : ''].join('.')

/**
 * The same post in other words, as two exports of different years have it: nothing of it is lost, and no reader finds it twice. Under the
 * same address the old site could show only one, and what the younger export does not show is nobody's to see.
 */
function anotherText(item: Item, claim: string): Item | null {
  const [, words, link, standing] = claim.split('.')
  if (words === item.wordsDigest) return null
  const number = madeNumber('another text', item.digest)
  const isPublic = item.isPublic && standing === 'public' && link !== shortHash(item.post.link)
  return { ...item, number, isPublic, why: isPublic ? null : (item.why ?? 'another-text'), comments: [] }
}

interface Joining {
  readonly items: Map<number, Item>
  readonly again: Map<number, Item>
  readonly outcome: Outcome
}

/** The comments of a post that was met before, with those of whichever of it this batch has. */
function joined(item: Item, { items, again, outcome }: Joining): void {
  const place = items.has(item.number) ? items : again
  const first = place.get(item.number)
  if (!first) return void again.set(item.number, item)
  const known = new Set(first.comments.map(({ number }) => number))
  for (const { number, said } of item.comments)
    if (known.has(number)) outcome.dropped.push(commentLine(said, item.post, 'found-twice'))
  const news = item.comments.filter(({ number }) => !known.has(number))
  place.set(item.number, { ...first, comments: [...first.comments, ...news] })
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
