import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, type Actor, demand, listAccounts } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import type { Story, StoryId } from '#stories/index.ts'
import { type BulkId, decided, isReturn, mayDecide, mayPlan, type Plan, type PlanState } from '../model.ts'
import { findAssignment, insertStep } from '../store/plans.ts'
import { holdPlan } from './hold-plan.ts'
import { tell } from './tell.ts'
import { findFiled } from './find-filed.ts'

type Request = {
  readonly storyId: StoryId
  readonly state: PlanState
  readonly bulkId?: BulkId | null
}
/** `out`: the story is published or killed, and says its state itself. */
export type Unplannable = 'not-found' | 'out' | 'same'

/** Says where a story stands, as a new fact with its person. Gives what stood before. */
export async function setState(
  tx: Writer,
  actor: Actor,
  { storyId, state, bulkId = null }: Request,
  now: Instant,
): Promise<Result<Plan, Unplannable>> {
  const story = await findFiled(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayPlan, story)
  if (decided.includes(state)) demand(actor, mayDecide, story)
  if (story.publishedAt !== null || story.killedAt !== null) return refused('out')

  const plan = await holdPlan(tx, story)
  if (plan.state === state) return refused('same')
  const id = newId('step')
  await insertStep(tx, { id, storyId, state, by: actor.id, at: now, bulkId })
  if (state === 'handed-in')
    await tell(tx, await deskFor(tx, plan), { kind: 'handed-in', story, about: id, by: actor.id }, now)
  if (isReturn(plan.state, state)) await tellWriters(tx, story, { about: id, by: actor.id }, now)
  return done(plan)
}

const tellWriters = (
  tx: Writer,
  story: Story,
  { about, by }: { readonly about: string; readonly by: AccountId | null },
  now: Instant,
) => tell(tx, [story.createdBy, story.entrustedTo], { kind: 'returned', story, about, by }, now)

/** Whoever asked for it waits for it; of what nobody asked for, every editor hears. */
async function deskFor(tx: Writer, { assignmentId }: Plan): Promise<readonly (AccountId | null)[]> {
  const assignment = assignmentId === null ? undefined : await findAssignment(tx, assignmentId)
  if (assignment?.by) return [assignment.by]
  return (await listAccounts(tx)).filter(({ role }) => role === 'editor').map(({ id }) => id)
}
