import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { digestOf } from '#platform/mint.ts'
import { continued } from '../chain.ts'
import type { Link, NewEntry } from '../model.ts'
import { insertEntries, lockHead, markRemoved, storiesOnRecord } from '../store.ts'

/** Continues the chain, in the transaction of the deed that is entered. No right is asked: the deed has. */
export async function enter(
  tx: Writer,
  entries: readonly NewEntry[],
  now: Instant,
): Promise<Link | undefined> {
  if (entries.length === 0) return undefined
  const { entries: made, end } = continued(await lockHead(tx), entries, now)
  await insertEntries(tx, made, end)
  return end
}

interface Removal {
  readonly storyIds: readonly Id<'story'>[]
  readonly origin: string
  readonly by: AccountId | null
}

/** Stories of one origin were taken out whole. Their entries stay, and name the one that says so. */
export async function enterRemoval(
  tx: Writer,
  { storyIds: taken, origin, by }: Removal,
  now: Instant,
): Promise<void> {
  // What was never published, the record does not know.
  const known = await storiesOnRecord(tx, taken)
  const storyIds = taken.filter((id) => known.has(id))
  if (storyIds.length === 0) return
  const entry = {
    kind: 'removed',
    storyId: null,
    version: storyIds.length,
    content: digestOfStories(storyIds),
    note: origin,
    at: now,
    by,
  } as const
  const end = await enter(tx, [entry], now)
  if (end) await markRemoved(tx, storyIds, end.seq)
}

export const digestOfStories = (ids: readonly Id<'story'>[]): string => digestOf(ids.toSorted().join('\n'))
