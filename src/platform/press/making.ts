import { type Encoding, recoded } from './encoding.ts'
import type { Shelf } from './shelf.ts'
import { addForm, bytesOf } from './stock.ts'
import { createForm, etagOf, formIn, type Sheet } from './sheet.ts'

/** Encodings made from the stored one. */
export interface Making {
  readonly shelf: Shelf
  /** By ETag: readers who want the same one wait for the same one. */
  readonly underway: Map<string, Promise<Buffer>>
  readonly log: (error: unknown) => void
}

/** The page in that encoding. It stays in memory while readers ask for it. */
export function make(making: Making, sheet: Sheet, encoding: Encoding, stored: Buffer): Promise<Buffer> {
  const tag = etagOf(sheet, encoding)
  const underway = making.underway.get(tag)
  if (underway !== undefined) return underway
  const made = makeAndAdd(making, sheet, encoding, stored).finally(() => making.underway.delete(tag))
  making.underway.set(tag, made)
  return made
}

async function makeAndAdd(making: Making, sheet: Sheet, encoding: Encoding, stored: Buffer): Promise<Buffer> {
  const bytes = await recoded(stored, sheet.stored.encoding, encoding)
  if (formIn(sheet, encoding) === null)
    addForm(making.shelf, createForm(sheet, encoding, bytes.length), bytes)
  return bytes
}

/** For the third reader who would rather have brotli. One page at a time: it costs ten times what gzip does, and readers come first. */
export function wantBrotli(making: Making, sheet: Sheet): void {
  if (++sheet.wantsBrotli < 3 || making.underway.size > 0) return
  // Not in memory: then it is not read so often.
  if (sheet.stored.segment === null) return
  const stored = bytesOf(making.shelf, sheet.stored)
  if (stored !== null) make(making, sheet, 'br', stored).catch(making.log)
}
