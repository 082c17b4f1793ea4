import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { frontWorkedOn } from '../events.ts'
import { type FrontOf, makingTag, mayArrangeFront, type Plan, type Step, type WorkingPlan } from '../model.ts'
import { forgetSteps, isStepInserted, workingPlan } from '../store/steps.ts'

/** What an editor had before them: which front, and the number of the newest step on their page. */
export interface Seen {
  readonly of: FrontOf
  readonly seen: number
}

type Next = Pick<Step, 'what' | 'storyId' | 'slot'> & {
  readonly plan: Plan
  /** Of what takes back or does again. */
  readonly planOf?: number
  readonly again?: readonly number[]
}

/** How many are remembered beyond those of the front in the making. */
const remembered = 500

/**
 * The one way on in the making of a front. Whoever did not see the newest step takes none: of two editors at once the first has their
 * way, and the other is told. The first step begins the making, with what readers have at that moment.
 */
export async function step<Why extends string>(
  tx: Writer,
  actor: Actor,
  { of, seen }: Seen,
  now: Instant,
  work: (before: WorkingPlan) => Promise<Result<Next, Why>> | Result<Next, Why>,
): Promise<Result<Step, Why | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, of)
  const before = await workingPlan(tx, of)
  if (before.number !== seen) return refused('changed-meanwhile')
  const outcome = await work(before)
  if (!outcome.ok) return outcome
  const { plan, what, storyId, slot, planOf, again = [] } = outcome.value
  const open = before.isOpen ? before : await begun(tx, actor, { ...before, of }, now)
  if (!open) return refused('changed-meanwhile')
  const number = open.number + 1
  const { pins, bands, hidden } = plan
  const next: Step = {
    of,
    pins,
    bands,
    hidden,
    number,
    planOf: planOf ?? number,
    since: open.since,
    base: open.base,
    again,
    what,
    storyId,
    slot,
    by: actor.id,
    at: now,
  }
  if (!(await isStepInserted(tx, next))) return refused('changed-meanwhile')
  await emit(tx, frontWorkedOn, { payload: { of, by: actor.id }, tags: [makingTag(of)] }, now)
  return done(next)
}

async function begun(
  tx: Writer,
  actor: Actor,
  { of, pins, bands, hidden, number: before, base }: WorkingPlan & Pick<Seen, 'of'>,
  now: Instant,
): Promise<Step | undefined> {
  const number = before + 1
  const first: Step = {
    of,
    pins,
    bands,
    hidden,
    number,
    planOf: number,
    since: number,
    base,
    again: [],
    what: 'begun',
    storyId: null,
    slot: null,
    by: actor.id,
    at: now,
  }
  await forgetSteps(tx, of, number - remembered)
  return (await isStepInserted(tx, first)) ? first : undefined
}
