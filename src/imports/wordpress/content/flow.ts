// Where words arrive in order and become paragraphs and blocks.
import { isSafeUrl } from '#kernel/safe-url.ts'
import * as make from '#document/make.ts'
import type { Block, Foreign, Inline, Mark } from '#document/model.ts'
import { lineOf } from '#document/text.ts'

const spaces = /[ \t\n\r\f]+/g
const emptyLine = /\n[ \t\r]*\n\s*/
const loneAddress = /^https?:\/\/[^\s<>"]+$/

export class Flow {
  readonly #blocks: Block[] = []
  #line: Inline[] = []
  /** Foreign markup without words, met inside a sentence: it follows the paragraph. */
  #following: Foreign[] = []
  /** The old editor's rule: an empty line ends a paragraph, a single line break is one. */
  breaksLines: boolean
  /** Inside foreign markup everything becomes ordinary blocks; nothing foreign is made in it again. */
  readonly isForeign: boolean

  constructor(breaksLines: boolean, isForeign: boolean) {
    this.breaksLines = breaksLines
    this.isForeign = isForeign
  }

  text(value: string, marks: readonly Mark[]): void {
    if (!this.breaksLines || !value.includes('\n')) return this.#words(value, marks)
    for (const [at, paragraph] of value.split(emptyLine).entries()) {
      if (at > 0) this.endParagraph()
      for (const [row, line] of paragraph.split('\n').entries()) {
        if (row > 0) this.#softBreak()
        this.#words(line, marks)
      }
    }
  }

  #words(value: string, marks: readonly Mark[]): void {
    const flat = value.replace(spaces, ' ')
    const words = this.#endsWithSpace() && flat.startsWith(' ') ? flat.slice(1) : flat
    if (words !== '') this.#line.push(make.text(words, marks))
  }

  #endsWithSpace(): boolean {
    const last = this.#line.at(-1)
    return (
      last === undefined || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' '))
    )
  }

  /** A written `<br>`. Two of them end a paragraph where the old editor's rule holds. */
  hardBreak(): void {
    if (this.breaksLines && this.#line.at(-1)?.type === 'hardBreak') this.endParagraph()
    else if (this.#line.length > 0) this.#line.push({ type: 'hardBreak' })
  }

  #softBreak(): void {
    const last = this.#line.at(-1)
    if (last !== undefined && last.type !== 'hardBreak') this.#line.push({ type: 'hardBreak' })
  }

  inline(part: Inline): void {
    this.#line.push(part)
  }

  endParagraph(): void {
    const line = trimmed(this.#line)
    this.#line = []
    if (line.length > 0) this.#blocks.push(this.#paragraph(line))
    if (this.#following.length > 0) this.#blocks.push(...this.#following)
    this.#following = []
  }

  #paragraph(line: readonly Inline[]): Block {
    const [only, ...others] = make.joined(line)
    const isAddress =
      others.length === 0 && only?.type === 'text' && !only.marks && loneAddress.test(only.text)
    if (!isAddress || !(this.breaksLines || this.isForeign)) return make.paragraph(line)
    const content = [linkParagraph(only.text, only.text)]
    return this.isForeign
      ? (content[0] ?? make.paragraph(line))
      : { type: 'foreign', attrs: { kind: 'embed', source: only.text }, content }
  }

  block(block: Block): void {
    this.endParagraph()
    this.#blocks.push(block)
  }

  /** Foreign markup with words of its own stands in its place; without, it does not cut a sentence in two. */
  foreign(kind: string, source: string, content: readonly Block[], hasWords: boolean): void {
    if (this.isForeign) {
      for (const block of content) this.block(block)
    } else {
      const foreign: Foreign = {
        type: 'foreign',
        attrs: { kind: make.cleanText(kind), source: make.cleanText(source) },
        content,
      }
      if (hasWords || this.#isBlank()) this.block(foreign)
      else this.#following.push(foreign)
    }
  }

  #isBlank(): boolean {
    return lineOf(this.#line).trim() === ''
  }

  end(): readonly Block[] {
    this.endParagraph()
    return this.#blocks
  }
}

function trimmed(line: readonly Inline[]): Inline[] {
  const parts = make.joined(line)
  while (isEmpty(parts.at(-1))) parts.pop()
  const from = parts.findIndex((part) => !isEmpty(part))
  return parts.slice(Math.max(0, from)).map((part, at, all) => {
    if (part.type !== 'text' || (at > 0 && at < all.length - 1)) return part
    const start = at === 0 ? part.text.replace(/^ +/, '') : part.text
    return make.text(at === all.length - 1 ? start.replace(/[ \u00a0]+$/, '') : start, part.marks)
  })
}

const isEmpty = (part: Inline | undefined): boolean =>
  part !== undefined &&
  (part.type === 'hardBreak' || (part.type === 'text' && /^[ \u00a0]*$/.test(part.text)))

/** Where something was: its address, under the words that name it. */
export function linkParagraph(href: string, words: string): Block {
  const address = href.startsWith('//') ? `https:${href}` : href
  const isLink = /^(?:https?:|\/|\.|[^:]*$)/i.test(address) && isSafeUrl(address) && address !== ''
  const named = words.replace(spaces, ' ').trim()
  return make.paragraph(
    named === '' ? [] : [make.text(named, isLink ? [make.link(make.cleanText(address), undefined)] : [])],
  )
}
