// The words of an old post in their order, and its pictures, by rules of this slice's own: what is rightly no word is left out.
import { attributeOf, isVoid, plainText, readHtml, type Tag } from './html.ts'
import { valuesOf } from './packed.ts'
import { type Code, isLook, isNote, mark, marked, valueOf } from './shortcodes.ts'
import {
  galleryIn,
  playedBy,
  isPlayed,
  linkIn,
  nameIn,
  numbersOf,
  pictureIn,
  placeIn,
  shownBy,
  type SourcePicture,
} from './source-pictures.ts'
import { isAside, isInline, isSilent } from './source-tags.ts'
import { Gathering, type Said } from './words.ts'

export interface SourceText {
  readonly said: readonly Said[]
  readonly pictures: readonly SourcePicture[]
  /** Addresses of files that the text links or shows, as written. */
  readonly links: readonly string[]
  /** Where words of it lead, and what it shows of other sites. */
  readonly targets: readonly Target[]
}
export interface Target {
  readonly address: string
}

/** What a text shows that does not stand in it. */
export interface Beside {
  /** WordPress keeps the words of its notes in a post's meta. */
  readonly footnotes: string
  /** What the archive knows of a picture by its number and by its file, which may be two: numbers outlive the site that gave them. */
  readonly picturesOf: (
    picture: Pick<SourcePicture, 'id' | 'src'>,
  ) => readonly { readonly caption: string; readonly alt: string }[]
  /** The pictures that hang on the post: what `[gallery]` without numbers shows. */
  readonly attached: () => readonly number[]
}
const nothing: Beside = { footnotes: '', picturesOf: () => [], attached: () => [] }

export function sourceText(content: string, beside: Partial<Beside> = {}): SourceText {
  const reading = new Reading({ ...nothing, ...beside })
  const { html, codes } = marked(content)
  reading.read(html, codes)
  for (const note of notesIn(beside.footnotes ?? '', content)) reading.read(note, [])
  const { words, pictures, links, targets } = reading
  return { said: words.said, pictures, links, targets }
}

const plainly = (markup: string): string =>
  sourceText(markup)
    .said.map(({ text }) => text)
    .join(' ')

