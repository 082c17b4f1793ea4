// A small reader of XML that is known to be well-formed, for the importer has read it to its end. It knows tags, text and CDATA, and
// nothing else: there are no document types in an export.

export interface Hearer {
  open(name: string, attributes: string): void
  close(): void
  text(text: string): void
  cdata(text: string): void
}

/** Takes pieces of the file in order, however they are cut. */
export function xmlReader(hearer: Hearer): { write(piece: string): void } {
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
  if (rest.startsWith(begin)) return ']]>'
  return rest.startsWith('<!--') ? '-->' : undefined
}

/** Reads what is whole and says where the first thing begins that is not. */
function readUpTo(text: string, hearer: Hearer): number {
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

function markup(text: string, at: number, hearer: Hearer): number {
  const next = text.charCodeAt(at + 1)
  if (Number.isNaN(next)) return -1
  if (next === exclamation) return declaration(text, at, hearer)
  if (next === question) return behind(text, '?>', at)
  const end = endOfTag(text, at)
  if (end < 0) return -1
  if (next === slash) hearer.close()
  else openTag(text.slice(at + 1, end), hearer)
  return end + 1
}
const [exclamation, question, slash] = [0x21, 0x3f, 0x2f]

const begin = '<![CDATA['
function declaration(text: string, at: number, hearer: Hearer): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at)
  if (text.length < at + begin.length) return -1
  if (!text.startsWith(begin, at)) return behind(text, '>', at)
  const end = text.indexOf(']]>', at)
  if (end < 0) return -1
  hearer.cdata(text.slice(at + begin.length, end))
  return end + 3
}

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

function character(ten: string | undefined, sixteen: string | undefined): string {
  const code = ten === undefined ? Number.parseInt(sixteen ?? '', 16) : Number(ten)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
export const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(attribute)].map(([, name = '', one, other]) => [name, decoded(one ?? other ?? '')]),
  )
