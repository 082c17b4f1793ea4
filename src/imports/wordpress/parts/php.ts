// Values as PHP writes them into a database: `a:1:{s:5:"width";i:640;}`. Lists, numbers and texts only: objects and references, by which such
// a text could make a program do something, are refused, and so is anything that is not right to its last byte.
export type PhpValue = string | number | boolean | null | PhpList
export interface PhpList extends ReadonlyMap<string, PhpValue> {}

const longest = 4_000_000
const deepest = 20
const mostValues = 50_000

/** Undefined: it is no such text, or not a whole one. */
export function phpValue(text: string): PhpValue | undefined {
  if (text.length > longest || !/^(?:[aisd]:|b:[01];|N;)/.test(text)) return undefined
  const reading = { bytes: Buffer.from(text.trimEnd()), at: 0, values: 0 }
  const value = valueAt(reading, 0)
  return reading.at === reading.bytes.length ? value : undefined
}

export const phpList = (text: string): PhpList | undefined => {
  const value = phpValue(text)
  return value instanceof Map ? value : undefined
}

interface Reading {
  readonly bytes: Buffer
  at: number
  values: number
}

function valueAt(reading: Reading, depth: number): PhpValue | undefined {
  reading.values += 1
  if (depth > deepest || reading.values > mostValues) return undefined
  const kind = String.fromCharCode(reading.bytes[reading.at] ?? 0)
  if (kind === 'N') return take(reading, 'N;') ? null : undefined
  if (!take(reading, `${kind}:`)) return undefined
  switch (kind) {
    case 'i':
    case 'd':
      return numberAt(reading)
    case 'b':
      return flagAt(reading)
    case 's':
      return textAt(reading)
    case 'a':
      return listAt(reading, depth)
    default:
      return undefined
  }
}

function take(reading: Reading, sign: string): boolean {
  const end = reading.at + sign.length
  if (reading.bytes.toString('latin1', reading.at, end) !== sign) return false
  reading.at = end
  return true
}

/** What stands before the sign, no further than numbers reach. */
function until(reading: Reading, sign: string): string | undefined {
  const end = reading.bytes.indexOf(sign, reading.at, 'latin1')
  if (end < 0 || end - reading.at > 40) return undefined
  const text = reading.bytes.toString('latin1', reading.at, end)
  reading.at = end + 1
  return text
}

function numberAt(reading: Reading): number | undefined {
  const text = until(reading, ';')
  return text !== undefined && /^[-+]?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/i.test(text) ? Number(text) : undefined
}

function flagAt(reading: Reading): boolean | undefined {
  const text = until(reading, ';')
  return text === '1' ? true : text === '0' ? false : undefined
}

function countAt(reading: Reading): number | undefined {
  const text = until(reading, ':')
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/** Its length is counted in bytes. */
function textAt(reading: Reading): string | undefined {
  const length = countAt(reading)
  if (length === undefined || !take(reading, '"') || reading.at + length > reading.bytes.length)
    return undefined
  const text = reading.bytes.toString('utf8', reading.at, reading.at + length)
  reading.at += length
  return take(reading, '";') ? text : undefined
}

function listAt(reading: Reading, depth: number): PhpList | undefined {
  const count = countAt(reading)
  if (count === undefined || count > mostValues || !take(reading, '{')) return undefined
  const list = new Map<string, PhpValue>()
  for (let n = 0; n < count; n += 1) {
    const key = valueAt(reading, depth + 1)
    if (typeof key !== 'string' && typeof key !== 'number') return undefined
    const value = valueAt(reading, depth + 1)
    if (value === undefined) return undefined
    list.set(String(key), value)
  }
  return take(reading, '}') ? list : undefined
}
