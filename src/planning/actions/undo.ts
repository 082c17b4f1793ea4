import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, can, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { findDraft, mayRevise, type StoryId } from '#stories/index.ts'
import { type BulkId, mayAssign, mayPlan, maySeeBudget, type PlanState } from '../model.ts'
import { type Before, findBulk, markUndone } from '../store/bulk.ts'
import { findAssignment, findPlan, findStep, insertStep } from '../store/plans.ts'
import { assign } from './assign.ts'
import { file } from './file.ts'
import { findFiled } from './find-filed.ts'

/** Takes back what one did to several stories. What somebody has changed since stays as they left it. */
export async function undo(
  tx: Writer,
  actor: Actor,
  id: BulkId,
  now: Instant,
): Promise<Result<{ readonly done: number; readonly left: number }, 'not-found' | 'undone'>> {
  demand(actor, maySeeBudget, undefined)
  const deed = await findBulk(tx, id)
  if (!deed || deed.by !== actor.id) return refused('not-found')
  if (!(await markUndone(tx, id, now))) return refused('undone')
  let count = 0
  for (const before of deed.before) if (await putBack(tx, actor, { before, id }, now)) count += 1
  return done({ done: count, left: deed.before.length - count })
}

interface Past<Kept = Before> {
  readonly before: Kept
  readonly id: BulkId
}
type Was<What extends Before['what']> = Extract<Before, { readonly what: What }>

async function putBack(tx: Writer, actor: Actor, { before, id }: Past, now: Instant): Promise<boolean> {
  const story = await findFiled(tx, before.storyId)
  if (!story || story.publishedAt !== null || story.killedAt !== null) return false
  if (before.what === 'section') return can(actor, mayRevise, story) && fileBack(tx, actor, before, now)
  if (before.what === 'state') return can(actor, mayPlan, story) && stepBack(tx, actor, { before, id }, now)
  return can(actor, mayAssign, story) && giveBack(tx, actor, { before, id }, now)
}

async function fileBack(tx: Writer, actor: Actor, before: Was<'section'>, now: Instant): Promise<boolean> {
  const { storyId, section, revision } = before
  const draft = await findDraft(tx, storyId)
  return draft?.revision === revision && (await file(tx, actor, { storyId, sectionId: section }, now)).ok
}

/** Quietly: nobody has to be told of what did not happen. */
async function stepBack(
  tx: Writer,
  actor: Actor,
  { before: { storyId, state }, id }: Past<{ readonly storyId: StoryId; readonly state: PlanState }>,
  now: Instant,
): Promise<boolean> {
  const plan = await findPlan(tx, storyId)
  const newest = plan && (await findStep(tx, plan.stepId))
  if (newest?.bulkId !== id) return false
  await insertStep(tx, { id: newId('step'), storyId, state, by: actor.id, at: now, bulkId: null })
  return true
}

async function giveBack(
  tx: Writer,
  actor: Actor,
  { before: { storyId, to, state }, id }: Past<Was<'assign'>>,
  now: Instant,
): Promise<boolean> {
  const plan = await findPlan(tx, storyId)
  const terms = plan?.assignmentId ? await findAssignment(tx, plan.assignmentId) : undefined
  if (terms?.bulkId !== id) return false
  const { deadline, length, brief } = terms
  const given = await assign(tx, actor, { storyId, to, deadline, length, brief }, now)
  if (given.ok && state !== null) await stepBack(tx, actor, { before: { storyId, state }, id }, now)
  return given.ok
}
