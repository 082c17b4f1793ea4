import { dayOf } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'

const times = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-26 18:30:05`, by that clock: what is set to the second is told to the second. */
export function secondText(moment: Instant, zone: string): string {
  const format =
    times.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' })
  times.set(zone, format)
  return `${dayOf(moment, zone)} ${format.format(new Date(moment))}`
}

/** `0.8 s`, `2 min`: how long something took that should have taken no time. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 120_000) return `${(milliseconds / 1000).toFixed(1)} s`
  if (milliseconds < 7_200_000) return `${Math.round(milliseconds / 60_000)} min`
  return `${Math.round(milliseconds / 3_600_000)} h`
}
