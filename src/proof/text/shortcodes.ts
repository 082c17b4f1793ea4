// Words in square brackets: what WordPress took for an order and what somebody wrote. An export does not say which orders the old site
// knew, so that what may be either may be missing from a page, and what can only be prose may not.

import { withoutPacking } from './packed.ts'

export interface Code {
  readonly name: string
  /** With its brackets. */
  readonly written: string
  readonly attributes: string
  readonly closes: boolean
  readonly standsAlone: boolean
}
export interface Marked {
  /** The markup with each order as `\ue000N\ue001`, which means nothing to HTML wherever it stands. */
  readonly html: string
  readonly codes: readonly Code[]
}

export const mark = /\ue000(\d+)\ue001/
const shape = /\[(\/?)([a-z][\w-]*)((?:\s+|\/|=)(?:"[^"]*"|'[^']*'|[^\]["'<]|<[^>]*>)*)?\]/gi
const literal =
  /^(?:code|sourcecode|source|php|html|css|java|javascript|js|xml|sql|bash|shell|latex|python|ruby|perl|cpp|csharp|objc|vb|diff|actionscript3?|as3|cci|pre)$/i

/** Around letters of a word or words of a line, for how they look. */
export const isLook = ({ name }: Code): boolean => looks.test(name)
const looks =
  /^(?:(?:su_)?(?:drop[-_]?caps?|highlight)|mark|colou?r|font|size|big|small|b|i|u|s|em|strong|italic|bold|underline|nobr|span)$/

/** The words of a note, where it is called. */
export const isNote = ({ name }: Code): boolean => notes.test(name)
const notes = /^(?:ref|fn|mfn|sidenote|(?:efn|footnotes)_note|(?:su_|easy_|modern_)?footnote)$/

export function marked(written: string): Marked {
  const source = written.includes('((') ? withNotes(written) : written
  if (!source.includes('[')) return { html: source, codes: [] }
  const codes: Code[] = []
  const closed = new Set(
    [...source.matchAll(/\[\/([a-z][\w-]*)\s*\]/gi)].map(([, name = '']) => name.toLowerCase()),
  )
  const put = (code: Code): string => `\ue000${codes.push(code) - 1}\ue001`
  const text = withLiterals(withoutEscaped(withoutPacking(source)), put)
  const html = replaced(text, ({ at, ...order }) => {
    const code = { ...order, standsAlone: isAlone(text, at, at + order.written.length) }
    return isOrder(code, closed) ? put(code) : order.written
  })
  return { html, codes }
}

type Order = Omit<Code, 'standsAlone'> & { readonly at: number }
const replaced = (text: string, by: (order: Order) => string): string =>
  text.replace(shape, (...found: unknown[]) => {
    const [written, slash, name, attributes = '', at] = found as [
      string,
      string,
      string,
      string | undefined,
      number,
    ]
    return by({ name: name.toLowerCase(), written, attributes, closes: slash === '/', at })
  })

/** `((a note of some words))`. */
const withNotes = (source: string): string =>
  source.replace(/\(\((?!\s)((?:[^()\n]|\([^()\n]*\)){8,3000})\)\)/g, (whole, inner: string) =>
    (inner.match(/\p{L}{2,}/gu)?.length ?? 0) < 2 ? whole : `[efn_note]${inner}[/efn_note]`,
  )

/** `[[gallery]]` is how one writes of `[gallery]`. */
const withoutEscaped = (source: string): string =>
  source.replace(/\[\[(\/?[a-z][^[\]]*)\]\]/gi, (_, inner: string) => `&#91;${inner}&#93;`)

/** What stands between `[code]` and `[/code]` is shown as it is typed, tags and all. */
const withLiterals = (source: string, put: (code: Code) => string): string =>
  source.replace(
    /\[([a-z]\w*)((?:\s[^\]]*)?)\]([^]*?)\[\/\1\]/gi,
    (whole, name: string, attributes: string, inner: string) => {
      if (!literal.test(name)) return whole
      const order = { name: name.toLowerCase(), attributes, closes: false, standsAlone: false }
      return (
        put({ ...order, written: `[${name}]`, closes: false }) +
        inner.replaceAll('<', '&lt;').replaceAll('[', '&#91;') +
        put({ ...order, written: `[/${name}]`, closes: true })
      )
    },
  )

const known = new Set(
  (
    'gallery caption wp_caption embed audio video playlist more nextpage youtube vimeo dailymotion googlevideo soundcloud spotify flickr ' +
    'twitter tweet instagram slideshare slideshow scribd gist map gmap googlemaps kml_flashembed poll polldaddy form sitemap archives ' +
    'login toc ad ads adsense product products cart checkout wpvideo flv swf ted recaptcha contact-form contact-form-7'
  ).split(' '),
)

/** `[sic]`, `[emphasis added]` and `[/irony off]` are prose; a tag with an `=`, with a partner or with a line of its own is none. */
function isOrder({ name, attributes, closes, standsAlone }: Code, closed: ReadonlySet<string>): boolean {
  if (closes) return attributes.trim() === ''
  if (closed.has(name) || known.has(name) || name.includes('_')) return true
  return (
    /[\w-]\s*=/.test(attributes) ||
    attributes.trim().endsWith('/') ||
    (standsAlone && attributes.trim() === '')
  )
}

function isAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from).trimEnd()
  const after = text.slice(to).trimStart()
  return (
    isEdge(before, text.slice(before.length, from), />$/) &&
    isEdge(after, text.slice(to, text.length - after.length), /^</)
  )
}
const isEdge = (rest: string, blank: string, tag: RegExp): boolean =>
  rest === '' || blank.includes('\n') || tag.test(rest)

/** Values only: `caption="At the harbour"` says what its name does not. */
export function valueOf({ attributes }: Pick<Code, 'attributes'>, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'\\]]+))`, 'i').exec(
    attributes,
  )
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
}
