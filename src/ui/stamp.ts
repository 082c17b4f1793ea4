import type { Instant } from '#kernel/time.ts'
import type { Stamp } from './facts.ts'

/** Which clock hangs in the newsroom. */
export interface Clock {
  readonly zone: string
  readonly language: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(clock: Clock, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${clock.language} ${clock.zone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(clock.language, { timeZone: clock.zone, ...options })
  formats.set(key, made)
  return made
}

const day = (clock: Clock) => format(clock, 'day', { day: 'numeric', month: 'long', year: 'numeric' })
const time = (clock: Clock) => format(clock, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const zone = (clock: Clock) => format(clock, 'zone', { timeZoneName: 'short' })
const weekday = (clock: Clock) => format(clock, 'weekday', { weekday: 'long' })

/** `+06:00`, or `+00:00` in Greenwich. */
function offset(date: Date, clock: Clock): string {
  const parts = format({ ...clock, language: 'en' }, 'offset', { timeZoneName: 'longOffset' }).formatToParts(
    date,
  )
  const text = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '') ?? ''
  return text === '' ? '+00:00' : text.slice(0, 6)
}

function withOffset(date: Date, clock: Clock): string {
  const ahead = offset(date, clock)
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

function stampAt(moment: Instant, clock: Clock): Stamp {
  const date = new Date(moment)
  const onDay = day(clock).format(date)
  const atTime = time(clock).format(date)
  const zoneName =
    zone(clock)
      .formatToParts(date)
      .find((part) => part.type === 'timeZoneName')?.value ?? clock.zone
  return { iso: withOffset(date, clock), text: `${onDay}, ${atTime} ${zoneName}`, day: onDay, time: atTime }
}

/** The day in the masthead: `Wednesday 9 March 2022`. */
export function dayStampOf(moment: Instant, clock: Clock): Stamp {
  const stamp = stampOf(moment, clock)
  return { ...stamp, text: `${weekday(clock).format(new Date(moment))} ${stamp.day}` }
}
