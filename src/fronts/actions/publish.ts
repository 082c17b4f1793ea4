import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayArrangeFront, type PlanVersion } from '../model.ts'
import { currentPlan } from '../store/plans.ts'
import { removeStep } from '../store/steps.ts'
import { close } from './close.ts'
import { printPlan } from './print-plan.ts'
import type { Seen } from './step.ts'

interface Request extends Seen {
  /** Which front of the readers' the editor saw: what came since is not overwritten unseen. */
  readonly live: number
}

/** Readers get the front that was made. */
export async function publishFront(
  tx: Writer,
  actor: Actor,
  { of, seen, live }: Request,
  now: Instant,
): Promise<Result<PlanVersion, 'nothing-to-publish' | 'changed-meanwhile' | 'front-changed'>> {
  demand(actor, mayArrangeFront, of)
  if ((await currentPlan(tx, of)).number !== live) return refused('front-changed')
  const closed = await close(tx, actor, { of, seen, what: 'published' }, now)
  if (!closed.ok) return closed
  const printed = await printPlan(tx, closed.value, { of, by: actor.id, before: live }, now)
  // The clock was faster by a moment: the front in the making stays open.
  if (!printed.ok) await removeStep(tx, of, closed.value.number)
  return printed
}
