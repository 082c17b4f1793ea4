import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import type { MediaDeed, Medium } from '../model.ts'
import { mayAddMedia } from '../rights.ts'
import { insertDeed } from '../store/deeds.ts'

/** Who did it, for whoever asks later. */
export async function note(
  tx: Writer,
  actor: Actor,
  { medium, what }: { readonly medium: Medium; readonly what: MediaDeed['what'] },
  now: Instant,
): Promise<void> {
  demand(actor, mayAddMedia, undefined)
  const { id: mediaId, name, digest } = medium
  await insertDeed(tx, { id: newId('deed'), mediaId, what, at: now, by: actor.id, name, digest })
}
