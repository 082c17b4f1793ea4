// HTML as a browser cuts it into tags and text, without the tree. For old posts, whose markup may be anything, and for the paper's pages.
import { parseFragment } from 'parse5'

export interface Tag {
  readonly name: string
  /** As written; `attributeOf` reads one. */
  readonly attributes: string
  readonly closes: boolean
}
export interface Hearer {
  text(text: string): void
  tag(tag: Tag): void
  comment(text: string): void
}

export const isVoid = (name: string): boolean => voids.has(name)
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** What is inside these is text and no markup. */
const raws = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))

export function readHtml(html: string, hearer: Hearer): void {
  let at = 0
  while (at < html.length) {
    const open = nextTag(html, at)
    if (open > at) hearer.text(html.slice(at, open))
    at = open < html.length ? markup(html, open, hearer) : open
  }
}

/** Only before a letter, `/`, `!` or `?` is `<` the begin of anything. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const code = html.charCodeAt(at + 1)
    if (code === 0x21 || code === 0x2f || code === 0x3f || isLetter(code)) return at
  }
  return html.length
}
const isLetter = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a

function markup(html: string, at: number, hearer: Hearer): number {
  const code = html.charCodeAt(at + 1)
  if (code === 0x21 || code === 0x3f) return comment(html, at, hearer)
  const closes = code === 0x2f
  const begin = closes ? at + 2 : at + 1
  if (closes && !isLetter(html.charCodeAt(begin))) return behind(html, '>', at)
  const end = endOfTag(html, begin)
  const inside = html.slice(begin, end)
  const cut = inside.search(/[\s/>]/)
  const name = (cut < 0 ? inside : inside.slice(0, cut)).toLowerCase()
  hearer.tag({ name, attributes: cut < 0 ? '' : inside.slice(cut), closes })
  return !closes && raws.has(name) ? rawText(html, name, end + 1, hearer) : end + 1
}

function comment(html: string, at: number, hearer: Hearer): number {
  const isWhole = html.startsWith('<!--', at)
  if (isWhole && /^(?:>|->)/.test(html.slice(at + 4, at + 6))) return behind(html, '>', at + 4)
  const end = isWhole ? html.indexOf('-->', at + 4) : html.indexOf('>', at)
  const from = at + (isWhole ? 4 : 2)
  hearer.comment(html.slice(from, end < 0 ? html.length : end))
  return end < 0 ? html.length : end + (isWhole ? 3 : 1)
}

function behind(html: string, end: string, at: number): number {
  const found = html.indexOf(end, at)
  return found < 0 ? html.length : found + 1
}

/** A `>` in a quoted value ends no tag. */
function endOfTag(html: string, from: number): number {
  let quote = 0
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 0x3e) return at
    else if ((code === 0x22 || code === 0x27) && isValueBefore(html, at)) quote = code
  }
  return html.length
}
/** A quote means something only where a value begins. */
function isValueBefore(html: string, at: number): boolean {
  let before = at - 1
  while (html.charCodeAt(before) <= 0x20) before--
  return html.charCodeAt(before) === 0x3d
}

function rawText(html: string, name: string, from: number, hearer: Hearer): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  const end = close.exec(html)?.index ?? html.length
  if (end > from) hearer.text(html.slice(from, end))
  return end
}

const attributes = new Map<string, RegExp>()
/** Decoded; undefined where there is none of that name. */
export function attributeOf(tag: Pick<Tag, 'attributes'>, name: string): string | undefined {
  if (!tag.attributes.toLowerCase().includes(name)) return undefined
  let pattern = attributes.get(name)
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i')
    attributes.set(name, pattern)
  }
  const found = pattern.exec(tag.attributes)
  return found === null ? undefined : plainText(found[1] ?? found[2] ?? found[3] ?? '')
}

const common: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}
const reference = /&(?:#\d+;?|#x[\da-f]+;?|[a-z][a-z\d]*;?)/gi

/** With its references decoded as a browser does. The usual ones are known here; for the two thousand others a browser's table is asked. */
export function plainText(html: string): string {
  if (!html.includes('&')) return html
  return html.replace(reference, (whole) => {
    const name = whole.slice(1, -1)
    return (whole.endsWith(';') ? common[name] : undefined) ?? looked(whole)
  })
}

const met = new Map<string, string>()
function looked(written: string): string {
  const known = met.get(written)
  if (known !== undefined) return known
  const [node] = parseFragment(written).childNodes
  const text = node && 'value' in node ? node.value : written
  if (met.size < 5_000) met.set(written, text)
  return text
}
