// A small reader of XML that the importer has read to its end. It knows tags, text and CDATA, and nothing else: there are no document types in
// an export. What old exports get wrong it takes as a browser would: a lone `&` or `<` is one, and CDATA ends where its element does.

export interface Hearer {
  open(name: string, attributes: string): void
  close(): void
  text(text: string): void
  cdata(text: string): void
}

interface Noting extends Hearer {
  /** The element that was opened last: CDATA ends with it. */
  opened: string
}

/** Takes pieces of the file in order, however they are cut. */
export function xmlReader(heard: Hearer): { write(piece: string): void } {
  const hearer: Noting = {
    ...heard,
    opened: '',
    open: (name, attributes) => {
      hearer.opened = name
      heard.open(name, attributes)
    },
  }
  let waiting: string[] = []
  let end: string | undefined
  // The end of a thing may be cut in two or three.
  let seam = ''
  return {
    write: (piece) => {
      // A text of many megabytes comes in many pieces: it is looked at as a whole when its end is there, and not at each of them.
      const last = seam + piece
      seam = last.slice(-2)
      waiting.push(piece)
      if (end !== undefined && !last.includes(end)) return
      const text = waiting.join('')
      const rest = text.slice(readUpTo(text, hearer))
      waiting = rest === '' ? [] : [rest]
      end = endOf(rest)
    },
  }
}

/** What must come before the thing that begins here can be whole, where that can be long. */
function endOf(rest: string): string | undefined {
  if (rest.startsWith(begin)) return rest.includes(']]>') ? undefined : ']]>'
  return rest.startsWith('<!--') ? '-->' : undefined
}

/** Reads what is whole and says where the first thing begins that is not. */
function readUpTo(text: string, hearer: Noting): number {
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    if (tag < 0) return said(hearer, text, at, halfEntity(text, at))
    said(hearer, text, at, tag)
    const after = markup(text, tag, hearer)
    if (after < 0) return tag
    at = after
  }
  return at
}

function said(hearer: Hearer, text: string, from: number, to: number): number {
  if (to > from) hearer.text(decoded(text.slice(from, to)))
  return to
}

/** An `&amp;` may be cut in two by the end of the piece: it waits for its other half. */
function halfEntity(text: string, from: number): number {
  const last = text.lastIndexOf('&')
  return last >= from && !text.includes(';', last) && text.length - last < 12 ? last : text.length
}

function markup(text: string, at: number, hearer: Noting): number {
  const next = text.charCodeAt(at + 1)
  if (Number.isNaN(next)) return -1
  if (next === exclamation) return declaration(text, at, hearer)
  if (next === question) return behind(text, '?>', at)
  if (next !== slash && !isName(next)) return literally(hearer, at)
  const end = endOfTag(text, at)
  if (end < 0) return -1
  if (next === slash) hearer.close()
  else openTag(text.slice(at + 1, end), hearer)
  return end + 1
}
const [exclamation, question, slash] = [0x21, 0x3f, 0x2f]

const begin = '<![CDATA['
function declaration(text: string, at: number, hearer: Noting): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at)
  if (text.length < at + begin.length) return -1
  if (!text.startsWith(begin, at)) return behind(text, '>', at)
  const end = endOfCdata(text, at + begin.length, hearer.opened)
  if (end < 0) return -1
  hearer.cdata(text.slice(at + begin.length, end))
  return end + 3
}

function literally(hearer: Hearer, at: number): number {
  hearer.text('<')
  return at + 1
}
const isName = (code: number): boolean => code === 0x5f || ((code | 32) >= 0x61 && (code | 32) <= 0x7a)

/** Exports before WordPress 3 wrote a `]]>` of the text as it stood: behind such a one comes no end of an element of the export. */
const follows = /<!\[CDATA\[|\]\]>|<\/?([a-z_][\w:.-]*)/gi
const ofText =
  /^(?:script|style|p|div|span|a|b|i|em|strong|br|ul|ol|li|h[1-6]|table|tr|td|th|blockquote|pre|code|img|iframe|object|embed|param|noscript)$/i

function endOfCdata(text: string, from: number, name: string): number {
  for (let end = text.indexOf(']]>', from); end >= 0; end = text.indexOf(']]>', end + 3)) {
    if (text.startsWith(`</${name}`, end + 3)) return end
    follows.lastIndex = end + 3
    const found = follows.exec(text)
    // A name may be cut in two by the end of the piece.
    if (found === null || follows.lastIndex >= text.length) return text.length - end > furthest ? end : -1
    if (found[0] === begin || (found[1] !== undefined && !ofText.test(found[1]))) return end
  }
  return -1
}
const furthest = 4_000_000

function behind(text: string, end: string, at: number): number {
  const found = text.indexOf(end, at)
  return found < 0 ? -1 : found + end.length
}

/** A `>` in a quoted value ends no tag. */
function endOfTag(text: string, at: number): number {
  const end = text.indexOf('>', at)
  if (end < 0) return -1
  const inside = text.slice(at, end)
  if (!inside.includes('"') && !inside.includes("'")) return end
  const whole = /^<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/.exec(text.slice(at, at + 100_000))
  return whole === null ? -1 : at + whole[0].length - 1
}

function openTag(inside: string, hearer: Hearer): void {
  const end = inside.search(/[\s/]/)
  hearer.open(end < 0 ? inside : inside.slice(0, end), end < 0 ? '' : inside.slice(end))
  if (inside.endsWith('/')) hearer.close()
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
export const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, ten, sixteen, name: string | undefined) =>
        name === undefined ? character(ten, sixteen) : (named[name] ?? whole),
      )
    : text

const isLetter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && code <= 0x10_ff_ff && code !== 0xfffe && code !== 0xffff)

function character(ten: string | undefined, sixteen: string | undefined): string {
  const code = ten === undefined ? Number.parseInt(sixteen ?? '', 16) : Number(ten)
  return isLetter(code) ? String.fromCodePoint(code) : ''
}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
export const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(attribute)].map(([, name = '', one, other]) => [name, decoded(one ?? other ?? '')]),
  )
