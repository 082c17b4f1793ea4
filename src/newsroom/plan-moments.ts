import { dayOf } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { shortDayIn, timeIn } from '#languages/dates.ts'
import type { PlannedFor } from '#planning/index.ts'
import { type Clock, stampOf } from '#ui/stamp.ts'

/** `26 Nov 18:30`, with its year where that is another than this one. */
export function momentShort(at: Instant, clock: Clock, now: Instant): string {
  return `${dayShort(at, clock, now)} ${timeIn(clock.language, clock.zone, new Date(at))}`
}

export function dayShort(at: Instant, clock: Clock, now: Instant): string {
  const { zone, language } = clock
  const isThisYear = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4)
  return isThisYear ? shortDayIn(language, zone, new Date(at)) : stampOf(at, clock).day
}

export const plannedShort = ({ at, hasHour }: PlannedFor, clock: Clock, now: Instant): string =>
  hasHour ? momentShort(at, clock, now) : dayShort(at, clock, now)
