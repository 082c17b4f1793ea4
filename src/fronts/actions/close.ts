import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Closing, mayArrangeFront, type Step } from '../model.ts'
import { type Seen, step } from './step.ts'

/** Ends the making of a front: it is with readers, or with the clock. */
export async function close(
  tx: Writer,
  actor: Actor,
  { of, seen, what }: Seen & { readonly what: Closing },
  now: Instant,
): Promise<Result<Step, 'nothing-to-publish' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, of)
  return step(tx, actor, { of, seen }, now, (plan) =>
    plan.isOpen
      ? done({ plan, planOf: plan.planOf, what, storyId: null, slot: null })
      : refused('nothing-to-publish'),
  )
}
