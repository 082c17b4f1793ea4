import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { findRedirect, type Redirect, saveRedirect } from '#paper/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { findStoryByPath, isRoom } from '#stories/index.ts'
import { mayKeepSignposts, type SignpostFault } from '../model.ts'
import { removeMissed } from '../store.ts'

/** An address leads on from now, in one step: what led there, and what its goal leads to in turn, is shortened. */
export async function leadOn(
  tx: Writer,
  actor: Actor,
  { from, to }: Redirect,
  now: Instant,
): Promise<Result<Redirect, SignpostFault>> {
  demand(actor, mayKeepSignposts, undefined)
  const standing = await findStoryByPath(tx, from)
  if (
    from === '/' ||
    isRoom(from) ||
    (standing && standing.killedAt === null && standing.publishedAt !== null)
  )
    return refused('answers-itself')
  const goal = (await findRedirect(tx, to)) ?? to
  if (to === from || goal === from) return refused('leads-to-itself')
  await saveRedirect(tx, { from, to: goal }, now)
  await removeMissed(tx, [from])
  return done({ from, to: goal })
}
