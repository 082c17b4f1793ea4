import type { Instant } from '#kernel/time.ts'
import { can } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { presentActor } from '#stories/index.ts'
import { type FrontSchedule, mayArrangeFront } from '../model.ts'
import { currentPlan } from '../store/plans.ts'
import { amendOutcome, endSchedule } from '../store/schedules.ts'
import { printPlan } from './print-plan.ts'

/** Does what is due, once: of two nodes that come to it, the second finds it ended. It is done with the rights that its editor has now. */
export async function keepSchedule(tx: Writer, schedule: FrontSchedule, now: Instant): Promise<void> {
  if (!(await endSchedule(tx, schedule.id, { outcome: 'kept', by: null, at: now }))) return
  const setter = await presentActor(tx, schedule.by)
  if (!setter || !can(setter, mayArrangeFront, schedule.of)) return amendOutcome(tx, schedule.id, 'forbidden')
  const print = async () => {
    const { number: before } = await currentPlan(tx, schedule.of)
    return printPlan(tx, schedule, { of: schedule.of, by: schedule.by, before }, now)
  }
  // Whoever publishes by hand at this moment is followed.
  while (!(await print()).ok);
}
