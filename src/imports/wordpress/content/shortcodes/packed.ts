// Page builders put markup into a shortcode in a form that survives the editor: base64, mostly of percent-encoded text. No reader could read it.

/** Text that was packed, or null where this is no such thing: then it is what somebody wrote. */
export function unpacked(value: string): string | null {
  const packed = value.replace(/^#E-8_/, '').replace(/\s+/g, '')
  if (packed.length < shortest || packed.length % 4 !== 0 || !alphabet.test(packed)) return null
  const text = textOf(Buffer.from(packed, 'base64'))
  return text === null ? null : (percentDecoded(text) ?? text)
}

/** A word may look like base64 by chance; a dozen bytes of it that are all of them letters and signs may not. */
const shortest = 16
const alphabet = /^[A-Za-z\d+/]+={0,2}$/
// eslint-disable-next-line no-control-regex
const unwritten = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return unwritten.test(text) ? null : text
  } catch {
    return null
  }
}

/** Null where it holds no percent sign that stands for a letter, or a broken one. */
export function percentDecoded(text: string): string | null {
  if (!/%[\da-f]{2}/i.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** `%5B%7B%22label%22%3A%22Tides%22%7D%5D`: a list of things, each with its texts, as one builder keeps them in an attribute. */
export function listed(value: string): readonly Readonly<Record<string, string>>[] {
  const json = value.startsWith('%5B%7B') ? (percentDecoded(value) ?? '') : ''
  if (json === '') return []
  try {
    const rows: unknown = JSON.parse(json)
    return Array.isArray(rows) ? rows.slice(0, mostRows).map(textsIn) : []
  } catch {
    return []
  }
}
const mostRows = 500

const textsIn = (row: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(Object(row) as object).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
