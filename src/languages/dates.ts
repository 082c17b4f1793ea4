// Days, months and hours as the language says them. Intl's formats are dear to make, so each is made once.
import { capital, languageOf } from './tag.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(
  tag: string,
  zone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${tag} ${zone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

const long = { day: 'numeric', month: 'long', year: 'numeric' } as const
const gregorian = { calendar: 'gregory' } as const

/** CLDR writes `8 марта 2022 г.` and `2022 ж. 8 наурыз`, as forms do; a paper writes them out, or does without. */
const asPapersDo: Record<string, (text: string) => string> = {
  ru: (text) => text.replace(/\s?г\.$/, ''),
  kk: (text) => text.replace(/ж\./, 'жылғы'),
}
const written = (tag: string, text: string): string => asPapersDo[languageOf(tag)]?.(text) ?? text

/** `8 March 2022`; in Persian by the calendar that its readers have on the wall. */
export const dayIn = (tag: string, zone: string, moment: Date): string =>
  written(tag, format(tag, zone, 'day', long).format(moment))

/** `8 Mar`, where the year is known. */
export const shortDayIn = (tag: string, zone: string, moment: Date): string =>
  format(tag, zone, 'short', { day: 'numeric', month: 'short' }).format(moment)

/** The same day in the calendar by which archives are filed; undefined where it is the same calendar. */
export function gregorianDayIn(tag: string, zone: string, moment: Date): string | undefined {
  if (format(tag, zone, 'day', long).resolvedOptions().calendar === 'gregory') return undefined
  return format(tag, zone, 'gregorian', { ...long, ...gregorian }).format(moment)
}

export const timeIn = (tag: string, zone: string, moment: Date): string =>
  format(tag, zone, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)

export const weekdayIn = (tag: string, zone: string, moment: Date): string =>
  format(tag, zone, 'weekday', { weekday: 'long' }).format(moment)

/** `GMT`, `MEZ`, `غرينتش+4`. That nothing is added in Greenwich needs no saying. */
export function zoneIn(tag: string, zone: string, moment: Date): string {
  const parts = format(tag, zone, 'zone', { timeZoneName: 'short' }).formatToParts(moment)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
  return name.replace(/\u200e?\+[0٠۰]\s?$|^\u200e?\+[0٠۰]\s/, '')
}

const filed = (tag: string, day: string, name: string, options: Intl.DateTimeFormatOptions): string =>
  capital(tag, written(tag, format(tag, 'UTC', name, { ...gregorian, ...options }).format(noon(day))))
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** `March 2022` for `2022-03`, as it heads a page. */
export const monthIn = (tag: string, month: string): string =>
  filed(tag, `${month}-01`, 'month', { month: 'long', year: 'numeric' })
export const yearIn = (tag: string, year: string): string =>
  filed(tag, `${year}-01-01`, 'year', { year: 'numeric' })
/** `8 March 2022` for `2022-03-08`. */
export const dayFiledIn = (tag: string, day: string): string => filed(tag, day, 'filed', long)
/** `23–29 November 2026`, `30 November – 6 December 2026`: a stretch of days, by both of its ends. */
export const daysFiledIn = (tag: string, first: string, last: string): string =>
  format(tag, 'UTC', 'filed', { ...gregorian, ...long }).formatRange(noon(first), noon(last))
/** The same day where readers count by another calendar. */
export const otherDayIn = (tag: string, day: string): string | undefined =>
  gregorianDayIn(tag, 'UTC', noon(day)) && dayIn(tag, 'UTC', noon(day))
