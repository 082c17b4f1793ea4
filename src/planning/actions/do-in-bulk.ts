import type { Instant } from '#kernel/time.ts'
import { type AccountId, type Actor, can, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import type { SectionId } from '#sections/index.ts'
import { type Filed, mayRevise, type Story, type StoryId } from '#stories/index.ts'
import {
  type BulkId,
  decided,
  mayAssign,
  mayDecide,
  mayPlan,
  maySeeBudget,
  mostInBulk,
  type PlanState,
} from '../model.ts'
import { type Before, insertBulk } from '../store/bulk.ts'
import { findAssignment, findPlan } from '../store/plans.ts'
import { assign } from './assign.ts'
import { file } from './file.ts'
import { setState } from './set-state.ts'
import { findFiled } from './find-filed.ts'

/** What can be done to many: nothing that a reader would notice. */
export type Change =
  | { readonly what: 'state'; readonly state: PlanState }
  | { readonly what: 'assign'; readonly to: AccountId | null }
  | { readonly what: 'section'; readonly section: SectionId | null }

/** `left`: what was not theirs to change, is out already, or was so before. */
export interface BulkDone {
  readonly id: BulkId
  readonly done: number
  readonly left: number
}

/** Does one thing to several stories, each where it may be done; what was before is kept, so that it can be taken back. */
export async function doInBulk(
  tx: Writer,
  actor: Actor,
  { ids, change }: { readonly ids: readonly StoryId[]; readonly change: Change },
  now: Instant,
): Promise<BulkDone> {
  demand(actor, maySeeBudget, undefined)
  const id = newId('bulk')
  const those = [...new Set(ids)].slice(0, mostInBulk).toSorted()
  const before: Before[] = []
  for (const storyId of those) {
    const story = await findFiled(tx, storyId)
    if (!story || !isAllowed(actor, change, story)) continue
    const was = await changeOne(tx, actor, { story, change, bulkId: id }, now)
    if (was) before.push(was)
  }
  await insertBulk(tx, { id, by: actor.id, at: now, what: change.what, before, undoneAt: null })
  return { id, done: before.length, left: ids.length - before.length }
}

function isAllowed(actor: Actor, change: Change, story: Filed): boolean {
  if (change.what === 'assign') return can(actor, mayAssign, story)
  if (change.what === 'section') return can(actor, mayRevise, story)
  return can(actor, mayPlan, story) && (!decided.includes(change.state) || can(actor, mayDecide, story))
}

interface One {
  readonly story: Story
  readonly change: Change
  readonly bulkId: BulkId
}

async function changeOne(
  tx: Writer,
  actor: Actor,
  { story, change, bulkId }: One,
  now: Instant,
): Promise<Before | undefined> {
  const storyId = story.id
  if (change.what === 'state') {
    const set = await setState(tx, actor, { storyId, state: change.state, bulkId }, now)
    return set.ok ? { storyId, what: 'state', state: set.value.state } : undefined
  }
  if (change.what === 'section') {
    const filed = await file(tx, actor, { storyId, sectionId: change.section }, now)
    return filed.ok
      ? { storyId, what: 'section', section: filed.value.before, revision: filed.value.revision }
      : undefined
  }
  return story.entrustedTo === change.to
    ? undefined
    : giveOne(tx, actor, { story, to: change.to, bulkId }, now)
}

/** Deadline, length and what is wanted stay as they were. */
async function giveOne(
  tx: Writer,
  actor: Actor,
  {
    story: { id: storyId, entrustedTo },
    to,
    bulkId,
  }: Omit<One, 'change'> & { readonly to: AccountId | null },
  now: Instant,
): Promise<Before | undefined> {
  const plan = await findPlan(tx, storyId)
  const terms = plan?.assignmentId ? await findAssignment(tx, plan.assignmentId) : undefined
  const { deadline = null, length = null, brief = '' } = terms ?? {}
  const given = await assign(tx, actor, { storyId, to, deadline, length, brief, bulkId }, now)
  return given.ok ? { storyId, what: 'assign', to: entrustedTo, state: plan?.state ?? null } : undefined
}
