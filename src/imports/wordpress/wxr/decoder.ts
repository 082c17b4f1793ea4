export interface Decoder {
  readonly decode: (chunk: Uint8Array) => string
  readonly end: () => string
  /** Bytes were met that the encoding does not know; what was decoded up to there has been returned. */
  readonly isBroken: () => boolean
  /** Control characters that XML forbids and old editors leave behind: dropped, and counted. */
  readonly dropped: () => number
  /** Empty lines before the first `<`, which many sites' plugins print and XML forbids. */
  readonly skippedLines: () => number
}

// NUL is not among them: a file with it is no text.
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const allForbidden = new RegExp(forbidden, 'g')

/** Decodes a stream and stops at the first bytes that are wrong, instead of guessing. */
export function decoderOf(encoding: string): Decoder {
  const strict = new TextDecoder(encoding, { fatal: true })
  let isBroken = false
  let skippedLines = 0
  let started = false
  let dropped = 0

  const guarded = (decode: () => string, upToFault: () => string): string => {
    if (isBroken) return ''
    try {
      return fromFirstTag(printable(decode()))
    } catch {
      isBroken = true
      return fromFirstTag(printable(upToFault()))
    }
  }
  const printable = (text: string): string => {
    if (!forbidden.test(text)) return text
    const rest = text.replace(allForbidden, '')
    dropped += text.length - rest.length
    return rest
  }
  const fromFirstTag = (text: string): string => {
    if (started) return text
    const rest = text.trimStart()
    skippedLines += text.slice(0, text.length - rest.length).split('\n').length - 1
    started = rest !== ''
    return rest
  }
  return {
    decode: (chunk) =>
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
    dropped: () => dropped,
    skippedLines: () => skippedLines,
  }
}

/** The part of a chunk before its first wrong bytes, as far as that can be told without the chunk before it. */
function sound(chunk: Uint8Array, encoding: string): string {
  let from = 0
  while (from < 3 && ((chunk[from] ?? 0) & 0xc0) === 0x80) from += 1
  const lenient = new TextDecoder(encoding).decode(chunk.subarray(from), { stream: true })
  const wrong = lenient.indexOf('\ufffd')
  return wrong < 0 ? lenient : lenient.slice(0, wrong)
}
