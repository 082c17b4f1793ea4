import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayArrangeFront, type Step } from '../model.ts'
import { findStep } from '../store/steps.ts'
import { type Seen, step } from './step.ts'

/** Back to the plan before the last step that still holds; again, to the one before that. It can be done again. */
export async function undo(
  tx: Writer,
  actor: Actor,
  { of, seen }: Seen,
  now: Instant,
): Promise<Result<Step, 'nothing-to-undo' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, of)
  return step(tx, actor, { of, seen }, now, async ({ isOpen, planOf, since, again }) => {
    const taken = isOpen && planOf > since ? await findStep(tx, of, planOf) : undefined
    const plan = taken && (await findStep(tx, of, planOf - 1))
    if (!taken || !plan) return refused('nothing-to-undo')
    const { storyId, slot } = taken
    return done({
      plan,
      planOf: plan.planOf,
      again: [planOf, ...again],
      what: 'undone' as const,
      storyId,
      slot,
    })
  })
}
