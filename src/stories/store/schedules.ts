import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '../model.ts'
import type { Schedule, ScheduledDeed, ScheduleId } from '../model/schedules.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing } = tables<StoriesTables>()
const columns = [
  'id',
  'story_id as storyId',
  'what',
  'due_at as dueAt',
  'revision',
  'reason',
  'kind',
  'by_id as by',
  'set_at as setAt',
  'ended_at as endedAt',
  'outcome',
  'ended_by as endedBy',
] as const

/** Newest first, with what came of each. */
export const listSchedulesOf = (db: Reader, storyId: StoryId): Promise<Schedule[]> =>
  reading(db)
    .selectFrom('schedules')
    .select(columns)
    .where('story_id', '=', storyId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What is to come of this kind. */
export const findOpenSchedule = (
  db: Reader,
  storyId: StoryId,
  what: ScheduledDeed,
): Promise<Schedule | undefined> =>
  reading(db)
    .selectFrom('schedules')
    .select(columns)
    .where('story_id', '=', storyId)
    .where('what', '=', what)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** What is due, the longest first. */
export const listDueSchedules = (db: Reader, now: Instant): Promise<Schedule[]> =>
  reading(db)
    .selectFrom('schedules')
    .select(columns)
    .where('ended_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(100)
    .execute()

export async function insertSchedule(tx: Writer, schedule: Schedule): Promise<void> {
  const { storyId, dueAt, by, setAt, endedAt, endedBy, ...rest } = schedule
  await writing(tx)
    .insertInto('schedules')
    .values({
      ...rest,
      story_id: storyId,
      due_at: dueAt,
      by_id: by,
      set_at: setAt,
      ended_at: endedAt,
      ended_by: endedBy,
    })
    .execute()
}

/** False where it has ended already: of two nodes that come to it, one does it. */
export async function endSchedule(
  tx: Writer,
  id: ScheduleId,
  { outcome, by, at }: { readonly outcome: string; readonly by: AccountId | null; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('schedules')
    .set({ ended_at: at, outcome, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** What somebody has done by hand need not be done by the clock. */
export async function overtakeSchedules(
  tx: Writer,
  storyId: StoryId,
  what: readonly ScheduledDeed[],
  at: Instant,
): Promise<void> {
  await writing(tx)
    .updateTable('schedules')
    .set({ ended_at: at, outcome: 'overtaken' })
    .where('story_id', '=', storyId)
    .where('what', 'in', what)
    .where('ended_at', 'is', null)
    .execute()
}

/** Whoever may publish has read the newer draft, so that is what goes out. */
export async function saveScheduledRevision(tx: Writer, storyId: StoryId, revision: number): Promise<void> {
  await writing(tx)
    .updateTable('schedules')
    .set({ revision })
    .where('story_id', '=', storyId)
    .where('what', 'in', ['publication', 'correction'])
    .where('ended_at', 'is', null)
    .execute()
}

/** Why what was due could not be done. */
export async function amendOutcome(tx: Writer, id: ScheduleId, outcome: string): Promise<void> {
  await writing(tx).updateTable('schedules').set({ outcome }).where('id', '=', id).execute()
}
