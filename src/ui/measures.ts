// How long and how large, in the reader's words. Intl takes its time to make a format and none to use it.
const formats = new Map<string, Intl.NumberFormat>()

function inUnits(language: string, unit: string, value: number): string {
  const key = `${language} ${unit}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumSignificantDigits: 3,
    })
  formats.set(key, format)
  return format.format(value)
}

/** `24 min`, `1 hr 5 min`, `40 sec` */
export function lengthWords(seconds: number, language: string): string {
  if (seconds < 60) return inUnits(language, 'second', Math.max(1, Math.round(seconds)))
  const minutes = Math.round(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours > 0 && inUnits(language, 'hour', hours), rest > 0 && inUnits(language, 'minute', rest)]
  return parts.filter(Boolean).join(' ')
}

/** `1.2 MB`, `340 kB` */
export const sizeWords = (bytes: number, language: string): string =>
  bytes < 1_000_000
    ? inUnits(language, 'kilobyte', Math.max(1, Math.round(bytes / 1000)))
    : inUnits(language, 'megabyte', round(bytes / 1_000_000))

/** One figure after the point while there is one before it. */
const round = (megabytes: number): number =>
  megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)
