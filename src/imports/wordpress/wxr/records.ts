// Collects the elements that matter (items, authors, terms, the channel's own lines) as small trees and forgets the rest at once.
import { namesInScope } from './names.ts'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  /** Joined from text and CDATA in order; blank text around CDATA does not count. */
  text: string
  hasCdata: boolean
  /** On a record: some of its letters were bytes of another encoding. */
  isMended?: true
}

const recordNames = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'])
/** Where the channel's children stand: rss, channel, child. */
const childDepth = 3

export class Collector {
  readonly #names = namesInScope()
  readonly #path: Element[] = []
  readonly #largest: number
  readonly #found: (record: Element | null) => void
  /** The depth of the record being read; 0 outside. */
  #record = 0
  #size = 0
  #dropped = false
  #mended = false
  depth = 0
  sawWordPress = false

  /** `found` gets each record as soon as it is whole; `null` stands for an item larger than `largest` characters. */
  constructor(largest: number, found: (record: Element | null) => void) {
    this.#largest = largest
    this.#found = found
  }

  open(rawName: string, attributes: Readonly<Record<string, string>>): void {
    const name = this.#names.enter(rawName, attributes)
    this.depth += 1
    this.sawWordPress ||= name.startsWith('wp:')
    if (this.#record === 0 && this.depth > childDepth) return
    if (this.#record === 0 && recordNames.has(name)) this.#record = this.depth
    this.#grow(96)
    if (!this.#dropped) this.#path.push({ name, attributes, children: [], text: '', hasCdata: false })
  }

  close(): void {
    this.#names.leave()
    this.depth -= 1
    if (this.#record === 0) this.#closeLine()
    else if (this.depth < this.#record) this.#closeRecord()
    else if (!this.#dropped) attach(this.#path)
  }

  text(text: string, isCdata: boolean): void {
    const element = this.#path.at(-1)
    if (element === undefined || this.#dropped || this.depth < childDepth || this.#path.length !== this.depth)
      return
    this.#grow(text.length)
    if (!this.#dropped) append(element, text, isCdata)
  }

  /** Lets go of the item being read. False where none is: then it is the file that is too large. */
  drop(): boolean {
    if (this.#record === 0) return false
    if (!this.#dropped) this.#path.splice(this.#record)
    this.#dropped = true
    return true
  }

  /** Notes that a letter of the record being read was a byte of another encoding. */
  mend(): void {
    this.#mended = true
  }

  #grow(by: number): void {
    this.#size = this.#record === 0 ? 0 : this.#size + by
    if (this.#size > this.#largest) this.drop()
  }

  #closeRecord(): void {
    const record = this.#path.pop() ?? null
    if (record !== null && this.#mended) record.isMended = true
    this.#found(this.#dropped ? null : record)
    this.#mended = false
    this.#record = 0
    this.#size = 0
    this.#dropped = false
  }

  #closeLine(): void {
    if (this.depth >= childDepth) return
    const line = this.#path.pop()
    if (line !== undefined && this.depth === childDepth - 1) this.#found(line)
  }
}

function attach(path: Element[]): void {
  const child = path.pop()
  if (child !== undefined) path.at(-1)?.children.push(child)
}

function append(element: Element, text: string, isCdata: boolean): void {
  if (isCdata && !element.hasCdata) {
    element.hasCdata = true
    if (element.text.trim() === '') element.text = ''
  }
  if (isCdata || !element.hasCdata || text.trim() !== '') element.text += text
}

/** The text of the first child of that name: duplicates by other prefixes do not overrule it. */
export const childText = (element: Element, name: string): string =>
  element.children.find((child) => child.name === name)?.text ?? ''