class Reading {
  readonly words = new Gathering()
  readonly pictures: SourcePicture[] = []
  readonly links: string[] = []
  readonly targets: Target[] = []
  /** The link around, until it has words. */
  #link = ''
  readonly #beside: Beside
  #codes: readonly Code[] = []
  #caption = ''
  readonly #said = new Map<string, string>()
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
    this.words.end()
  }

  #text(text: string): void {
    if (isSilent(this.#aside.at(-1) ?? '')) return
    const parts = text.includes('\ue000') ? text.split(mark) : [text]
    for (const [at, part] of parts.entries())
      if (at % 2 === 0) this.#plain(part)
      else this.#code(this.#codes[Number(part)])
  }

  /** An address alone on its line was a film or a message of another site's; nobody wrote it to be read. */
  #plain(text: string): void {
    const words = plainText(text)
    if (this.#aside.length > 0) return this.words.add(words, true)
    if (this.#link !== '' && /[\p{L}\p{N}]/u.test(words)) this.#leads(this.#link)
    if (!words.includes('://')) return this.words.add(words)
    for (const [at, line] of words.split('\n').entries()) this.#line(at === 0 ? line : `\n${line}`)
  }

  #line(line: string): void {
    const isAddress = /^\s*https?:\/\/\S+\s*$/.test(line)
    if (isAddress) this.#leads(line.trim())
    this.words.add(line, isAddress)
  }

  #leads(address: string): void {
    this.targets.push({ address })
    this.#link = ''
  }

  #code(code: Code | undefined): void {
    if (!code) return
    if (isLook(code)) return
    this.words.part()
    this.#values(code)
    if (isNote(code)) return this.words.note(!code.closes)
    if (code.closes) return this.#endCaption()
    if (code.name.endsWith('caption')) this.#caption = valueOf(code, 'caption')
    if (code.name === 'gallery') this.#gallery(code)
    if (/^(?:audio|video)$/.test(code.name)) this.links.push(...playedBy(code))
  }

  /** What an order says of itself may stand before what it holds, or behind it. */
  #values({ name, written, closes }: Code): void {
    const said = closes ? (this.#said.get(name) ?? '') : plainText(valuesOf(written.slice(1, -1)))
    if (!closes) this.#said.set(name, said)
    this.words.add(` ${said} `, true)
    this.words.part()
  }

  /** Before WordPress 3.4 the caption was an attribute; it was printed under the picture. */
  #endCaption(): void {
    if (this.#caption !== '') this.words.add(` ${plainly(plainText(this.#caption))} `)
    this.#caption = ''
  }

  #gallery(code: Code): void {
    for (const id of galleryIn(code) ?? this.#beside.attached()) {
      const [known] = this.#beside.picturesOf({ id, src: '' })
      this.pictures.push({ src: '', id, alt: known?.alt ?? '' })
      if (known) this.words.add(` ${plainly(known.caption)} `, true)
    }
  }

  #tag(tag: Tag): void {
    if (!isInline(tag)) this.words.part()
    this.#marks(tag)
    if (tag.closes) return this.#closed(tag.name)
    if (tag.name === 'a') this.#link = attributeOf(tag, 'href')?.trim() ?? ''
    const link = linkIn(tag)
    if (link !== undefined) this.links.push(link)
    if (tag.name === 'img') this.#picture(tag)
    else if (!isVoid(tag.name) && (isAside(tag) || this.#aside.includes(tag.name))) this.#enter(tag)
  }

  /** What a tag says by itself, or does to the order of what it holds. */
  #marks(tag: Tag): void {
    const { name, closes } = tag
    if (name === 'q') this.words.add(closes ? '”' : '“')
    if (name === 'caption') this.words.hold(!closes)
    if (name === 'table' && closes) this.words.release()
    for (const src of shownBy(tag)) this.#record({ id: null, src })
    if (isPlayed(tag)) this.words.add(` ${nameIn(placeIn(tag))} ${attributeOf(tag, 'title') ?? ''} `, true)
  }

  /** What is beside the text begins a word of its own, also in the middle of a line. */
  #enter(tag: Tag): void {
    if (isAside(tag)) this.words.part()
    this.#aside.push(tag.name)
  }

  #closed(name: string): void {
    if (name === 'a') this.#link = ''
    const at = this.#aside.lastIndexOf(name)
    if (at >= 0) this.#aside.length = at
  }

  /** What it is described with may be read out or shown in its place, and need not be. */
  #picture(tag: Tag): void {
    const described = ['alt', 'title'].map((name) => attributeOf(tag, name) ?? '').join(' ')
    this.words.add(` ${described} ${nameIn(attributeOf(tag, 'src') ?? '')} `, true)
    this.words.part()
    const picture = pictureIn(tag)
    if (!picture) return
    this.pictures.push(picture)
    this.#record(picture)
  }

  /** What the archive says of a picture besides: a page may say it under it. */
  #record(picture: Pick<SourcePicture, 'id' | 'src'>): void {
    for (const { caption, alt } of this.#beside.picturesOf(picture))
      this.words.add(` ${plainly(caption)} ${alt} `, true)
  }

  /** A block that says all it has to say in its settings; the label of a more-tag; what somebody commented out says nothing. */
  #comment(text: string): void {
    const words = text.trim()
    if (/^\/?wp:|^nextpage$/.test(words)) this.words.part()
    for (const id of numbersOf(words)) this.#record({ id, src: '' })
    if (words.startsWith('[CDATA[')) this.words.add(plainText(words.slice(7).replace(/\]\]$/, '')), true)
    else if (/^wp:(?:[^]*\/$|[\w-]+\/[\w-]+\s+\{)/.test(words)) this.#settings(words)
    else if (/^more\s/.test(words)) this.words.add(` ${words.slice(5)} `, true)
  }

  #settings(block: string): void {
    for (const [, value = ''] of block.matchAll(/"[\w-]+":"((?:[^"\\]|\\.)*)"/g))
      this.words.add(` ${plainly(unescaped(value))} `, true)
    this.words.part()
  }
}

function unescaped(json: string): string {
  try {
    return String(JSON.parse(`"${json}"`))
  } catch {
    return json
  }
}

/** `[{"content":"…","id":"…"}]`. Those that nothing calls any more have no number, and stand before those that have. */
function notesIn(json: string, content: string): readonly string[] {
  if (!json.trim().startsWith('[')) return []
  try {
    const notes: unknown = JSON.parse(json)
    const said = (Array.isArray(notes) ? notes : []).map((note: unknown) => {
      const [id, words] = ['id', 'content'].map((name) => String(Reflect.get(Object(note), name) ?? ''))
      return { words: words ?? '', isCalled: content.includes(id ?? '') }
    })
    return said
      .toSorted((one, other) => Number(one.isCalled) - Number(other.isCalled))
      .map(({ words }) => words)
  } catch {
    return []
  }
}

/** A title: formatting tags say nothing, and other angle brackets may have been meant to be read. */
export function titleText(title: string): readonly Said[] {
  const words = new Gathering()
  readHtml(title, {
    text: (text) => words.add(plainText(text)),
    tag: (tag) => {
      if (!isInline(tag)) words.add(` <${tag.closes ? '/' : ''}${tag.name}${tag.attributes}> `, true)
    },
    comment: () => undefined,
  })
  words.part()
  return words.said
}
