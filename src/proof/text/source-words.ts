// The words of an old post in their order, and its pictures, by rules of this slice's own: what is rightly no word is left out.
import { Gathering, type Said } from './words.ts'
import { attributeOf, isVoid, plainText, readHtml, type Tag } from './html.ts'
import { type Code, mark, marked, valueOf } from './shortcodes.ts'

export interface SourcePicture {
  /** As written; '' where only its number is. */
  readonly src: string
  readonly id: number | null
  readonly alt: string
}
export interface SourceText {
  readonly said: readonly Said[]
  readonly pictures: readonly SourcePicture[]
  /** Addresses of files that the text links or shows, as written. */
  readonly links: readonly string[]
}

/** `captionsOf` tells the captions of a gallery's pictures, which WordPress printed under them. */
export interface Beside {
  readonly footnotes?: string
  readonly galleryOf?: (
    ids: readonly number[],
  ) => readonly { readonly caption: string; readonly alt: string }[]
  /** The pictures that hang on the post: what `[gallery]` without numbers shows. */
  readonly attached?: () => readonly number[]
}

export function sourceText(content: string, beside: Beside = {}): SourceText {
  const reading = new Reading(beside)
  const { html, codes } = marked(content)
  reading.read(html, codes)
  for (const note of notesOf(beside.footnotes ?? '')) reading.read(note, [])
  reading.words.part()
  return { said: reading.words.said, pictures: reading.pictures, links: reading.links }
}

/** Tags that stand in a line of text and part no words. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup ' +
    'tt u var wbr time rb rt rtc'
  ).split(' '),
)
/** What is inside is for machines, or for browsers that cannot show it. */
const silent = new Set('script style template'.split(' '))
const aside = new Set(
  'noscript noembed noframes iframe object applet audio video canvas svg math map select textarea button option datalist title head rp'.split(
    ' ',
  ),
)

class Reading {
  readonly words = new Gathering()
  readonly pictures: SourcePicture[] = []
  readonly links: string[] = []
  readonly #beside: Beside
  #codes: readonly Code[] = []
  #caption = ''
  /** Elements inside of which words may be missing, outermost first. */
  #aside: string[] = []

  constructor(beside: Beside) {
    this.#beside = beside
  }

  read(html: string, codes: readonly Code[]): void {
    this.#codes = codes
    this.#aside = []
    this.words.part()
    readHtml(html, {
      text: (text) => this.#text(text),
      tag: (tag) => this.#tag(tag),
      comment: (text) => this.#comment(text),
    })
    this.words.part()
  }

  #text(text: string): void {
    if (silent.has(this.#aside.at(-1) ?? '')) return
    const parts = text.includes('\ue000') ? text.split(mark) : [text]
    for (const [at, part] of parts.entries())
      if (at % 2 === 0) this.#plain(part)
      else this.#code(this.#codes[Number(part)])
  }

  /** An address alone on its line was a film or a message of another site's; nobody wrote it to be read. */
  #plain(text: string): void {
    const words = plainText(text)
    if (this.#aside.length > 0) return this.words.add(words, true)
    if (!words.includes('://')) return this.words.add(words)
    for (const [at, line] of words.split('\n').entries())
      this.words.add(at === 0 ? line : `\n${line}`, /^\s*https?:\/\/\S+\s*$/.test(line))
  }

  #code(code: Code | undefined): void {
    if (!code) return
    this.words.part()
    this.words.add(` ${plainText(code.written.slice(1, -1).replace(/[="'/]/g, ' '))} `, true)
    this.words.part()
    if (code.closes) return this.#endCaption()
    if (/caption$/.test(code.name)) this.#caption = valueOf(code, 'caption')
    if (code.name === 'gallery') this.#gallery(code)
  }

