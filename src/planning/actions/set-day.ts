import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import type { StoryId } from '#stories/index.ts'
import { mayPlan, type PlannedFor } from '../model.ts'
import { insertPlanDay } from '../store/plans.ts'
import { holdPlan } from './hold-plan.ts'
import { findFiled } from './find-filed.ts'

type Request = { readonly storyId: StoryId; readonly plannedFor: PlannedFor | null }

/** Says for when a story is meant, or that no day is set any more. */
export async function setDay(
  tx: Writer,
  actor: Actor,
  { storyId, plannedFor }: Request,
  now: Instant,
): Promise<Result<undefined, 'not-found' | 'out'>> {
  const story = await findFiled(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayPlan, story)
  if (story.publishedAt !== null || story.killedAt !== null) return refused('out')
  const before = (await holdPlan(tx, story)).plannedFor
  if (before?.at !== plannedFor?.at || before?.hasHour !== plannedFor?.hasHour)
    await insertPlanDay(tx, { id: newId('planday'), storyId, plannedFor, by: actor.id, at: now })
  return done(undefined)
}
