import type { Instant } from '#kernel/time.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { dayIn, gregorianDayIn, timeIn, weekdayIn, zoneIn } from '#languages/dates.ts'
import { capital } from '#languages/tag.ts'
import type { Stamp } from './facts.ts'

/** Which clock hangs in the newsroom. */
export interface Clock {
  readonly zone: string
  readonly language: string
}

const offsets = new Map<string, Intl.DateTimeFormat>()

/** `+06:00`, or `+00:00` in Greenwich. */
function offset(date: Date, zone: string): string {
  const known =
    offsets.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  offsets.set(zone, known)
  const part = known.formatToParts(date).find(({ type }) => type === 'timeZoneName')
  const text = part?.value.replace('GMT', '') ?? ''
  return text === '' ? '+00:00' : text.slice(0, 6)
}

function withOffset(date: Date, zone: string): string {
  const ahead = offset(date, zone)
  const minutes =
    (Number(ahead.slice(1, 3)) * 60 + Number(ahead.slice(4, 6))) * (ahead.startsWith('-') ? -1 : 1)
  return `${new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19)}${ahead}`
}

const mostStamps = 10_000
const stamps = new Map<string, Stamp>()

/** A moment in the paper's words and zone. Remembered, because the same stories stand on many pages and Intl takes its time. */
export function stampOf(moment: Instant, clock: Clock): Stamp {
  const key = `${moment} ${clock.zone} ${clock.language}`
  const known = stamps.get(key)
  if (known) return known
  if (stamps.size >= mostStamps) stamps.clear()
  const stamp = stampAt(moment, clock)
  stamps.set(key, stamp)
  return stamp
}

function stampAt(moment: Instant, { zone, language }: Clock): Stamp {
  const date = new Date(moment)
  const day = dayIn(language, zone, date)
  const time = timeIn(language, zone, date)
  const text = wordsIn(language).moment({ day, time, zone: zoneIn(language, zone, date) })
  return { iso: withOffset(date, zone), text, day, time }
}

/** The day in the masthead: `Wednesday 9 March 2022`, by both calendars where readers live with two. */
export function dayStampOf(moment: Instant, clock: Clock): Stamp {
  const { zone, language } = clock
  const stamp = stampOf(moment, clock)
  const words = wordsIn(language)
  const date = new Date(moment)
  const other = gregorianDayIn(language, zone, date)
  const day = other === undefined ? stamp.day : words.bothCalendars({ day: stamp.day, other })
  const text = words.today({ weekday: weekdayIn(language, zone, date), day })
  return { ...stamp, text: capital(language, text) }
}
