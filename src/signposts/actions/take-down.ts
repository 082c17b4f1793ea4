import { removeRedirects } from '#paper/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayKeepSignposts } from '../model.ts'

/** The address leads nowhere from now. */
export async function takeDown(tx: Writer, actor: Actor, from: string): Promise<void> {
  demand(actor, mayKeepSignposts, undefined)
  await removeRedirects(tx, [from])
}
