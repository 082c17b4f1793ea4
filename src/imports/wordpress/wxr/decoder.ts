import { utf8Reader } from './mending.ts'

export interface Decoder {
  readonly decode: (chunk: Uint8Array) => string
  readonly end: () => string
  /** Bytes were met that the encoding does not know; what was decoded up to there has been returned. Never of UTF-8. */
  readonly isBroken: () => boolean
  /** How many bytes were no UTF-8 and were read as Windows-1252. */
  readonly mended: () => number
  /** Control characters that XML forbids and old editors leave behind: dropped, and counted. */
  readonly dropped: () => number
  /** Lines before the export begins: empty ones, and warnings that a plugin printed there. */
  readonly skippedLines: () => number
}

// NUL is not among them: a file with it is no text.
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const allForbidden = new RegExp(forbidden, 'g')

/** Decodes a stream. `start`: how the export begins, where something else stands before it. */
export function decoderOf(encoding: string, start = '<'): Decoder {
  const bytes = encoding === 'utf-8' ? mendingReader() : strictReader(encoding)
  let skippedLines = 0
  let started = false
  let dropped = 0
  const printable = (text: string): string => {
    if (!forbidden.test(text)) return text
    const rest = text.replace(allForbidden, '')
    dropped += text.length - rest.length
    return rest
  }
  const fromStart = (text: string): string => {
    if (started) return text
    const at = text.indexOf(start)
    skippedLines += text.slice(0, at < 0 ? text.length : at).split('\n').length - 1
    started = at >= 0
    return at < 0 ? '' : text.slice(at)
  }
  return {
    decode: (chunk) => fromStart(printable(bytes.read(chunk))),
    end: () => fromStart(printable(bytes.end())),
    isBroken: bytes.isBroken,
    mended: bytes.mended,
    dropped: () => dropped,
    skippedLines: () => skippedLines,
  }
}

interface Reader {
  read(chunk: Uint8Array): string
  end(): string
  isBroken(): boolean
  mended(): number
}

const mendingReader = (): Reader => ({ ...utf8Reader(), isBroken: () => false })

/** Stops at the first bytes that are wrong, instead of guessing. */
function strictReader(encoding: string): Reader {
  const strict = new TextDecoder(encoding, { fatal: true })
  let isBroken = false
  const guarded = (decode: () => string, upToFault: () => string): string => {
    if (isBroken) return ''
    try {
      return decode()
    } catch {
      isBroken = true
      return upToFault()
    }
  }
  return {
    read: (chunk) =>
      guarded(
        () => strict.decode(chunk, { stream: true }),
        () => sound(chunk, encoding),
      ),
    end: () =>
      guarded(
        () => strict.decode(),
        () => '',
      ),
    isBroken: () => isBroken,
    mended: () => 0,
  }
}

/** The part of a chunk before its first wrong bytes, as far as that can be told without the chunk before it. */
function sound(chunk: Uint8Array, encoding: string): string {
  const lenient = new TextDecoder(encoding).decode(chunk, { stream: true })
  const wrong = lenient.indexOf('\ufffd')
  return wrong < 0 ? lenient : lenient.slice(0, wrong)
}
