// Bytes in, records out, one chunk at a time: what was found in a chunk is handed on before the next is asked for, so memory holds one
// chunk and one item whatever the file's size.
import { type Trouble, troubleOf } from '../sources/trouble.ts'
import { isPartial, type Reach, type WxrFault } from './fault.ts'
import { begun, type Reading } from './reading.ts'
import type { Element } from './records.ts'

export type Bytes = AsyncIterable<Uint8Array>

export interface Step {
  /** Records that ended in this chunk; null for an item too large to read. */
  readonly records: readonly (Element | null)[]
  /** Read so far. */
  readonly bytes: number
  /** Set on the last step of a file that is not right. Records of that step come before the fault and must not be used. */
  readonly fault: WxrFault | null
  /** Set on the last step where the rest of the file is left out, as was asked for. */
  readonly partial: WxrFault | null
  /** Control characters dropped so far, and bytes that were not of the encoding and were read as another. */
  readonly dropped: number
  readonly mended: number
  readonly reach: Reach
}

export interface HowToRead {
  /** An item of more characters than this is skipped and reported. */
  readonly largest?: number
  /** A file that breaks off is right up to its last whole item. */
  readonly keepPartial?: boolean
  /** What the file is written in, where it does not say so itself. */
  readonly encoding?: string | undefined
  /** Markup that is no XML is put right on the way. */
  readonly mendsMarkup?: boolean
}
const largestItem = 64 * 1024 * 1024

/** Reads a whole export in steps. It ends at the first fault; the last step has `fault: null` if the file was right to its end. */
export async function* steps(
  source: Bytes,
  { largest = largestItem, keepPartial = false, encoding, mendsMarkup = false }: HowToRead = {},
): AsyncGenerator<Step, void> {
  let records: (Element | null)[] = []
  let reading: Reading | null = null
  const begin = (chunk: Uint8Array | Trouble) =>
    begun(chunk, { largest, encoding, mendsMarkup }, (record) => records.push(record))
  for await (const chunk of troubled(headed(source))) {
    const started: Reading | WxrFault = reading ?? begin(chunk)
    if ('why' in started) return yield stepTo(started, keepPartial, { records, reading })
    reading = started
    reading.feed(chunk)
    yield stepTo(reading.fault, keepPartial, { records, reading })
    if (reading.fault !== null) return
    records = []
  }
  reading?.end()
  yield stepTo(reading === null ? { why: 'empty' } : reading.fault, keepPartial, { records, reading })
}

interface Sofar {
  readonly records: readonly (Element | null)[]
  readonly reading: Reading | null
}
function stepTo(fault: WxrFault | null, keepPartial: boolean, { records, reading }: Sofar): Step {
  const isKept = fault !== null && keepPartial && isPartial(fault)
  const { bytes = 0, dropped = 0, mended = 0, reach = { line: 0, bytes: 0 } } = reading ?? {}
  const told = { fault: isKept ? null : fault, partial: isKept ? fault : null }
  return { records, bytes, dropped, mended, reach, ...told }
}

/** Where a packed file cannot be read on, its trouble comes last, in the place of bytes. */
async function* troubled(source: Bytes): AsyncGenerator<Uint8Array | Trouble, void> {
  try {
    yield* source
  } catch (error) {
    const found = troubleOf(error)
    if (found === undefined) throw error
    yield found
  }
}

/** The first chunk is large enough to judge the file by. */
async function* headed(source: Bytes): AsyncGenerator<Uint8Array, void> {
  let head: Uint8Array | null = new Uint8Array()
  for await (const chunk of source) {
    if (head === null) yield* pieces(chunk)
    else {
      head = Buffer.concat([head, chunk])
      if (head.length < 4096) continue
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
