// What page builders kept in a form that nobody can read, by this slice's own reading: text as base64, often with each sign as `%41`.

const between = /(\[[\w-]+[^\][]*\])\s*(?:#E-8_)?([a-z\d+/\s]{14,}={0,2})\s*(?=\[\/)/gi
const isProgram = /^\[\w*raw_js\b/i

/** With every packed text between tags as it was written; a program between them is no word of anybody's. */
export const withoutPacking = (source: string): string =>
  source.includes('[/')
    ? source.replace(between, (whole, tag: string, packed: string) =>
        isProgram.test(tag) ? tag : orElse(opened(packed), (text) => tag + text, whole),
      )
    : source

/** The words in the values of an order, without the marks of how they were kept. */
export const valuesOf = (written: string): string =>
  written
    .split(/[\s"'=]+/)
    .map((value) => opened(value.replace(/^#E-8_/, '')) ?? withoutSigns(value))
    .join(' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[="'/]/g, ' ')

function opened(packed: string): string | null {
  const letters = packed.replace(/\s/g, '')
  if (letters.length < 16 || letters.length % 4 > 0) return null
  const text = Buffer.from(letters, 'base64').toString('utf8')
  const isText =
    Buffer.from(text).toString('base64') === letters && /^[\t\n\r\u0020-\u007e\u00a0-\uffff]*$/.test(text)
  return isText && !text.includes('\ufffd') ? withoutSigns(text) : null
}

/** Rows of a list lie in braces and quotes there. */
function withoutSigns(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text
  try {
    const plain = decodeURIComponent(text)
    return plain.startsWith('[{') ? plain.replace(/[[\]{}":,]+/g, ' ') : plain
  } catch {
    return text
  }
}

const orElse = <T>(value: T | null, then: (value: T) => string, other: string): string =>
  value === null ? other : then(value)
