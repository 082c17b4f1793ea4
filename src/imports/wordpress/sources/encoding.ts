// Whether a file is written in what it says. Many say Latin-1 because a setting of twenty years ago does, and are UTF-8.
import { isUtf8 } from 'node:buffer'
import type { Bytes } from '../wxr/parser.ts'
import { sniff } from '../wxr/sniff.ts'

/** `utf-8` where the file declares another encoding and every byte of it says UTF-8; undefined: believe the file. */
export async function trueEncoding(open: () => Bytes): Promise<'utf-8' | undefined> {
  const declared = await declaredIn(open())
  if (declared === undefined || declared.startsWith('utf-')) return undefined
  return (await isWrittenInUtf8(open())) ? 'utf-8' : undefined
}

async function declaredIn(source: Bytes): Promise<string | undefined> {
  let head = Buffer.alloc(0)
  for await (const chunk of source) {
    head = Buffer.concat([head, chunk])
    if (head.length >= 4096) break
  }
  const sniffed = sniff(head.subarray(0, 4096))
  return sniffed.ok ? sniffed.encoding : undefined
}

/** Plain ASCII is every encoding, so it proves nothing. */
async function isWrittenInUtf8(source: Bytes): Promise<boolean> {
  let rest: Uint8Array = new Uint8Array()
  let saysSo = false
  for await (const chunk of source) {
    const bytes = Buffer.concat([rest, chunk])
    const end = lastAscii(bytes) + 1
    if (!isUtf8(bytes.subarray(0, end))) return false
    rest = bytes.subarray(end)
    if (rest.length > 1_000_000) return false
    saysSo ||= isForeign(bytes)
  }
  return saysSo && isUtf8(rest)
}

const lastAscii = (bytes: Uint8Array): number => bytes.findLastIndex((byte) => byte < 0x80)
const isForeign = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80)
