// One export being read: text to the parser, what it finds to the collector, and the first thing that is wrong kept.
import { type SaxesParser as Parser, SaxesParser } from 'saxes'
import type { Trouble } from '../sources/trouble.ts'
import { type Decoder, decoderOf } from './decoder.ts'
import { htmlEntities } from './entities.ts'
import type { Place, Reach, WxrFault } from './fault.ts'
import { mendedMark } from './mending.ts'
import { Collector, type Element } from './records.ts'
import { sniff } from './sniff.ts'
import { markupMender, type Mender } from './tangled.ts'

interface Bounds {
  readonly largest: number
  readonly encoding?: string | undefined
  readonly mendsMarkup: boolean
}
type Found = (record: Element | null) => void

/** `head` is not read by this: it only tells what kind of file it is. `found` hears of nothing behind the first fault. */
export function begun(
  head: Uint8Array | Trouble,
  { largest, encoding, mendsMarkup }: Bounds,
  found: Found,
): Reading | WxrFault {
  if (typeof head === 'string') return { why: 'packed', found: head, line: 1, column: 0 }
  const sniffed = sniff(head.subarray(0, 4096))
  if (!sniffed.ok) return sniffed.fault
  const { start } = sniffed
  return new Reading({ largest, encoding: encoding ?? sniffed.encoding, start, mendsMarkup }, found)
}

const deepest = 256

export class Reading {
  readonly #parser: Parser = new SaxesParser({ xmlns: false })
  readonly #decoder: Decoder
  readonly #mender: Mender | null
  readonly #collected: Collector
  readonly #after: AfterTheEnd
  readonly #largest: number
  readonly #encoding: string
  #isEnding = false
  /** Behind the last item that was whole: its line, and how many characters the parser had read. */
  #whole = { line: 0, position: 0 }
  fault: WxrFault | null = null
  bytes = 0

  constructor(
    { largest, encoding, start, mendsMarkup }: Bounds & { encoding: string; start: string },
    found: Found,
  ) {
    this.#largest = largest
    this.#encoding = encoding
    this.#decoder = decoderOf(encoding, start)
    this.#mender = mendsMarkup ? markupMender() : null
    this.#after = new AfterTheEnd(this.#parser)
    this.#collected = new Collector(largest, (record) => {
      if (this.fault !== null) return
      if (record?.name === 'item') this.#whole = { line: this.place.line, position: this.#parser.position }
      found(record)
    })
    Object.assign(this.#parser.ENTITIES, htmlEntities)
    this.#listen()
  }

  get dropped(): number {
    return this.#decoder.dropped()
  }
  get mended(): number {
    return this.#decoder.mended()
  }
  get place(): Place {
    return { line: this.#parser.line + this.#decoder.skippedLines(), column: this.#parser.column }
  }

  /** How far whole items go: a line, and the bytes up to there. Bytes are not counted one by one, so those are as near as characters tell. */
  get reach(): Reach {
    const { line, position } = this.#whole
    const { given } = this.#after
    const share = given === 0 ? 0 : position / given
    return { line, bytes: Math.round(this.bytes * Math.min(1, share)) }
  }

  /** More bytes, or why there are no more. */
  feed(chunk: Uint8Array | Trouble): void {
    if (typeof chunk === 'string') return this.#fail({ why: 'packed', found: chunk, ...this.place })
    this.bytes += chunk.length
    const text = this.#decoder.decode(chunk)
    this.#write(this.#mender?.write(text) ?? text)
  }

  end(): void {
    this.#isEnding = true
    const text = this.#decoder.end()
    this.#write(this.#mender === null ? text : this.#mender.write(text) + this.#mender.end())
    if (this.fault === null && !this.#after.isThere) this.#parser.close()
    if (!this.#collected.sawWordPress) this.#fail({ why: 'no-wordpress' })
  }

  #write(text: string): void {
    if (this.fault === null && this.#after.write(text)) this.#fail({ why: 'two-in-one', ...this.place })
    if (this.#decoder.isBroken()) this.#fail({ why: 'bad-bytes', found: this.#encoding, ...this.place })
    if (this.fault === null && !isBounded(this.#parser, this.#largest, this.#collected))
      this.#fail({ why: 'too-large' })
  }

  #fail(fault: WxrFault): void {
    this.fault ??= fault
  }

  #listen(): void {
    const [parser, collected] = [this.#parser, this.#collected]
    parser.on('error', ({ message }) => {
      const why = this.#isEnding ? 'breaks-off' : 'broken'
      if (!this.#after.isThere) this.#fail({ why, found: reasonOf(message), ...this.place })
    })
    parser.on('doctype', () => this.#fail({ why: 'doctype', ...this.place }))
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes))
    parser.on('closetag', () => {
      if (!this.#after.isThere) collected.close()
      if (collected.depth === 0) this.#after.begin()
    })
    parser.on('text', (text) => collected.text(this.#unmarked(text), false))
    parser.on('cdata', (text) => collected.text(this.#unmarked(text), true))
  }

  #open(name: string, attributes: Record<string, string>): void {
    const { depth } = this.#collected
    if (depth === 0 && name !== 'rss')
      this.#fail(/^html$/i.test(name) ? { why: 'html' } : { why: 'not-rss', found: name.slice(0, 60) })
    if (depth > deepest) this.#fail({ why: 'too-deep', ...this.place })
    if (this.mended > 0) for (const key in attributes) attributes[key] = this.#unmarked(attributes[key] ?? '')
    this.#collected.open(name, attributes)
  }

  /** Without the marks of mended letters, which are noted. */
  #unmarked(text: string): string {
    if (this.mended === 0 || !text.includes(mendedMark)) return text
    this.#collected.mend()
    return text.replaceAll(mendedMark, '')
  }
}

/** What a cache or a counter has written behind an export does not matter; another export does. */
class AfterTheEnd {
  readonly #parser: Parser
  #at = -1
  #tail = ''
  /** Characters that the parser has had. */
  given = 0

  constructor(parser: Parser) {
    this.#parser = parser
  }

  get isThere(): boolean {
    return this.#at >= 0
  }

  begin(): void {
    if (!this.isThere) this.#at = this.#parser.position
  }

  /** Whether another export begins there. Before the end, the parser gets the text. */
  write(text: string): boolean {
    if (this.isThere) return this.#isAnother(text)
    // Between two pieces the parser's own position counts the last one twice.
    const before = this.given
    this.given += text.length
    this.#parser.write(text)
    return this.isThere && this.#isAnother(text.slice(Math.max(0, this.#at - before)))
  }

  #isAnother(text: string): boolean {
    this.#tail = (this.#tail + text).slice(-100_000)
    return /<rss[\s>]/.test(this.#tail)
  }
}

/** saxes puts the place before its message and a full stop behind it. */
const reasonOf = (message: string): string => message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')

/**
 * saxes gathers a text, a comment or a name until it ends, and offers no limit. Its buffers are looked at after every chunk: text of
 * an item is let go with the item, anything else that long is no export.
 */
function isBounded(parser: Parser, largest: number, collected: Collector): boolean {
  const lengthOf = (buffer: 'text' | 'name' | 'entity' | 'piTarget'): number =>
    String(Reflect.get(parser, buffer) ?? '').length
  if (lengthOf('name') + lengthOf('entity') + lengthOf('piTarget') > 1_000_000) return false
  if (lengthOf('text') <= largest) return true
  Reflect.set(parser, 'text', '')
  return collected.drop()
}
