import { dayOf } from '#kernel/calendar.ts'
import { type Instant, later } from '#kernel/time.ts'
import { zoneIn } from '#languages/dates.ts'
import { languageOf } from '#languages/tag.ts'
import type { Clock } from '#ui/stamp.ts'

/** The desk speaks English, and tells its days so: in the paper's own English, else in British. An Arabic date in an English line is read in no order at all. */
export const deskClock = ({ zone, language }: Clock): Clock => ({
  zone,
  language: languageOf(language) === 'en' ? language : 'en-GB',
})

const times = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-26 18:30:05`, by that clock: what is set to the second is told to the second. */
export function secondText(moment: Instant, zone: string): string {
  const format =
    times.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' })
  times.set(zone, format)
  return `${dayOf(moment, zone)} ${format.format(new Date(moment))}`
}

/** The same, to be read. In the night on which clocks go back an hour comes twice: then it says by which of them. */
export function secondSaid(moment: Instant, zone: string): string {
  const text = secondText(moment, zone)
  const comesTwice = [-hour, hour].some((apart) => secondText(later(moment, apart), zone) === text)
  return comesTwice ? `${text} ${zoneIn('en-GB', zone, new Date(moment))}` : text
}
const hour = 3_600_000

/** `0.8 s`, `2 min`: how long something took that should have taken no time. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 120_000) return `${(milliseconds / 1000).toFixed(1)} s`
  if (milliseconds < 7_200_000) return `${Math.round(milliseconds / 60_000)} min`
  return `${Math.round(milliseconds / 3_600_000)} h`
}
