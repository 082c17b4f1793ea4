import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { storyScheduled } from '../events.ts'
import { type CorrectionKind, isNotice, type StoryId } from '../model.ts'
import { mayCorrect, mayDo, mayKill, mayPublish } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { type Unfit, unfit } from '../rules.ts'
import { type Schedule, schedulable, type ScheduledDeed, type Unschedulable } from '../model/schedules.ts'
import { endSchedule, findOpenSchedule, insertSchedule } from '../store/schedules.ts'
import { findDraft, lockStory } from '../store/stories.ts'
import { isHeldBack } from './check.ts'

interface Publication {
  readonly storyId: StoryId
  /** The draft that the editor read. */
  readonly revision: number
  readonly dueAt: Instant
}
type Outcome<Why extends string> = Result<Schedule, 'not-found' | Unschedulable | Why>

/** Sets a story for a moment, in seconds. It is checked now and again then; setting it anew takes the place of what was set. */
export async function schedulePublication(
  tx: Writer,
  actor: Actor,
  { storyId, revision, dueAt }: Publication,
  now: Instant,
): Promise<Outcome<'changed-meanwhile' | 'not-ready' | Unfit>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayPublish, await filed(tx, story))
  const result = schedulable(story, 'publication', dueAt, now)
  if (!result.ok) return result
  const draft = await findDraft(tx, storyId)
  if (!draft || draft.revision !== revision) return refused('changed-meanwhile')
  const why = unfit(draft)
  if (why) return refused(why)
  if (await isHeldBack(tx, story, draft, dueAt)) return refused('not-ready')
  return insertAnew(tx, actor, { storyId, what: 'publication', dueAt, revision, reason: '', kind: null }, now)
}

interface Change extends Publication {
  readonly kind: CorrectionKind
  /** As readers will be told it; a minor change needs none. */
  readonly reason: string
}

/** Sets the moment at which the desk's draft becomes the next version of a published story, with what readers are told of it. Checked now and then. */
export async function scheduleCorrection(
  tx: Writer,
  actor: Actor,
  { storyId, revision, dueAt, kind, reason }: Change,
  now: Instant,
): Promise<Outcome<'changed-meanwhile' | 'nothing-changed' | 'reason-missing' | 'not-ready' | Unfit>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayCorrect, await filed(tx, story))
  if (isNotice(kind) && reason.trim() === '') return refused('reason-missing')
  const result = schedulable(story, 'correction', dueAt, now)
  if (!result.ok) return result
  const draft = await findDraft(tx, storyId)
  if (!draft) return refused('nothing-changed')
  if (draft.revision !== revision) return refused('changed-meanwhile')
  const why = unfit(draft)
  if (why) return refused(why)
  if (await isHeldBack(tx, story, draft, dueAt)) return refused('not-ready')
  const set = { storyId, what: 'correction' as const, dueAt, revision, reason: reason.trim(), kind }
  return insertAnew(tx, actor, set, now)
}

interface Withdrawal {
  readonly storyId: StoryId
  readonly dueAt: Instant
  /** As readers will be told it. */
  readonly reason: string
}

/** Sets the moment at which a published story leaves every page and list, with the reason that readers will get. */
export async function scheduleWithdrawal(
  tx: Writer,
  actor: Actor,
  { storyId, dueAt, reason }: Withdrawal,
  now: Instant,
): Promise<Outcome<'reason-missing'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayKill, await filed(tx, story))
  if (reason.trim() === '') return refused('reason-missing')
  const result = schedulable(story, 'withdrawal', dueAt, now)
  if (!result.ok) return result
  return insertAnew(
    tx,
    actor,
    { storyId, what: 'withdrawal', dueAt, revision: 0, reason: reason.trim(), kind: null },
    now,
  )
}

async function insertAnew(
  tx: Writer,
  actor: Actor,
  set: Pick<Schedule, 'storyId' | 'what' | 'dueAt' | 'revision' | 'reason' | 'kind'>,
  now: Instant,
): Promise<Result<Schedule, never>> {
  const before = await findOpenSchedule(tx, set.storyId, set.what)
  if (before) await endSchedule(tx, before.id, { outcome: 'set-anew', by: actor.id, at: now })
  const schedule: Schedule = {
    ...set,
    id: newId('schedule'),
    by: actor.id,
    setAt: now,
    endedAt: null,
    outcome: null,
    endedBy: null,
  }
  await insertSchedule(tx, schedule)
  await emit(tx, storyScheduled, { payload: { storyId: set.storyId }, tags: [] }, now)
  return done(schedule)
}

/** Takes back what the clock was to do. */
export async function unschedule(
  tx: Writer,
  actor: Actor,
  { storyId, what }: { readonly storyId: StoryId; readonly what: ScheduledDeed },
  now: Instant,
): Promise<Result<void, 'not-found' | 'nothing-scheduled'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayDo[what], await filed(tx, story))
  const open = await findOpenSchedule(tx, storyId, what)
  if (!open || !(await endSchedule(tx, open.id, { outcome: 'taken-back', by: actor.id, at: now })))
    return refused('nothing-scheduled')
  await emit(tx, storyScheduled, { payload: { storyId }, tags: [] }, now)
  return done(undefined)
}
