import { type Instant, millisecondsBetween } from '#kernel/time.ts'

const formats = new Map<string, Intl.RelativeTimeFormat>()

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * 24 * 3_600_000],
  ['month', 30 * 24 * 3_600_000],
  ['day', 24 * 3_600_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
]

/** `3 minutes ago`, `il y a 2 jours`: for what one visitor sees. A printed page is read later than it was printed. */
export function agoIn(tag: string, moment: Instant, now: Instant): string {
  const past = Math.max(0, millisecondsBetween(moment, now))
  const [unit, length] = units.find(([, length]) => past >= length) ?? ['second', 1_000]
  const format = formats.get(tag) ?? new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  formats.set(tag, format)
  return format.format(-Math.floor(past / length), unit)
}
