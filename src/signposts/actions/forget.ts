import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayKeepSignposts } from '../model.ts'
import { removeMissed } from '../store.ts'

/** Takes an address from the list of what was missed; the next reader who asks for it begins it anew. */
export async function forget(tx: Writer, actor: Actor, path: string): Promise<void> {
  demand(actor, mayKeepSignposts, undefined)
  await removeMissed(tx, [path])
}
