import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { mediaChanged } from '../events.ts'
import { type MediaId, type Medium, mediaTag } from '../model.ts'
import { mayKeepMedia } from '../rights.ts'
import { lockMedium, removeMedium as removeRow } from '../store/media.ts'
import { isUsed } from '../store/uses.ts'
import { note } from './note.ts'

/** Takes out what no story shows. Its bytes go when a day has passed, because a backup made before may still name them. */
export async function removeMedium(
  tx: Writer,
  actor: Actor,
  id: MediaId,
  now: Instant,
): Promise<Result<Medium, 'not-found' | 'in-use'>> {
  const medium = await lockMedium(tx, id)
  if (!medium) return refused('not-found')
  demand(actor, mayKeepMedia, medium)
  if (await isUsed(tx, id)) return refused('in-use')
  await removeRow(tx, id)
  await note(tx, actor, { medium, what: 'removed' }, now)
  await emit(tx, mediaChanged, { payload: { mediaIds: [id] }, tags: [mediaTag(id)] }, now)
  return done(medium)
}
