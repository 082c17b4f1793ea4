// Markup that is no XML, put right on its way to the parser: a lone `&`, letters that XML has no room for, a `<` that opens nothing, and the
// CDATA of old exports, which wrote a `]]>` of the text as it stood. Only for a file that the parser has refused as it is.
import { htmlEntities } from './entities.ts'

const begin = '<![CDATA['
const end = ']]>'
/** So far what comes next is waited for. */
const furthest = 4_000_000

export interface Mender {
  write(text: string): string
  end(): string
}

export function markupMender(): Mender {
  let rest = ''
  let name = ''
  let isInCdata = false

  const read = (text: string, isLast: boolean): string => {
    const whole = rest + text
    const mended: string[] = []
    let at = 0
    while (at < whole.length) {
      const piece = isInCdata ? inside(whole, at, { name, isLast }) : outside(whole, at, isLast)
      if (piece === null) break
      if (piece.name !== undefined) name = piece.name
      isInCdata = piece.isInCdata
      mended.push(piece.text)
      at = piece.to
    }
    rest = whole.slice(at)
    return mended.join('')
  }
  return { write: (text) => read(text, false), end: () => read('', true) + rest }
}

/** What has been read, up to where; null: more must come first. */
interface Piece {
  readonly text: string
  readonly to: number
  readonly isInCdata: boolean
  /** Of the element that was opened. */
  readonly name?: string
}

interface Where {
  readonly name: string
  readonly isLast: boolean
}

/** Up to the next `]]>`. What nothing but an end tag of its own element or more CDATA follows is the end; anything else is text. */
function inside(text: string, from: number, { name, isLast }: Where): Piece | null {
  const at = text.indexOf(end, from)
  if (at < 0) {
    const to = isLast ? text.length : Math.max(from, text.length - 2)
    return to === from ? null : { text: text.slice(from, to), to, isInCdata: true }
  }
  const isEnd = endsAt(text, at + 3, { name, isLast })
  if (isEnd === null) return at > from ? { text: text.slice(from, at), to: at, isInCdata: true } : null
  const written = isEnd ? end : ']]]]><![CDATA[>'
  return { text: text.slice(from, at) + written, to: at + 3, isInCdata: !isEnd }
}

const next = /<\/?[A-Za-z_]|<!\[CDATA\[|\]\]>/g

function endsAt(text: string, from: number, { name, isLast }: Where): boolean | null {
  next.lastIndex = from
  const [sign, index] = ((found) => [found?.[0], found?.index ?? 0] as const)(next.exec(text))
  const isWaiting = !isLast && text.length - from < furthest
  if (sign === undefined) return isWaiting ? null : true
  if (sign === begin) return true
  if (!sign.startsWith('</')) return false
  if (isWaiting && text.length < index + name.length + 3) return null
  return text.startsWith(`</${name}`, index)
}

const marks = /<!--|<!\[CDATA\[|<(\/?)([A-Za-z_][\w:.-]*)|[<&]/g
const reference = /&(?:#(\d{1,9})|#[xX]([\da-fA-F]{1,8})|([A-Za-z][A-Za-z\d]{1,31}));/y

/** Up to the next tag, comment, CDATA or sign that has to be written otherwise. */
function outside(text: string, from: number, isLast: boolean): Piece | null {
  marks.lastIndex = from
  const found = marks.exec(text)
  if (found === null) return { text: text.slice(from), to: text.length, isInCdata: false }
  const { 0: sign, 1: slash, 2: name, index } = found
  const before = text.slice(from, index)
  if (!isLast && text.length - index < 40 && sign !== begin)
    return index > from ? { text: before, to: index, isInCdata: false } : null
  switch (sign) {
    case begin:
      return { text: before + begin, to: index + begin.length, isInCdata: true }
    case '<!--':
      return comment(text, { before, index, isLast })
    case '&':
      return referenceAt(text, before, index)
    case '<':
      return less(text, before, index)
    default:
      return tag(before + sign, index + sign.length, slash === '' ? name : undefined)
  }
}

const tag = (text: string, to: number, name: string | undefined): Piece => ({
  text,
  to,
  isInCdata: false,
  ...(name !== undefined && { name }),
})

/** Before a declaration it opens something; before anything else it is a sign that somebody wrote. */
const less = (text: string, before: string, index: number): Piece => ({
  text: before + (/[!?/]/.test(text[index + 1] ?? '') ? '<' : '&lt;'),
  to: index + 1,
  isInCdata: false,
})

function comment(
  text: string,
  { before, index, isLast }: { readonly before: string; readonly index: number; readonly isLast: boolean },
): Piece | null {
  const to = text.indexOf('-->', index)
  if (to < 0 && !isLast && text.length - index < furthest) return null
  return to < 0
    ? { text: `${before}&lt;`, to: index + 1, isInCdata: false }
    : { text: before + text.slice(index, to + 3), to: to + 3, isInCdata: false }
}

/** A reference stays one where XML or HTML knows it and its letter may stand in XML. */
function referenceAt(text: string, before: string, index: number): Piece {
  reference.lastIndex = index
  const [written, ten, sixteen, name] = reference.exec(text) ?? []
  if (written === undefined) return { text: `${before}&amp;`, to: index + 1, isInCdata: false }
  const to = index + written.length
  if (name !== undefined) {
    const isKnown = /^(?:amp|lt|gt|quot|apos)$/.test(name) || Object.hasOwn(htmlEntities, name)
    return { text: before + (isKnown ? written : `&amp;${name};`), to, isInCdata: false }
  }
  const code = ten === undefined ? Number.parseInt(sixteen ?? '', 16) : Number(ten)
  return paired(text, { before, code, to }) ?? { text: before + letter(code), to, isInCdata: false }
}

const letter = (code: number): string => (isAllowed(code) ? `&#${code};` : '')
const isAllowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code < 0xd800) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

/** `&#55356;&#57097;`: a letter in two halves, as some programs count. */
function paired(
  text: string,
  { before, code, to }: { readonly before: string; readonly code: number; readonly to: number },
): Piece | null {
  if (code < 0xd800 || code > 0xdbff) return null
  reference.lastIndex = to
  const [written, ten, sixteen] = reference.exec(text) ?? []
  const low = ten === undefined ? Number.parseInt(sixteen ?? '', 16) : Number(ten)
  if (written === undefined || !(low >= 0xdc00 && low <= 0xdfff)) return null
  const whole = (code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000
  return { text: before + letter(whole), to: to + written.length, isInCdata: false }
}
