import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, type Actor, can, demand, findAccount } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { entrust, mayWrite, type StoryId } from '#stories/index.ts'
import { type AssignmentId, type BulkId, mayAssign } from '../model.ts'
import { insertAssignment, insertStep } from '../store/plans.ts'
import { holdPlan } from './hold-plan.ts'
import { tell } from './tell.ts'
import { findFiled } from './find-filed.ts'

type Request = {
  readonly storyId: StoryId
  /** Null: it is taken back. */
  readonly to: AccountId | null
  readonly deadline: Instant | null
  /** In words. */
  readonly length: number | null
  readonly brief: string
  readonly bulkId?: BulkId | null
}

/** Gives a story to somebody who writes, with a deadline and a length: they may write on in it from now on, and are told. */
export async function assign(
  tx: Writer,
  actor: Actor,
  { storyId, to, bulkId = null, ...terms }: Request,
  now: Instant,
): Promise<Result<AssignmentId, 'not-found' | 'out' | 'cannot-write'>> {
  const story = await findFiled(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayAssign, story)
  if (story.publishedAt !== null || story.killedAt !== null) return refused('out')
  if (to !== null && !(await writes(tx, to))) return refused('cannot-write')

  const plan = await holdPlan(tx, story)
  const id = newId('assignment')
  const by = actor.id
  await insertAssignment(tx, { id, storyId, to, ...terms, by, at: now, bulkId })
  const entrusted = await entrust(tx, actor, { storyId, to })
  if (!entrusted.ok) return refused(entrusted.why === 'killed' ? 'out' : entrusted.why)
  if (to !== null && plan.state === 'planned')
    await insertStep(tx, { id: newId('step'), storyId, state: 'assigned', by, at: now, bulkId })
  const given = { ...story, entrustedTo: to }
  if (to !== story.entrustedTo) await tell(tx, [to], { kind: 'assigned', story: given, about: id, by }, now)
  return done(id)
}

async function writes(tx: Writer, id: AccountId): Promise<boolean> {
  const account = await findAccount(tx, id)
  if (!account || account.suspendedAt !== null) return false
  return can({ id, name: account.name, role: account.role }, mayWrite, undefined)
}
