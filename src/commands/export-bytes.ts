import { closeSync, openSync, readSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'

/** Bytes. Text in larger pieces would each time be a large object, and the whole heap be looked through again and again. */
const pieceSize = 1 << 14
const blockSize = pieceSize * 16

/**
 * A file from its beginning to its end, for a thread that has nothing else to do than wait for it. A piece is good until the next is asked for:
 * all lie in one block, which is read into again.
 */
export async function* exportBytes(file: string): AsyncGenerator<Uint8Array, void> {
  const block = Buffer.allocUnsafeSlow(blockSize)
  const descriptor = openSync(file, 'r')
  try {
    for (let length = readSync(descriptor, block); length > 0; length = readSync(descriptor, block)) {
      for (let at = 0; at < length; at += pieceSize)
        yield block.subarray(at, Math.min(at + pieceSize, length))
      // Whoever wants all of it stopped is heard here.
      await turn()
    }
  } finally {
    closeSync(descriptor)
  }
}
