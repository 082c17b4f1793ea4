// Numbers as the language writes them. Intl's formats are dear to make, so each is made once.
const formats = new Map<string, Intl.NumberFormat>()

function format(tag: string, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${name}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(tag, options)
  formats.set(key, made)
  return made
}

const mostWritten = 2_000
const written = new Map<string, string>()

/** Pages count comments and stories and name the year; nearly all of these numbers have been written before. */
function writtenIn(tag: string, name: string, options: Intl.NumberFormatOptions, number: number): string {
  const key = `${name} ${number} ${tag}`
  const known = written.get(key)
  if (known !== undefined) return known
  if (written.size >= mostWritten) written.clear()
  const digits = format(tag, name, options).format(number)
  written.set(key, digits)
  return digits
}

/** `1,234`, `1 234`, `۱٬۲۳۴`. */
export const numberIn = (tag: string, number: number): string => writtenIn(tag, 'number', {}, number)

const inUnit = (tag: string, unit: string, value: number): string =>
  format(tag, unit, { style: 'unit', unit, unitDisplay: 'short' }).format(value).replace(' ', '\u00a0')

/** How long a recording lasts: `24 min`, `1 hr 5 min`, `40 sec`. */
export function lengthIn(tag: string, seconds: number): string {
  if (seconds < 59.5) return inUnit(tag, 'second', Math.max(1, Math.round(seconds)))
  const minutes = Math.round(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours > 0 && inUnit(tag, 'hour', hours), rest > 0 && inUnit(tag, 'minute', rest)]
  return parts.filter((part) => part !== false).join(' ')
}

/** A number that names rather than counts, without groups: a year. */
export const digitsIn = (tag: string, number: number): string =>
  writtenIn(tag, 'digits', { useGrouping: false }, number)

/** `0.42%`, `0,42 %`: two places, because what is counted so is rarely more than a few of a hundred. */
export const percentIn = (tag: string, part: number): string =>
  format(tag, 'percent', {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(part)

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** How much a reader would have to fetch: `3.4 MB`, `3,4 Mo`, never parted at the line's end. A thousand bytes to the kilobyte, as browsers count. */
export function sizeIn(tag: string, bytes: number): string {
  const rank = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const unit = units[rank] ?? 'byte'
  const value = bytes / 1000 ** rank
  const digits = value < 10 && rank > 0 ? 1 : 0
  return format(tag, `${unit} ${digits}`, {
    style: 'unit',
    unit,
    unitDisplay: rank === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  })
    .format(value)
    .replace(' ', '\u00a0')
}
