// Whether what stands at a bracket is a shortcode, and how far it goes.
import { placeholder } from '../dom.ts'
import { looksWritten } from './attributes.ts'
import { type Ends, lastOf } from './ends.ts'
import { codeNames, isBox, isKnown, isStray, noteNames } from './known.ts'
import type { Shortcode } from './shortcode.ts'
import { isOfSite, shownBy } from './sites.ts'

interface Found {
  readonly html: (n: number) => string
  readonly code?: Shortcode
  readonly end: number
}

export const foundAt = (source: string, at: number, ends: Ends): Found | null =>
  source[at] === '('
    ? noteAt(source, at)
    : (escapedAt(source, at) ?? strayAt(source, at) ?? codeAt(source, at, ends))

const placed = (code: Shortcode, end: number): Found => ({
  html: (n) => `<${placeholder} n="${n}"></${placeholder}>`,
  code,
  end,
})

const note = /\(\(((?:[^()\n]|\([^()\n]*\)){8,3000})\)\)/y

/** `((a note of some words))`, as several plug-ins for footnotes have it. Sums in brackets have no words. */
function noteAt(source: string, at: number): Found | null {
  note.lastIndex = at
  const [whole, inner = ''] = note.exec(source) ?? []
  if (whole === undefined || (inner.match(/\p{L}{2,}/gu)?.length ?? 0) < 2) return null
  return placed({ name: 'footnote', attributes: '', inner, source: whole }, at + whole.length)
}

const doubleBrackets = /\[(\[\/?[a-zA-Z][\w-]{0,60}(?:\s[^[\]<>]{0,1000})?\])\]/y

/** `[[gallery]]` is how a writer says `[gallery]` and means the word. */
function escapedAt(source: string, at: number): Found | null {
  doubleBrackets.lastIndex = at
  const text = doubleBrackets.exec(source)?.[1]
  return text === undefined ? null : { html: () => text, end: at + text.length + 2 }
}

const closing = /\[\/([a-z][\w-]{0,60})\]/y

/** An end whose beginning is elsewhere, or nowhere: nothing that a writer would write. */
function strayAt(source: string, at: number): Found | null {
  closing.lastIndex = at
  const [whole, name = ''] = closing.exec(source) ?? []
  if (whole === undefined || !isStray(name)) return null
  return placed({ name: `/${name}`, attributes: '', inner: null, source: whole }, at + whole.length)
}

const opening = /\[([a-zA-Z][\w-]{0,60})(?=[\s\]/=:])/y

function codeAt(source: string, at: number, ends: Ends): Found | null {
  opening.lastIndex = at
  const name = opening.exec(source)?.[1]
  if (name === undefined) return null
  const end = endOfTag(source, at + name.length + 1)
  if (end < 0) return null
  const written = source.slice(at + name.length + 1, end - 1)
  if (written.startsWith(':') && !/^:\s*https?:/.test(written)) return null
  const attributes = written.replace(/\/$/, '').trim()
  const close = written.endsWith('/') ? -1 : closeOf(source, name, end, ends)
  if (close < 0 && !isShortcode({ source, at, end, name, written })) return null
  const last = close < 0 ? end : close + name.length + 3
  const inner = close < 0 ? null : source.slice(end, close)
  return placed({ name: name.toLowerCase(), attributes, inner, source: source.slice(at, last) }, last)
}

/** Behind the `]` of a tag. A bracket in a quoted value does not count; a tag is not long and does not span paragraphs. */
function endOfTag(source: string, from: number): number {
  tagMarks.lastIndex = from
  let quote = ''
  for (
    let mark = tagMarks.exec(source);
    mark !== null && mark.index < from + 20_000;
    mark = tagMarks.exec(source)
  ) {
    const [sign] = mark
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === ']') return mark.index + 1
    else if (sign === '[' || sign === '\n\n') return -1
    else if (source[mark.index - 1] === '=') quote = sign
  }
  return -1
}
const tagMarks = /[[\]"']|\n\n/g

/** These close at once if at all: another of them before the end means that the end is the other's. */
const brief = new Set(
  'gallery playlist audio video embed wpvideo nggallery contact-form-7 gravityform'.split(' '),
)

function closeOf(source: string, name: string, from: number, ends: Ends): number {
  const closer = `[/${name}]`
  const last = lastOf(source, closer, ends)
  if (last < from) return -1
  if (isBox(name)) return balancedClose(source, name, { from, last }) ?? source.indexOf(closer, from)
  const again = brief.has(name) || isOfSite(name) ? source.indexOf(`[${name}`, from) : -1
  if (again < 0) return source.indexOf(closer, from)
  const close = source.slice(from, again).indexOf(closer)
  return close < 0 ? -1 : close + from
}

/** Themes put rows into rows: the end is that of the outer one, if they are even, and the last where there are more than any theme has. */
function balancedClose(
  source: string,
  name: string,
  { from, last }: { readonly from: number; readonly last: number },
): number | null {
  const tags = new RegExp(`\\[(/?)${name}(?=[\\s\\]/=])`, 'g')
  tags.lastIndex = from
  let open = 1
  for (let turn = 0; turn < mostTags; turn += 1) {
    const tag = tags.exec(source)
    if (tag === null) return null
    open += tag[1] === '/' ? -1 : 1
    if (open === 0) return source.startsWith(`[/${name}]`, tag.index) ? tag.index : null
  }
  return last
}
const mostTags = 200

interface Written {
  readonly source: string
  readonly at: number
  readonly end: number
  readonly name: string
  readonly written: string
}

/** Text in brackets is common in newspapers: `[sic]`, `[1]`. A shortcode is a known one, or one that looks like nothing else. */
function isShortcode({ source, at, end, name, written }: Written): boolean {
  if (codeNames.has(name) || noteNames.has(name)) return false
  if (isOfSite(name) && shownBy({ name, attributes: written, inner: null, source: '' }) !== null) return true
  const isBare = written.trim() === ''
  const looks = isBare ? isAlone(source, at, end) : looksWritten(written)
  if (isKnown(name, looks)) return true
  // `input[type="text"]`, `list[0]`: something stands right before it.
  if (/[\w\])$]/.test(source[at - 1] ?? '')) return false
  return isBare ? name.includes('_') : looks || (written.endsWith('/') && name.length > 2)
}

const isAlone = (source: string, at: number, end: number): boolean =>
  /(?:^|[\n>\]])[ \t]*$/.test(source.slice(Math.max(0, at - 80), at)) &&
  /^[ \t]*(?:$|[\r\n<[])/.test(source.slice(end, end + 80))
