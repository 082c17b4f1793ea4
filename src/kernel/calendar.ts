import { type Instant, instantOf } from './time.ts'

// What a day is depends on where the paper is printed. Intl knows the zones; these functions only ask it.
const formats = new Map<string, Intl.DateTimeFormat>()
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

/** Whether the machine knows such a zone: `Asia/Almaty`. An offset is none: it does not know about summer. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

function wallClock(moment: number, timeZone: string): WallClock {
  // `2026-11-23, 09:05:00`: the parts, asked for one by one, take several times as long.
  const said = formatFor(timeZone).format(moment).match(/\d+/g) ?? []
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = said.map(Number)
  return { year, month, day, hour, minute, second }
}
const asUtc = ({ year, month, day, hour, minute, second }: WallClock): number =>
  Date.UTC(year, month - 1, day, hour, minute, second)

/** `2026-11-23`: the day of this moment, there. */
export function dayOf(moment: Instant, timeZone: string): string {
  const { year, month, day } = wallClock(Date.parse(moment), timeZone)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The moment at which the clock there shows this wall time. Where the clock jumps, the later of what could be meant. */
export function momentAt(wall: string, timeZone: string): Instant | undefined {
  const wanted = wallIn(wall)
  if (!wanted) return undefined
  const first = asUtc(wanted) - ahead(asUtc(wanted), timeZone)
  return instantOf(new Date(asUtc(wanted) - ahead(first, timeZone)))
}

/** Every moment at which the clock there shows this wall time: none where it jumps over it, two where it goes back. */
export function momentsAt(wall: string, timeZone: string): readonly Instant[] {
  const wanted = wallIn(wall)
  if (!wanted) return []
  const utc = asUtc(wanted)
  // Nowhere do clocks change twice within two days.
  const possible = new Set([-day, day].map((apart) => utc - ahead(utc + apart, timeZone)))
  return [...possible]
    .filter((moment) => moment + ahead(moment, timeZone) === utc)
    .toSorted((one, other) => one - other)
    .map((moment) => instantOf(new Date(moment)))
}
const day = 86_400_000

function wallIn(typed: string): WallClock | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(typed.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const wanted = { year, month, day, hour, minute, second }
  return isReal(wanted) ? wanted : undefined
}

/** How far the clock there is ahead of UTC at this moment, in milliseconds. */
const ahead = (moment: number, timeZone: string): number => asUtc(wallClock(moment, timeZone)) - moment

/** The same in minutes: 330 in Kolkata. */
export const minutesAhead = (moment: Instant, timeZone: string): number =>
  Math.round(ahead(Date.parse(moment), timeZone) / 60_000)

/** The thirtieth of February is none, and no clock shows 25:00. */
function isReal(wall: WallClock): boolean {
  const date = new Date(asUtc(wall))
  const sameDay = date.getUTCMonth() === wall.month - 1 && date.getUTCDate() === wall.day
  return sameDay && wall.hour <= 23 && wall.minute <= 59 && wall.second <= 59
}

/** The first moment of a day there (`2026-11-23`): also where its first hour comes twice, or not at all. */
export const startOfDay = (day: string, timeZone: string): Instant | undefined =>
  momentsAt(`${day}T00:00`, timeZone)[0] ?? momentAt(`${day}T00:00`, timeZone)

/** The day after (or, with -1, before) a day. */
export function dayBeside(day: string, step: 1 | -1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + step * 24 * 3_600_000).toISOString().slice(0, 10)
}

interface Year {
  readonly year: number
  /** A moment in it, and its end. */
  readonly from: Instant
  readonly until: Instant
}
const years = new Map<string, Year>()

/** Every page asks, and Intl takes its time: the answer holds until the year ends. */
function yearAt(moment: Instant, timeZone: string): Year {
  const known = years.get(timeZone)
  if (known && known.from <= moment && moment < known.until) return known
  const { year } = wallClock(Date.parse(moment), timeZone)
  const until = momentAt(`${String(year + 1).padStart(4, '0')}-01-01T00:00`, timeZone) ?? moment
  const fresh = { year, from: moment, until }
  years.set(timeZone, fresh)
  return fresh
}

/** When the copyright line's year ends, there. */
export const endOfYear = (moment: Instant, timeZone: string): Instant => yearAt(moment, timeZone).until
export const yearOf = (moment: Instant, timeZone: string): number => yearAt(moment, timeZone).year
