import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { FrontOf, FrontSchedule, FrontScheduleId, Plan } from '../model.ts'
import type { FrontsTables } from '../schema.ts'
import { planIn, planText } from './plans.ts'

const { reading, writing } = tables<FrontsTables>()

const columns = [
  'id',
  'front_of as of',
  'plan',
  'due_at as dueAt',
  'base',
  'by_id as by',
  'set_at as setAt',
  'ended_at as endedAt',
  'outcome',
  'ended_by as endedBy',
] as const
type Row = Omit<FrontSchedule, keyof Plan> & { readonly plan: string }
const those = (db: Reader) => reading(db).selectFrom('front_schedules').select(columns)
const toSchedule = ({ plan, ...row }: Row): FrontSchedule => ({ ...row, ...planIn(plan) })

/** What is to come, the next first. */
export async function listOpenSchedules(db: Reader, of: FrontOf): Promise<readonly FrontSchedule[]> {
  const rows = await those(db)
    .where('front_of', '=', of)
    .where('ended_at', 'is', null)
    .orderBy('due_at')
    .execute()
  return rows.map(toSchedule)
}

/** What came of the latest, newest first. */
export async function listEndedSchedules(
  db: Reader,
  of: FrontOf,
  limit: number,
): Promise<readonly FrontSchedule[]> {
  const rows = await those(db)
    .where('front_of', '=', of)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toSchedule)
}

/** What is due, the longest first. */
export async function listDueSchedules(db: Reader, now: Instant): Promise<readonly FrontSchedule[]> {
  const rows = await those(db)
    .where('ended_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(20)
    .execute()
  return rows.map(toSchedule)
}

export async function findSchedule(
  db: Reader,
  of: FrontOf,
  id: FrontScheduleId,
): Promise<FrontSchedule | undefined> {
  const row = await those(db).where('id', '=', id).where('front_of', '=', of).executeTakeFirst()
  return row && toSchedule(row)
}

/** False where another plan of that front is set for that moment already. */
export async function isScheduleInserted(tx: Writer, schedule: FrontSchedule): Promise<boolean> {
  const { id, of, dueAt, base, by, setAt } = schedule
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('front_schedules')
    .values({
      id,
      front_of: of,
      plan: planText(schedule),
      due_at: dueAt,
      base,
      by_id: by,
      set_at: setAt,
      ended_at: null,
      outcome: null,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False where it has ended already: of two nodes that come to it, one does it. */
export async function endSchedule(
  tx: Writer,
  id: FrontScheduleId,
  { outcome, by, at }: { readonly outcome: string; readonly by: AccountId | null; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('front_schedules')
    .set({ ended_at: at, outcome, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Why what was due could not be done. */
export async function amendOutcome(tx: Writer, id: FrontScheduleId, outcome: string): Promise<void> {
  await writing(tx).updateTable('front_schedules').set({ outcome }).where('id', '=', id).execute()
}
