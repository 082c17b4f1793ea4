import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayArrangeFront, type PlanVersion } from '../model.ts'
import { planAfter } from '../store/plans.ts'
import { decide, type Seen } from './decide.ts'

/** Back to the plan before the last decision that still holds; again, to the one before that. The undoing is on record too. */
export async function undo(
  tx: Writer,
  actor: Actor,
  { seen }: Seen,
  now: Instant,
): Promise<Result<PlanVersion, 'nothing-to-undo' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, undefined)
  return decide(tx, actor, { seen }, now, async ({ planOf }) => {
    if (planOf === 0) return refused('nothing-to-undo')
    const plan = await planAfter(tx, planOf - 1)
    return done({ plan, planOf: plan.planOf, what: 'undone' as const, storyId: null, slot: null })
  })
}
