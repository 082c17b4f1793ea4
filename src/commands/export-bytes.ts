import { closeSync, openSync, readSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { sourcesOf } from '#imports/index.ts'

/** Bytes. Text in larger pieces would each time be a large object, and the whole heap be looked through again and again. */
const pieceSize = 1 << 14
const blockSize = pieceSize * 16

export const nowhere = { path: '', name: '' }
export interface ExportPlace {
  readonly path: string
  /** As the report names it: `all.zip: export.xml` of what is in an archive. */
  readonly name: string
}

/** The export's XML. Packed ones are opened by who opened them for the import; what is in them is read by nobody else's eyes. */
export async function* exportBytes({ path, name }: ExportPlace): AsyncGenerator<Uint8Array, void> {
  if (!isPacked(path)) return yield* plainBytes(path)
  const sources = await sourcesOf([path])
  const source = sources.ok ? (sources.value.find((one) => one.name === name) ?? sources.value[0]) : undefined
  try {
    if (source !== undefined) yield* source.open()
  } catch {
    // Of a packed file that breaks off, what came before is what the import could have.
  }
}

function isPacked(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const start = Buffer.alloc(4)
    readSync(descriptor, start)
    return /^(?:504b0304|1f8b)/.test(start.toString('hex'))
  } finally {
    closeSync(descriptor)
  }
}

/**
 * A file from its beginning to its end, for a thread that has nothing else to do than wait for it. A piece is good until the next is asked for:
 * all lie in one block, which is read into again.
 */
async function* plainBytes(file: string): AsyncGenerator<Uint8Array, void> {
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
