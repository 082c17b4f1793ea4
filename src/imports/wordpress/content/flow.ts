// Where words arrive in order and become paragraphs and blocks.
import * as make from '#document/make.ts'
import type { Block, Inline, Mark } from '#document/model.ts'
import { lineOf } from '#document/text.ts'
import { withAddresses } from './addresses.ts'
import { trimmed } from './trimmed.ts'

const spaces = /[ \t\n\r\f]+/g
const emptyLine = /\n[ \t\r]*\n\s*/

interface Kind {
  /** Inside foreign markup everything becomes ordinary blocks; nothing foreign is made in it again. */
  readonly isForeign: boolean
  /** In lists, cells and captions an address by itself is only an address. */
  readonly embeds: boolean
}

export class Flow {
  readonly #blocks: Block[] = []
  #line: Inline[] = []
  /** What has no words and was met inside a sentence: it follows the paragraph. */
  #following: Block[] = []
  /** The old editor's rule: an empty line ends a paragraph, a single line break is one. */
  breaksLines: boolean
  readonly #kind: Kind

  constructor(breaksLines: boolean, kind: Kind) {
    this.breaksLines = breaksLines
    this.#kind = kind
  }

  /** Another one by the same rules, for blocks inside a block. */
  beside(): Flow {
    return new Flow(this.breaksLines, this.#kind)
  }

  /** For what is inside lists, cells and captions. */
  within(): Flow {
    return new Flow(this.breaksLines, { ...this.#kind, embeds: false })
  }

  /** For what is inside foreign markup. */
  inForeign(breaksLines = false): Flow {
    return new Flow(breaksLines, { ...this.#kind, isForeign: true })
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
    this.#trimEnd()
    if (this.breaksLines && this.#line.at(-1)?.type === 'hardBreak') this.endParagraph()
    else if (this.#line.length > 0) this.#line.push({ type: 'hardBreak' })
  }

  #softBreak(): void {
    this.#trimEnd()
    const last = this.#line.at(-1)
    if (last !== undefined && last.type !== 'hardBreak') this.#line.push({ type: 'hardBreak' })
  }

  /** No line ends in a space. */
  #trimEnd(): void {
    const last = this.#line.at(-1)
    if (last?.type === 'text' && last.text.endsWith(' '))
      this.#line[this.#line.length - 1] = make.text(last.text.slice(0, -1), last.marks)
  }

  inline(part: Inline): void {
    this.#line.push(part)
  }

  endParagraph(): void {
    const line = trimmed(this.#line)
    this.#line = []
    if (line.length > 0)
      this.#blocks.push(...(this.#kind.embeds ? withAddresses(line) : [make.paragraph(line)]))
    if (this.#following.length > 0) this.#blocks.push(...this.#following)
    this.#following = []
  }

  block(block: Block): void {
    this.endParagraph()
    this.#blocks.push(block)
  }

  blocks(blocks: readonly Block[]): void {
    this.endParagraph()
    this.#blocks.push(...blocks)
  }

  /** What has words of its own, or begins a line, stands in its place; anything else does not cut a sentence in two. */
  show(block: Block, hasWords: boolean): void {
    if (hasWords || this.#isBlank() || this.#line.at(-1)?.type === 'hardBreak') this.block(block)
    else this.#following.push(block)
  }

  /** Markup that has no block here: its words, and behind them its source. */
  foreign(kind: string, source: string, content: readonly Block[], hasWords: boolean): void {
    const [name, markup] = [make.cleanText(kind), make.cleanText(source)]
    if (!this.#kind.isForeign)
      this.show({ type: 'foreign', attrs: { kind: name, source: markup }, content }, hasWords)
    else if (hasWords) this.blocks(content)
    else for (const block of content) this.show(block, false)
  }

  #isBlank(): boolean {
    return lineOf(this.#line).trim() === ''
  }

  end(): readonly Block[] {
    this.endParagraph()
    return this.#blocks
  }
}
