import type { Readable } from 'node:stream'
import { createGunzip, createInflateRaw } from 'node:zlib'
import type { Bytes } from '../wxr/parser.ts'
import { trouble } from './trouble.ts'

/** Text packs to a tenth, a table of one repeated line to a hundredth. What promises more than this is made to fill a disk. */
const mostTimes = 200
/** Up to here nobody asks: a small file may well be all spaces. */
const allowed = 64 * 1024 * 1024

export const gunzipped = (packed: Readable): Bytes => unpacked(packed, createGunzip())
export const inflated = (packed: Readable): Bytes => unpacked(packed, createInflateRaw())

async function* unpacked(packed: Readable, unpack: ReturnType<typeof createGunzip>): Bytes {
  packed.on('error', (error) => unpack.destroy(error))
  packed.pipe(unpack)
  let bytes = 0
  try {
    for await (const chunk of unpack as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      if (bytes > allowed && bytes > mostTimes * unpack.bytesWritten) throw trouble('bomb')
      yield chunk
    }
  } finally {
    packed.destroy()
    unpack.destroy()
  }
}
