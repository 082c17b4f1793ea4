import { dayBeside, dayOf, momentAt, startOfDay } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { machine } from '#people/index.ts'
import { type PlannedFor, setDay, setState, writeNote } from '#planning/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { draft } from '#stories/index.ts'
import { contentOf } from './content.ts'
import { desk } from './edition/desk.ts'
import { paper } from './edition/paper.ts'
import type { DemoPlan } from './edition/shape.ts'
import { demo, type Names } from './furnish.ts'

/** Puts on the budget and the calendar what the desk has in hand in the week that begins now. `after`: the last number that a printed page has. */
export async function planDesk(tx: Writer, names: Names, after: number, now: Instant): Promise<void> {
  for (const [at, plan] of desk.entries()) {
    const content = contentOf({ ...plan, topics: [] }, plan.bodyMarkdown, names)
    const origin = { origin: demo, originId: after + 1 + at }
    const { storyId } = await draft(tx, machine, { content, embargoUntil: null, origin }, now)
    // Whatever nobody has planned is in work.
    if (plan.state !== 'in-work') await setState(tx, machine, { storyId, state: plan.state }, now)
    await setDay(tx, machine, { storyId, plannedFor: plannedFor(plan, now) }, now)
    for (const text of plan.notes) await writeNote(tx, machine, { storyId, text }, now)
  }
}

function plannedFor({ day, hour }: DemoPlan, now: Instant): PlannedFor {
  let date = dayOf(now, paper.zone)
  for (let step = 0; step < day; step += 1) date = dayBeside(date, 1)
  const at = hour === undefined ? startOfDay(date, paper.zone) : momentAt(`${date} ${hour}`, paper.zone)
  return { at: found(at), hasHour: hour !== undefined }
}
