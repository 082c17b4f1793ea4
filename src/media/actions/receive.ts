import { done, type Result, refused } from '#kernel/result.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import { originalKey } from '#platform/files/files.ts'
import { type Coming, discard, type NoTaking, take } from '#platform/files/taking.ts'
import { inspect, type NoInspection } from '../inspection.ts'
import type { MediaKind, Words } from '../model.ts'
import { nameFor } from '../naming.ts'
import { typeOf } from '../types.ts'

export interface Arrival {
  /** As it is called where it comes from. */
  readonly name: string
  readonly bytes: Coming
  /** Bytes; without it a hundred megabytes. */
  readonly largest?: number
}
/** Bytes that are stored, and what was found out about them. */
export interface Received {
  readonly name: string
  readonly kind: MediaKind
  readonly type: string
  readonly digest: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly duration: number | null
  /** What the file says of itself. */
  readonly words: Words
}
export type NoReceipt = NoTaking | 'not-taken' | NoInspection

const usualLimit = 100 * 1024 * 1024

/**
 * Bytes come in: streamed to the disk, looked at, measured, and stored under their digest, before any row says that they are there.
 * Whoever is killed meanwhile leaves bytes that no row knows; those are swept away after a day.
 */
export async function receive(
  { files, pictures }: Darkroom,
  { name, bytes, largest = usualLimit }: Arrival,
): Promise<Result<Received, NoReceipt>> {
  const staged = await files.stage()
  try {
    const taken = await take(bytes, staged, largest)
    if (!taken.ok) return taken
    const found = typeOf(taken.value.head, name)
    if (!found) return refused('not-taken')
    const inspected = await inspect(pictures, { path: staged, bytes: taken.value.bytes }, found)
    if (!inspected.ok) return inspected
    // A drawing has been written anew; everything else is kept as it came.
    const { rewritten, ...facts } = inspected.value
    const { digest, bytes: size } = rewritten ?? taken.value
    await files.keep(staged, originalKey(digest))
    const { kind, type, endings } = found
    return done({ ...facts, kind, type, digest, bytes: size, name: nameFor(name, endings) })
  } finally {
    await discard(staged)
  }
}
