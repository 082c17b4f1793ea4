import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { frontArranged } from '../events.ts'
import { type CurrentPlan, mayArrangeFront, type Plan, type PlanVersion } from '../model.ts'
import { currentPlan, isInserted } from '../store/plans.ts'

/** What an editor had before them: the number of the plan on their page. */
export interface Seen {
  readonly seen: number
}

type Decision = Pick<PlanVersion, 'what' | 'storyId' | 'slot'> & {
  readonly plan: Plan
  readonly planOf?: number
}

/** The one way to a new plan. Whoever did not see the newest one decides nothing: of two editors at once the first has their way. */
export async function decide<Why extends string>(
  tx: Writer,
  actor: Actor,
  { seen }: Seen,
  now: Instant,
  work: (before: CurrentPlan) => Promise<Result<Decision, Why>> | Result<Decision, Why>,
): Promise<Result<PlanVersion, Why | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, undefined)
  const before = await currentPlan(tx)
  if (before.number !== seen) return refused('changed-meanwhile')
  const outcome = await work(before)
  if (!outcome.ok) return outcome
  const { plan, what, storyId, slot, planOf } = outcome.value
  const number = before.number + 1
  const { pins, bands, hidden } = plan
  const next = {
    pins,
    bands,
    hidden,
    number,
    planOf: planOf ?? number,
    what,
    storyId,
    slot,
    by: actor.id,
    at: now,
  }
  if (!(await isInserted(tx, next))) return refused('changed-meanwhile')
  await emit(tx, frontArranged, { payload: { number }, tags: ['front'] }, now)
  return done(next)
}
