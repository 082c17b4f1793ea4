import { dayOf } from '#kernel/calendar.ts'
import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import { can } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { storyScheduled } from '../events.ts'
import type { Story } from '../model.ts'
import { mayDo } from '../rights.ts'
import { filed } from '../store/desks.ts'
import type { Schedule } from '../model/schedules.ts'
import { amendOutcome, endSchedule } from '../store/schedules.ts'
import { lockStory } from '../store/stories.ts'
import { correct } from './correct.ts'
import { kill } from './kill.ts'
import { presentActor } from './present-actor.ts'
import { publish } from './publish.ts'

/**
 * Does what is due, once: of two nodes that come to it, the second finds it ended. It is done as whoever set it, with the rights that they
 * have now; what cannot be done any more says why on its row, for the desk to see.
 */
export async function keepSchedule(tx: Writer, schedule: Schedule, now: Instant): Promise<void> {
  const story = await lockStory(tx, schedule.storyId)
  if (!story || !(await endSchedule(tx, schedule.id, { outcome: 'kept', by: null, at: now }))) return
  const outcome = await kept(tx, story, schedule, now)
  if (!outcome.ok) await amendOutcome(tx, schedule.id, outcome.why)
  await emit(tx, storyScheduled, { payload: { storyId: story.id }, tags: [] }, now)
}

async function kept(
  tx: Writer,
  story: Story,
  schedule: Schedule,
  now: Instant,
): Promise<Result<unknown, string>> {
  const { storyId, what, dueAt, revision, reason, kind } = schedule
  const setter = await presentActor(tx, schedule.by)
  if (!setter || !can(setter, mayDo[what], await filed(tx, story))) return refused('forbidden')
  if (what === 'withdrawal') return kill(tx, setter, { storyId, reason }, now)
  if (what === 'correction')
    return correct(tx, setter, { storyId, revision, kind: kind ?? 'correction', reason }, now)
  // The day that was set is the one in its address, even if the clock was late.
  const { timeZone } = await settingsOf(tx)
  const day = dayOf(dueAt, timeZone).replaceAll('-', '/')
  return publish(tx, setter, { storyId, revision, day }, now)
}
