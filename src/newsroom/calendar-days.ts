// Which days a week and a month have, where each begins, and what comes before and after. Days are text: `2026-11-26`.
import { dayBeside } from '#kernel/calendar.ts'

export type Span = 'week' | 'month'

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** 1 (Monday) to 7. */
const weekdayOf = (day: string): number => utc(day).getUTCDay() || 7

/** With which day a week begins where this language is spoken. */
export function firstWeekday(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1
}

function plus(day: string, days: number): string {
  const step = days < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(days); left > 0; left -= 1) at = dayBeside(at, step)
  return at
}

export const weekStart = (day: string, first: number): string =>
  plus(day, -((weekdayOf(day) - first + 7) % 7))

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`
function nextMonth(day: string, step: 1 | -1): string {
  const date = utc(monthStart(day))
  date.setUTCMonth(date.getUTCMonth() + step)
  return date.toISOString().slice(0, 10)
}

/** The days that are shown: a week, or the whole weeks in which a month lies. */
export function daysOf(span: Span, day: string, first: number): readonly string[] {
  const from = weekStart(span === 'week' ? day : monthStart(day), first)
  if (span === 'week') return Array.from({ length: 7 }, (_, at) => plus(from, at))
  const last = dayBeside(nextMonth(day, 1), -1)
  const until = plus(weekStart(last, first), 6)
  const days = [from]
  while (days.at(-1) !== until) days.push(dayBeside(days.at(-1) ?? from, 1))
  return days
}

/** A day in the week or month before, or after. */
export const beside = (span: Span, day: string, step: 1 | -1): string =>
  span === 'week' ? plus(day, 7 * step) : nextMonth(day, step)
