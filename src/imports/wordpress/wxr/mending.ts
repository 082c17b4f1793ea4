// Text that is UTF-8 but for some bytes. Old databases hold both; those bytes were written as Windows-1252, and are read as that.
import { isUtf8 } from 'node:buffer'

/** Stands before each letter that was read so, until whoever collects the text has seen it. No text may hold it. */
export const mendedMark = '\ufdd0'

const windows = new TextDecoder('windows-1252')
const lengthAfter = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1)

export function utf8Reader(): { read(chunk: Uint8Array): string; end(): string; mended(): number } {
  let rest: Buffer = Buffer.alloc(0)
  let mended = 0
  const text = (bytes: Buffer): string => {
    if (isUtf8(bytes)) return bytes.toString('utf8')
    const [whole, times] = mendedText(bytes)
    mended += times
    return whole
  }
  return {
    read: (chunk) => {
      const bytes = Buffer.concat([rest, chunk])
      const end = bytes.length - unfinished(bytes)
      rest = bytes.subarray(end)
      return text(bytes.subarray(0, end))
    },
    end: () => text(rest),
    mended: () => mended,
  }
}

/** How many bytes at the end begin a letter whose other bytes are still to come. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return lengthAfter(byte) > back ? back : 0
    if (byte < 0x80) return 0
  }
  return 0
}

function mendedText(bytes: Buffer): [text: string, times: number] {
  const parts: string[] = []
  let times = 0
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAfter(bytes[at] ?? 0)
    if ((bytes[at] ?? 0) < 0x80) at += 1
    else if (length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length)
      at += length
    else {
      parts.push(bytes.toString('utf8', from, at), mendedMark, windows.decode(bytes.subarray(at, at + 1)))
      times += 1
      at += 1
      from = at
    }
  }
  parts.push(bytes.toString('utf8', from))
  return [parts.join(''), times]
}
