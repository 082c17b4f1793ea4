// Finds shortcodes before any HTML is read and puts an element in the place of each, so that one may span tags as WordPress lets it.

export interface Shortcode {
  readonly name: string
  readonly attributes: string
  /** What stands between its tags; null where there is no closing tag. */
  readonly inner: string | null
  readonly source: string
}
export interface Extracted {
  readonly html: string
  readonly codes: readonly Shortcode[]
}

export const placeholder = 'wp-shortcode'
const placeholders = /<wp-shortcode n="(\d+)"><\/wp-shortcode>/g

/** The source again, from a piece of the HTML that `extracted` gave. */
export const restored = (html: string, codes: readonly Shortcode[]): string =>
  codes.length === 0
    ? html
    : html.replace(placeholders, (whole, n: string) => codes[Number(n)]?.source ?? whole)

export function extracted(source: string): Extracted {
  if (!source.includes('[')) return { html: source, codes: [] }
  const codes: Shortcode[] = []
  const closers = new Map<string, number>()
  let html = ''
  let kept = 0
  for (let at = nextMark(source, 0); at >= 0; at = nextMark(source, at)) {
    if (source[at] === '<') {
      at = afterMarkup(source, at, closers)
      continue
    }
    const found = escapedAt(source, at) ?? codeAt(source, at, closers)
    if (found === null) at += 1
    else {
      html += source.slice(kept, at) + found.html(codes.length)
      if (found.code) codes.push(found.code)
      at = found.end
      kept = at
    }
  }
  return { html: html + source.slice(kept), codes }
}

function nextMark(source: string, from: number): number {
  marks.lastIndex = from
  return marks.exec(source)?.index ?? -1
}
const marks = /[<[]/g

const literal = /<(pre|code|script|style|textarea|xmp)\b/iy

/** Behind a tag, a comment, or an element whose text is not to be looked into. */
function afterMarkup(source: string, at: number, closers: Map<string, number>): number {
  literal.lastIndex = at
  const raw = literal.exec(source)?.[1]?.toLowerCase()
  const closer = source.startsWith('<!--', at) ? '-->' : raw === undefined ? '>' : `</${raw}>`
  return lastOf(source, closer, closers) < at ? at + 1 : source.indexOf(closer, at) + closer.length
}

/** Looked for once from the end, so that a thousand openings without an end do not search the file a thousand times. */
function lastOf(source: string, closer: string, closers: Map<string, number>): number {
  let last = closers.get(closer)
  if (last === undefined) {
    last = closers.size > mostNames ? -1 : source.lastIndexOf(closer)
    closers.set(closer, last)
  }
  return last
}
const mostNames = 300

interface Found {
  readonly html: (n: number) => string
  readonly code?: Shortcode
  readonly end: number
}

const doubleBrackets = /\[(\[\/?[a-zA-Z][\w-]{0,60}(?:\s[^[\]<>]{0,1000})?\])\]/y

/** `[[gallery]]` is how a writer says `[gallery]` and means the word. */
function escapedAt(source: string, at: number): Found | null {
  doubleBrackets.lastIndex = at
  const text = doubleBrackets.exec(source)?.[1]
  return text === undefined ? null : { html: () => text, end: at + text.length + 2 }
}

const opening = /\[([a-zA-Z][\w-]{0,60})(?=[\s\]/=])/y

function codeAt(source: string, at: number, closers: Map<string, number>): Found | null {
  opening.lastIndex = at
  const name = opening.exec(source)?.[1]
  if (name === undefined) return null
  const end = endOfTag(source, at + name.length + 1)
  if (end < 0) return null
  const attributes = source
    .slice(at + name.length + 1, end - 1)
    .replace(/\/$/, '')
    .trim()
  const close = attributes.endsWith('/') ? -1 : closeOf(source, name, end, closers)
  if (close < 0 && !isShortcode(name, attributes)) return null
  const last = close < 0 ? end : close + name.length + 3
  const inner = close < 0 ? null : source.slice(end, close)
  const code = { name: name.toLowerCase(), attributes, inner, source: source.slice(at, last) }
  return { html: (n) => `<${placeholder} n="${n}"></${placeholder}>`, code, end: last }
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

function closeOf(source: string, name: string, from: number, closers: Map<string, number>): number {
  const closer = `[/${name}]`
  return lastOf(source, closer, closers) < from ? -1 : source.indexOf(closer, from)
}

const known = new Set(
  (
    'gallery caption wp_caption audio video playlist embed youtube vimeo dailymotion soundcloud spotify twitter tweet instagram flickr ' +
    'slideshare wpvideo googlemaps gmap map polldaddy poll contact-form contact-form-7 gravityform ninja_form form recaptcha ' +
    'googlevideo viddler bliptv blip metacafe flv swf kml_flashembed slideshow nggallery ngg portfolio sitemap archives login ' +
    'nextpage more toc product products cart checkout ad ads adsense sociallinks share button recent_posts scribd issuu ted'
  ).split(' '),
)

/** Text in brackets is common in newspapers: `[sic]`, `[1]`. A shortcode is a known one, or one that looks like nothing else. */
const isShortcode = (name: string, attributes: string): boolean =>
  known.has(name.toLowerCase()) || name.includes('_') || /(?:^|\s)[\w-]+\s*=\s*(?:["'“”]|\w)/.test(attributes)

/** An attribute's value by name, or what stands first without a name. */
export function codeAttribute({ attributes }: Shortcode, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'\\]]+))`, 'i').exec(
    attributes,
  )
  return (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').trim()
}
