import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Best first; empty when the reader accepts nothing that we can make. */
export type Accepts = readonly Encoding[]

const ours: Accepts = ['br', 'gzip', 'identity']
const plain: Accepts = ['identity']
const known = new Map<string, Accepts>()

/** Browsers send a handful of different headers, so the answers are remembered; the bound is for whoever sends others. */
export function acceptsOf(header: string | string[] | undefined): Accepts {
  if (header === undefined) return plain
  const text = String(header)
  const before = known.get(text)
  if (before !== undefined) return before
  const accepts = parseAccepts(text)
  if (known.size >= 200) known.clear()
  if (text.length <= 200) known.set(text, accepts)
  return accepts
}

/** RFC 9110, 12.5.3: the reader's weights decide, ours break ties; identity is acceptable unless refused, and comes last unless asked for. */
function parseAccepts(header: string): Accepts {
  const weights = new Map(header.split(',').map(weightOf))
  const everything = weights.get('*')
  const weigh = (encoding: Encoding): number =>
    weights.get(encoding) ??
    (encoding === 'gzip' ? weights.get('x-gzip') : undefined) ??
    (encoding === 'identity' ? Math.min(everything ?? 0.0001, 0.0001) : (everything ?? 0))
  return ours.filter((encoding) => weigh(encoding) > 0).toSorted((one, other) => weigh(other) - weigh(one))
}

function weightOf(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  const value = weight === undefined ? 1 : Number(weight.slice(2))
  return [name, value >= 0 && value <= 1 ? value : 0]
}

const smallest = 600
/** Up to here it takes less of this thread to compress than to hand the page to another one and be woken (0.1 against 0.2 ms for 12 kB). */
const short = 32 << 10
const texts = /^(text\/|image\/svg|application\/(.*[+/])?(json|xml|javascript|manifest))/

/** Room for one short page between its text and its compressed bytes: buffers made anew for each would lie about until the collector comes. */
const room = Buffer.allocUnsafeSlow(3 * short)
const isInRoom = (body: Buffer): boolean => body.buffer === room.buffer

/** The bytes of a page; of a short text in the one room, so they must be used before anything else happens. */
export function bytesFor(body: string | Uint8Array): Buffer {
  if (typeof body !== 'string') return Buffer.from(body.buffer, body.byteOffset, body.length)
  return body.length <= short ? room.subarray(0, room.write(body)) : Buffer.from(body)
}

/** What the press stores: gzip where it gains something, else the bytes as they are. */
export async function pressed(
  type: string,
  body: Buffer,
  isCompressed = true,
): Promise<{ encoding: Encoding; bytes: Buffer }> {
  if (isCompressed && body.length >= smallest && texts.test(type)) {
    const atOnce = body.length <= short || isInRoom(body)
    const bytes = atOnce
      ? gzipSync(body, { ...level, chunkSize: body.length >> 1 })
      : await encoders.gzip(body)
    if (bytes.length < body.length * 0.95) return { encoding: 'gzip', bytes }
  }
  return { encoding: 'identity', bytes: isInRoom(body) ? Buffer.from(body) : body }
}

const level = { level: 6 }
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
const asyncGzip = promisify(gzip)
const asyncBrotli = promisify(brotliCompress)
const encoders: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  gzip: (body) => asyncGzip(body, level),
  br: (body) => asyncBrotli(body, { ...quality }),
  identity: (body) => Promise.resolve(body),
}
const asyncGunzip = promisify(gunzip)

/** The same body in another encoding, on the thread pool. */
export async function recoded(bytes: Buffer, from: Encoding, to: Encoding): Promise<Buffer> {
  return encoders[to](from === 'gzip' ? await asyncGunzip(bytes) : bytes)
}
