// Moments as the desk types them by the paper's clock, and as they stand in their fields again: `2027-10-31 01:30 second`.
import { dayBeside, dayOf, momentAt, momentsAt, startOfDay } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { timeIn, zoneIn } from '#languages/dates.ts'
import type { PlannedFor } from '#planning/index.ts'
import type { Form } from '#platform/http/form.ts'
import { secondText } from './moments.ts'
import { momentWords } from './moment-words.ts'

/** Of an hour that comes twice in a night. */
type Which = 'first' | 'second'
const whiches: readonly Which[] = ['first', 'second']

/** What a moment's fields say together: a day, a time, and which of two; or all of it in one. */
export const momentTyped = (form: Form, name: string): string => together(form[name] ?? '')
export const together = (typed: string | readonly string[]): string =>
  [typed].flat().join(' ').slice(0, longest).replace(/\s+/g, ' ').trim()
const longest = 60

export interface MomentParts {
  readonly day: string
  /** Empty: the day alone. */
  readonly time: string
  readonly which: string
}
/** What is no moment at all stands in place of the day. */
export function momentParts(typed: string): MomentParts {
  const [, day = typed, time = '', which = ''] =
    /^(\S+?)(?:[T ](\d[\d:]*))?(?: (first|second))?$/.exec(typed) ?? []
  return { day, time, which }
}
const wallOf = ({ day, time }: MomentParts): string => `${day} ${time}`.trim()

/** What is typed, as a moment; or in words why it is none. */
export type MomentRead =
  | { readonly ok: true; readonly at: Instant; readonly hasHour: boolean }
  | { readonly ok: false; readonly why: string }

/** `otherwise`: what is said of text that no calendar knows. A day alone is its first moment. */
export function readMoment(typed: string, zone: string, otherwise: string): MomentRead {
  const parts = momentParts(typed)
  const { day, time, which } = parts
  const hasHour = time !== ''
  const [first, second] = hasHour ? momentsAt(wallOf(parts), zone) : [startOfDay(day, zone)]
  if (!first) return { ok: false, why: skipped(parts, zone) ?? otherwise }
  if (second && which === '') return { ok: false, why: momentWords.twice(time) }
  return { ok: true, at: second && which === 'second' ? second : first, hasHour }
}

/** In spring clocks jump over an hour: what it would have been is told, and not simply taken. */
export function skipped(parts: MomentParts, zone: string): string | undefined {
  const { time } = parts
  const wall = wallOf(parts)
  const next = time === '' || momentsAt(wall, zone).length > 0 ? undefined : momentAt(wall, zone)
  return next && momentWords.skipped(time, timeIn('en', zone, new Date(next)), zone)
}

export interface Hour {
  readonly value: Which
  readonly label: string
  readonly isChosen: boolean
}
/** The two that may be meant, where the clock shows this time twice. */
export function hoursOf(typed: string, zone: string): readonly Hour[] {
  const parts = momentParts(typed)
  const { time, which } = parts
  const moments = time === '' ? [] : momentsAt(wallOf(parts), zone)
  if (moments.length < 2) return []
  return whiches.map((value, at) => ({
    value,
    label: momentWords[value](time, zoneIn('en-GB', zone, new Date(moments[at] ?? ''))),
    isChosen: which === value,
  }))
}

/** As it is typed, to the second. */
export const typedSecond = (at: Instant, zone: string): string => withWhich(secondText(at, zone), at, zone)

/** The same to the minute, unless it was set to a second. */
export function typedMoment(at: Instant | null, zone: string): string {
  if (at === null) return ''
  const [day, time = ''] = secondText(at, zone).split(' ')
  return withWhich(`${day} ${time.replace(/:00$/, '')}`, at, zone)
}
/** Where nothing is set to the second. */
export const typedMinute = (at: Instant, zone: string): string =>
  typedMoment(`${at.slice(0, 17)}00.000Z` as Instant, zone)
export const typedPlanned = ({ at, hasHour }: PlannedFor, zone: string): string =>
  hasHour ? typedMoment(at, zone) : dayOf(at, zone)

/** A day's first moment is typed as the day. */
export const typedBeginning = (at: Instant, zone: string): string =>
  isMidnight(at, zone) ? dayOf(at, zone) : typedMoment(at, zone)
/** And so is the end of a day, which is the first moment of the next. */
export function typedEnd(at: Instant | null, zone: string): string {
  if (at === null || !isMidnight(at, zone)) return typedMoment(at, zone)
  return dayBeside(dayOf(at, zone), -1)
}
const isMidnight = (at: Instant, zone: string): boolean => startOfDay(dayOf(at, zone), zone) === at

function withWhich(text: string, at: Instant, zone: string): string {
  const [, second] = momentsAt(text, zone)
  return second ? `${text} ${at < second ? 'first' : 'second'}` : text
}
