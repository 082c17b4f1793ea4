import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { mediaChanged } from '../events.ts'
import { type MediaId, type Medium, mediaTag } from '../model.ts'
import { mayKeepMedia } from '../rights.ts'
import { mediaOf, removeMedium as removeRow } from '../store/media.ts'
import { isUsed } from '../store/uses.ts'
import { note } from './note.ts'

/** Takes out everything of one origin that no printed story shows, except what its caller keeps: a draft may show it. Its bytes go as with every removal. */
export async function removeMediaOf(
  tx: Writer,
  actor: Actor,
  { origin, isKept }: { readonly origin: string; readonly isKept: (id: MediaId) => Promise<boolean> },
  now: Instant,
): Promise<readonly Medium[]> {
  const removed: Medium[] = []
  for (const medium of await mediaOf(tx, origin)) {
    demand(actor, mayKeepMedia, medium)
    if ((await isUsed(tx, medium.id)) || (await isKept(medium.id))) continue
    await removeRow(tx, medium.id)
    await note(tx, actor, { medium, what: 'removed' }, now)
    removed.push(medium)
  }
  const ids = removed.map(({ id }) => id)
  if (ids.length > 0)
    await emit(tx, mediaChanged, { payload: { mediaIds: ids }, tags: ids.map(mediaTag) }, now)
  return removed
}