  /** Before WordPress 3.4 the caption was an attribute; it was printed under the picture. */
  #endCaption(): void {
    const caption = this.#caption
    this.#caption = ''
    for (const { text } of caption === '' ? [] : sourceText(plainText(caption)).said)
      this.words.add(` ${text} `)
  }

  #gallery(code: Code): void {
    const written = valueOf(code, 'ids') || valueOf(code, 'include')
    const ids = written === '' ? (this.#beside.attached?.() ?? []) : numbersIn(written)
    const shown = this.#beside.galleryOf?.(ids) ?? []
    for (const [at, id] of ids.entries()) {
      this.pictures.push({ src: '', id, alt: shown[at]?.alt ?? '' })
      for (const { text } of sourceText(shown[at]?.caption ?? '').said) this.words.add(` ${text} `, true)
    }
  }

  #tag(tag: Tag): void {
    if (!inline.has(tag.name)) this.words.part()
    if (tag.closes) return this.#closed(tag.name)
    if (tag.name === 'img') return this.#picture(tag)
    if (tag.name === 'a' || tag.name === 'source' || tag.name === 'audio' || tag.name === 'video')
      this.#link(attributeOf(tag, tag.name === 'a' ? 'href' : 'src'))
    if (isVoid(tag.name)) return
    const isAside = silent.has(tag.name) || aside.has(tag.name) || isHidden(tag) || isCall(tag)
    if (isAside || this.#aside.includes(tag.name)) this.#aside.push(tag.name)
  }

  #closed(name: string): void {
    const at = this.#aside.lastIndexOf(name)
    if (at >= 0) this.#aside.length = at
  }

  #picture(tag: Tag): void {
    const alt = attributeOf(tag, 'alt') ?? ''
    if (/\b(?:wp-smiley|emoji)\b/.test(attributeOf(tag, 'class') ?? '')) return this.words.add(alt, true)
    this.words.add(` ${alt} ${attributeOf(tag, 'title') ?? ''} `, true)
    this.words.part()
    const isPixel = attributeOf(tag, 'width') === '1' && attributeOf(tag, 'height') === '1'
    const src = attributeOf(tag, 'data-orig-file') ?? attributeOf(tag, 'src') ?? ''
    const id = /\bwp-image-(\d+)/.exec(attributeOf(tag, 'class') ?? '')?.[1]
    if (!isPixel && src !== '') this.pictures.push({ src, id: id === undefined ? null : Number(id), alt })
    if (src !== '') this.links.push(src)
  }

  #link(address: string | undefined): void {
    if (address?.includes('/wp-content/')) this.links.push(address)
  }

  /** A block that says all it has to say in its settings; the label of a more-tag; what somebody commented out says nothing. */
  #comment(text: string): void {
    const words = text.trim()
    if (/^\/?wp:|^nextpage$/.test(words)) this.words.part()
    if (words.startsWith('[CDATA[')) this.words.add(plainText(words.slice(7).replace(/\]\]$/, '')), true)
    else if (/^wp:[^]*\/$/.test(words)) this.#settings(words)
    else if (/^more\s/.test(words)) this.words.add(` ${words.slice(5)} `, true)
  }

  #settings(block: string): void {
    for (const [, value = ''] of block.matchAll(/"[\w-]+":"((?:[^"\\]|\\.)*)"/g))
      this.words.add(` ${unescaped(value)} `, true)
    this.words.part()
  }
}

const unescaped = (json: string): string => {
  try {
    return sourceText(String(JSON.parse(`"${json}"`)))
      .said.map(({ text }) => text)
      .join(' ')
  } catch {
    return json
  }
}

/** The number of a note: the page counts its own. */
const isCall = ({ name, attributes }: Tag): boolean =>
  name === 'sup' && /data-fn|footnote|\bfn\b/i.test(attributes)
const isHidden = (tag: Tag): boolean =>
  /display\s*:\s*none/i.test(tag.attributes) || /\shidden(?:[\s=/]|$)/i.test(tag.attributes)

const numbersIn = (list: string): number[] =>
  list
    .split(/[,\s]+/)
    .filter((one) => /^\d+$/.test(one))
    .map(Number)

/** WordPress keeps the words of its notes beside the text: `[{"content":"…","id":"…"}]`. */
function notesOf(json: string): readonly string[] {
  if (!json.trim().startsWith('[')) return []
  try {
    const notes: unknown = JSON.parse(json)
    return Array.isArray(notes)
      ? notes.map((note: unknown) => String(Reflect.get(Object(note), 'content') ?? ''))
      : []
  } catch {
    return []
  }
}

/** A title: formatting tags say nothing, and other angle brackets may have been meant to be read. */
export function titleText(title: string): readonly Said[] {
  const words = new Gathering()
  readHtml(title, {
    text: (text) => words.add(plainText(text)),
    tag: ({ name, attributes, closes }) => {
      if (!inline.has(name)) words.add(` <${closes ? '/' : ''}${name}${attributes}> `, true)
    },
    comment: () => undefined,
  })
  words.part()
  return words.said
}
