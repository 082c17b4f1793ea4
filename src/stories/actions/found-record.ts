import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { enter, lockFounding, type NewEntry, saveFounding, storiesOnRecord } from '#record/index.ts'
import type { StoryId } from '../model.ts'
import { entriesOfStanding, listIdsAfter } from '../store/founding.ts'

const batch = 128

/** Enters the next stories that are older than the record. Says how many were looked at; 0: all are entered. The machine's own work: nobody's right is asked. */
export async function foundRecord(tx: Writer, now: Instant): Promise<number> {
  const after = await lockFounding(tx)
  if (after === undefined) return 0
  const ids = await listIdsAfter(tx, after, batch)
  const known = await storiesOnRecord(tx, ids)
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length > 0) await enter(tx, await entriesOfStanding(tx, missing), now)
  await saveFounding(tx, ids.at(-1) ?? null)
  return ids.length
}

interface Deed {
  readonly storyId: StoryId
  /** The version that the deed has just made; what came before it is entered first. */
  readonly below?: number | undefined
}

/** Puts a deed on the record; before it, where the record is still being founded, what the story was until then. */
export async function enterDeed(
  tx: Writer,
  { storyId, below }: Deed,
  entry: NewEntry,
  now: Instant,
): Promise<void> {
  await enter(tx, [...(await missingOf(tx, storyId, entry.kind === 'killed', below)), entry], now)
}

async function missingOf(
  tx: Writer,
  storyId: StoryId,
  isKill: boolean,
  below?: number,
): Promise<readonly NewEntry[]> {
  // Held until the end of the deed: the founding and the deed never enter the same story beside each other.
  if ((await lockFounding(tx)) === undefined) return []
  if ((await storiesOnRecord(tx, [storyId])).size > 0) return []
  const standing = await entriesOfStanding(tx, [storyId], below)
  return isKill ? standing.filter(({ kind }) => kind !== 'killed') : standing
}
