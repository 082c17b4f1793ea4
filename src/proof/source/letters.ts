// Bytes of an export as text, piece by piece. Nothing of the importer's is used anywhere in this slice: a fault that both shared would
// be a fault that nobody sees.
import { isUtf8 } from 'node:buffer'

export type Bytes = AsyncIterable<Uint8Array>

/** Control characters that no XML may hold and old editors leave behind: they are nobody's words. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g

interface Decoder {
  read(chunk: Uint8Array): string
  end(): string
}

export async function* lettersOf(bytes: Bytes): AsyncGenerator<string, void> {
  let decoder: Decoder | undefined
  for await (const chunk of bytes) {
    decoder ??= decoderFor(encodingOf(chunk))
    yield decoder.read(chunk).replace(forbidden, '')
  }
  yield (decoder?.end() ?? '').replace(forbidden, '')
}

/** By its mark, by the shape of its first bytes, by what it says of itself. What says UTF-16 in single bytes is not. */
function encodingOf(first: Uint8Array): string {
  const [one, two] = first
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be'
  const head = String.fromCharCode(...first.subarray(0, 200))
  const said = /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? 'utf-8'
  return /^(?:utf-?(?:16|32)|ucs)/i.test(said) ? 'utf-8' : said
}

/** Old databases hold bytes of two kinds, and old settings say another one than what is written. */
function decoderFor(encoding: string): Decoder {
  const { encoding: name } = new TextDecoder(encoding)
  if (name === 'utf-8') return inPieces((bytes) => mixed(bytes, 'windows-1252'))
  if (/^(?:iso-8859|windows-|koi8|macintosh)/.test(name)) {
    const own = new TextDecoder(name)
    return inPieces((bytes) => own.decode(bytes))
  }
  const decoder = new TextDecoder(name)
  return { read: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

/** Cut where no letter is, and read as UTF-8 wherever that is what it is. */
function inPieces(otherwise: (bytes: Buffer) => string): Decoder {
  let rest: Buffer = Buffer.alloc(0)
  const text = (bytes: Buffer): string => (isUtf8(bytes) ? bytes.toString('utf8') : otherwise(bytes))
  return {
    read: (chunk) => {
      const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
      let end = bytes.length
      while (end > 0 && (bytes[end - 1] ?? 0) >= 0x80) end--
      rest = Buffer.from(bytes.subarray(end))
      return text(bytes.subarray(0, end)).replace(/^\ufeff/, '')
    },
    end: () => text(rest),
  }
}

const letter = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g

/** Letter by letter, what is no UTF-8 as the other. */
function mixed(bytes: Buffer, other: string): string {
  const single = new TextDecoder(other)
  return bytes.toString('latin1').replace(letter, (found) => {
    const own = Buffer.from(found, 'latin1')
    if (isUtf8(own)) return own.toString('utf8')
    return [...own].map((byte) => single.decode(Uint8Array.of(byte))).join('')
  })
}
