// Bytes in, records out, one chunk at a time: what was found in a chunk is handed on before the next is asked for, so memory holds one
// chunk and one item whatever the file's size.
import { type SaxesParser as Parser, SaxesParser } from 'saxes'
import { decoderOf } from './decoder.ts'
import type { WxrFault } from './fault.ts'
import { Collector, type Element } from './records.ts'
import { sniff } from './sniff.ts'

export type Bytes = AsyncIterable<Uint8Array>

export interface Step {
  /** Records that ended in this chunk; null for an item too large to read. */
  readonly records: readonly (Element | null)[]
  /** Read so far. */
  readonly bytes: number
  /** Set on the last step of a file that is not right. Records of that step come before the fault and must not be used. */
  readonly fault: WxrFault | null
  /** Control characters dropped so far. */
  readonly dropped: number
}

/** An item of more characters than this is skipped and reported. */
export const largestItem = 64 * 1024 * 1024
const deepest = 256

/** Reads a whole export in steps. It ends at the first fault; the last step has `fault: null` if the file was right to its end. */
export async function* steps(source: Bytes, largest = largestItem): AsyncGenerator<Step, void> {
  let records: (Element | null)[] = []
  let bytes = 0
  let reading: Reading | null = null
  for await (const chunk of headed(source)) {
    bytes += chunk.length
    const started: Reading | WxrFault = reading ?? begun(chunk, largest, (record) => records.push(record))
    if ('why' in started) return yield { records: [], bytes, fault: started, dropped: 0 }
    reading = started
    reading.feed(chunk)
    yield { records, bytes, fault: reading.fault(), dropped: reading.dropped() }
    if (reading.fault() !== null) return
    records = []
  }
  if (reading === null) return yield { records, bytes, fault: { why: 'empty' }, dropped: 0 }
  reading.end()
  yield { records, bytes, fault: reading.fault(), dropped: reading.dropped() }
}

/** The first chunk is large enough to judge the file by. */
async function* headed(source: Bytes): AsyncGenerator<Uint8Array, void> {
  let head: Uint8Array | null = new Uint8Array()
  for await (const chunk of source) {
    if (head === null) yield* pieces(chunk)
    else {
      head = Buffer.concat([head, chunk])
      if (head.length < 2048) continue
      yield* pieces(head)
      head = null
    }
  }
  if (head !== null && head.length > 0) yield head
}

const piece = 64 * 1024
function* pieces(chunk: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < chunk.length; at += piece) yield chunk.subarray(at, at + piece)
}

interface Reading {
  readonly feed: (chunk: Uint8Array) => void
  readonly end: () => void
  readonly fault: () => WxrFault | null
  readonly dropped: () => number
}

function begun(
  head: Uint8Array,
  largest: number,
  found: (record: Element | null) => void,
): Reading | WxrFault {
  const sniffed = sniff(head.subarray(0, 4096))
  if (!sniffed.ok) return sniffed.fault
  const decoder = decoderOf(sniffed.encoding)
  const parser = new SaxesParser({ xmlns: false })
  const collected = new Collector(largest, found)
  let fault: WxrFault | null = null
  const place = (): { line: number; column: number } => ({
    line: parser.line + decoder.skippedLines(),
    column: parser.column,
  })
  const fail = (why: WxrFault): void => void (fault ??= why)

  parser.on('error', ({ message }) => fail({ why: 'broken', found: reasonOf(message), ...place() }))
  parser.on('doctype', () => fail({ why: 'doctype', ...place() }))
  parser.on('opentag', ({ name, attributes }) => {
    if (collected.depth === 0 && name !== 'rss')
      fail(/^html$/i.test(name) ? { why: 'html' } : { why: 'not-rss', found: name.slice(0, 60) })
    collected.open(name, attributes)
    if (collected.depth > deepest) fail({ why: 'too-deep', ...place() })
  })
  parser.on('closetag', () => collected.close())
  parser.on('text', (text) => collected.text(text, false))
  parser.on('cdata', (text) => collected.text(text, true))

  const write = (text: string): void => {
    if (fault === null) parser.write(text)
    if (fault === null && !isBounded(parser, largest, collected)) fail({ why: 'too-large' })
  }
  const end = (): void => {
    write(decoder.end())
    if (decoder.isBroken()) fail({ why: 'bad-bytes', found: sniffed.encoding, ...place() })
    if (fault === null) parser.close()
    if (!collected.sawWordPress) fail({ why: 'no-wordpress' })
  }
  const feed = (chunk: Uint8Array): void => {
    write(decoder.decode(chunk))
    if (decoder.isBroken()) fail({ why: 'bad-bytes', found: sniffed.encoding, ...place() })
  }
  return { feed, end, fault: () => fault, dropped: decoder.dropped }
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
