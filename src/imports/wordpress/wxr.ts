// The door to an export file. `inspect` reads all of it first, so that nothing is stored from a file that is not right to its end, and
// says what there is; `readPosts` reads it again and hands over one post at a time.
import { type ArchiveMap, archiveMap } from './map/archive-map.ts'
import type { WpPost } from './model.ts'
import type { Reach, WxrFault } from './wxr/fault.ts'
import { type Gathered, Gathering } from './wxr/gathering.ts'
import { type Bytes, type HowToRead, steps } from './wxr/parser.ts'
import { postOf } from './wxr/shapes.ts'

export type { WxrFault } from './wxr/fault.ts'
export { partialSentenceOf, sentenceOf } from './wxr/fault.ts'
export type { ByType, Counts } from './wxr/gathering.ts'
export type { Bytes, HowToRead } from './wxr/parser.ts'

export interface Inspection extends Gathered {
  /** Control characters that XML forbids, dropped on the way in. */
  readonly dropped: number
  /** Bytes that were no UTF-8 and were read as Windows-1252. */
  readonly mended: number
  readonly bytes: number
  /** Why the rest of the file was left out, where that was asked for. */
  readonly partial: WxrFault | null
  /** How far its whole items go. */
  readonly reach: Reach
}
export type Inspected =
  | { readonly ok: true; readonly value: Inspection }
  | { readonly ok: false; readonly fault: WxrFault }

/** The whole file, without keeping more of it than its tables. `progress` hears the bytes read so far. */
export async function inspect(
  source: Bytes,
  progress: (bytes: number) => void = () => {},
  how: HowToRead = {},
  map: ArchiveMap = archiveMap(),
): Promise<Inspected> {
  const gathered = new Gathering(map)
  let read: Pick<Inspection, 'bytes' | 'dropped' | 'mended' | 'partial' | 'reach'> = {
    bytes: 0,
    dropped: 0,
    mended: 0,
    partial: null,
    reach: { line: 0, bytes: 0 },
  }
  for await (const step of steps(source, how)) {
    if (step.fault !== null) return { ok: false, fault: step.fault }
    const { bytes, dropped, mended, partial, reach } = step
    read = { bytes, dropped, mended, partial, reach }
    progress(bytes)
    for (const record of step.records) gathered.note(record)
  }
  // Of a file that breaks off before its first item nothing can be kept.
  if (read.partial !== null && gathered.posts === 0) return { ok: false, fault: read.partial }
  return { ok: true, value: { ...gathered.all, ...read } }
}

/** Every item of the file in order, whatever its type; null for one too large. Call it after `inspect` has found the file right. */
export async function* readPosts(source: Bytes, how: HowToRead = {}): AsyncGenerator<ReadPost, void> {
  for await (const step of steps(source, how)) {
    if (step.fault !== null) throw new Error(`the file has changed since it was inspected: ${step.fault.why}`)
    for (const record of step.records) {
      if (record === null) yield { post: null, bytes: step.bytes }
      else if (record.name === 'item') yield { post: postOf(record), bytes: step.bytes }
    }
  }
}
export interface ReadPost {
  readonly post: WpPost | null
  /** Bytes of the file read so far, for progress. */
  readonly bytes: number
}
