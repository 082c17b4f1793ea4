import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { maySetPaper } from '#paper/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { mediaChanged } from '../events.ts'
import { canBeWorn, type MediaId, mediaTag } from '../model.ts'
import { lockMedium } from '../store/media.ts'
import { listWorn, saveWorn } from '../store/uses.ts'

/** These pictures are the paper's own from now on, in place of those before: everybody may see them, and nobody can take them out. */
export async function wear(
  tx: Writer,
  actor: Actor,
  ids: readonly MediaId[],
  now: Instant,
): Promise<Result<void, 'no-picture'>> {
  demand(actor, maySetPaper, undefined)
  const wanted = [...new Set(ids)].toSorted()
  for (const id of wanted) {
    const medium = await lockMedium(tx, id)
    if (!medium || !canBeWorn(medium, now)) return refused('no-picture')
  }
  const before = await listWorn(tx)
  if (before.toSorted().join() === wanted.join()) return done(undefined)
  await saveWorn(tx, wanted, now)
  const mediaIds = [...new Set([...before, ...wanted])]
  await emit(tx, mediaChanged, { payload: { mediaIds }, tags: mediaIds.map(mediaTag) }, now)
  return done(undefined)
}
