import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, rm, writeFile } from 'node:fs/promises'
import { done, type Result, refused } from '#kernel/result.ts'

/** What comes in, or a file of this machine, which stays where it is. */
export type Coming = AsyncIterable<Uint8Array> | { readonly path: string }

/** A staged file whose bytes have been counted and named. */
export interface Taken {
  /** SHA-256, in hexadecimal. */
  readonly digest: string
  readonly bytes: number
  /** Its beginning. */
  readonly head: Buffer
}
export type NoTaking = 'empty' | 'too-large' | 'broken-off' | 'no-room'

const headBytes = 4096

/** Writes what comes into a file that is not there yet, piece by piece: nothing of any size is ever in memory as a whole. */
export async function take(coming: Coming, into: string, largest: number): Promise<Result<Taken, NoTaking>> {
  const file = await open(into, 'wx')
  try {
    const taken = await written('path' in coming ? createReadStream(coming.path) : coming, file, largest)
    if (taken.ok && taken.value.bytes === 0) return refused('empty')
    return taken
  } catch (error) {
    if (isFull(error)) return refused('no-room')
    throw error
  } finally {
    await file.close()
  }
}

async function written(
  coming: AsyncIterable<Uint8Array>,
  file: { writeFile(chunk: Uint8Array): Promise<void> },
  largest: number,
): Promise<Result<Taken, NoTaking>> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of arriving(coming)) {
    if (chunk === brokenOff) return refused('broken-off')
    if (bytes < headBytes) head.push(chunk)
    bytes += chunk.byteLength
    if (bytes > largest) return refused('too-large')
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  return done({ digest: hash.digest('hex'), bytes, head: Buffer.concat(head).subarray(0, headBytes) })
}

const brokenOff = Symbol('broken off')

/** Whoever leaves in the middle has sent half a file; nothing of ours has failed. A file of this machine that is not there is another matter. */
async function* arriving(coming: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | typeof brokenOff> {
  try {
    yield* coming
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && error.syscall === 'open') throw error
    yield brokenOff
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

/** All of a small one, as text: a drawing, captions. */
export const textOf = async (path: string): Promise<string> =>
  (await readFile(path)).toString('utf8').replace(/^\ufeff/, '')

/** Other words in the place of what was taken. */
export async function retake(text: string, into: string): Promise<Pick<Taken, 'digest' | 'bytes'>> {
  await writeFile(into, text)
  return { digest: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) }
}

/** Takes a staged file away; one that has been kept is not there any more, and that is well. */
export const discard = (path: string): Promise<void> => rm(path, { force: true })
