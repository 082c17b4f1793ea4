import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, isPast } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { frontWorkedOn } from '../events.ts'
import {
  type FrontSchedule,
  type FrontOf,
  type FrontScheduleId,
  makingTag,
  mayArrangeFront,
} from '../model.ts'
import { currentPlan } from '../store/plans.ts'
import { endSchedule, findSchedule, isScheduleInserted } from '../store/schedules.ts'
import { removeStep } from '../store/steps.ts'
import { close } from './close.ts'
import type { Seen } from './step.ts'

interface Request extends Seen {
  readonly dueAt: Instant
}

/** Sets the front that was made for a moment, in seconds. What is made after that is another one. */
export async function scheduleFront(
  tx: Writer,
  actor: Actor,
  { of, seen, dueAt }: Request,
  now: Instant,
): Promise<
  Result<FrontSchedule, 'in-the-past' | 'moment-taken' | 'nothing-to-publish' | 'changed-meanwhile'>
> {
  demand(actor, mayArrangeFront, of)
  if (isPast(dueAt, now)) return refused('in-the-past')
  const closed = await close(tx, actor, { of, seen, what: 'scheduled' }, now)
  if (!closed.ok) return closed
  const { pins, bands, hidden, number } = closed.value
  const schedule: FrontSchedule = {
    pins,
    bands,
    hidden,
    id: newId('frontschedule'),
    of,
    dueAt,
    base: (await currentPlan(tx, of)).number,
    by: actor.id,
    setAt: now,
    endedAt: null,
    outcome: null,
    endedBy: null,
  }
  if (await isScheduleInserted(tx, schedule)) return done(schedule)
  await removeStep(tx, of, number)
  return refused('moment-taken')
}

/** Takes back what the clock was to do. Its plan can still be opened. */
export async function unscheduleFront(
  tx: Writer,
  actor: Actor,
  { of, id }: { readonly of: FrontOf; readonly id: FrontScheduleId },
  now: Instant,
): Promise<Result<void, 'nothing-scheduled'>> {
  demand(actor, mayArrangeFront, of)
  if (!(await findSchedule(tx, of, id))) return refused('nothing-scheduled')
  const isEnded = await endSchedule(tx, id, { outcome: 'taken-back', by: actor.id, at: now })
  if (!isEnded) return refused('nothing-scheduled')
  await emit(tx, frontWorkedOn, { payload: { of, by: actor.id }, tags: [makingTag(of)] }, now)
  return done(undefined)
}
