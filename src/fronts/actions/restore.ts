import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type FrontScheduleId, mayArrangeFront, type Step } from '../model.ts'
import { currentPlan, findPlanVersion } from '../store/plans.ts'
import { findSchedule } from '../store/schedules.ts'
import { type Seen, step } from './step.ts'

/** `live`: what readers have now. A number: a front that they once had. An id: one of that front that was set for a moment. */
export type OtherPlan = 'live' | number | FrontScheduleId

/** Goes on from another plan. It is a step like any other, so what was being made can be had back. */
export async function restore(
  tx: Writer,
  actor: Actor,
  { from, of, seen }: Seen & { readonly from: OtherPlan },
  now: Instant,
): Promise<Result<Step, 'no-such-plan' | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, of)
  return step(tx, actor, { of, seen }, now, async () => {
    const plan =
      from === 'live'
        ? await currentPlan(tx, of)
        : await (typeof from === 'number' ? findPlanVersion(tx, of, from) : findSchedule(tx, of, from))
    if (!plan) return refused('no-such-plan')
    return done({ plan, what: 'restored' as const, storyId: null, slot: null })
  })
}
