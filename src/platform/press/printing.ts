import { hash } from 'node:crypto'
import type { Instant } from '#kernel/time.ts'
import { bytesFor, pressed } from './encoding.ts'
import { bucketOf } from './falls.ts'
import { type Mannerly, mannerOf } from './headers.ts'
import type { Page } from './page.ts'
import { keep } from './keep.ts'
import { findSheet, isFresh, type Shelf } from './shelf.ts'
import { bytesOf } from './stock.ts'
import { createSheet, type Sheet } from './sheet.ts'

/** A printed page with its bytes in hand: it can be sent whatever becomes of it on the shelf. */
export interface Kept {
  readonly sheet: Sheet
  readonly bytes: Buffer
}

export interface Printing {
  readonly shelf: Shelf
  readonly mannerly: Mannerly
  readonly isCompressing: boolean
  readonly running: Map<string, { readonly began: number; readonly kept: Promise<Kept> }>
  prints: number
  /** The `until` of the page before: most pages name the same moment, and need not each hold a copy. */
  until: Instant | null
}

export const createPrinting = (shelf: Shelf, mannerly: Mannerly, isCompressing: boolean): Printing => ({
  shelf,
  mannerly,
  isCompressing,
  running: new Map(),
  prints: 0,
  until: null,
})

type Printer = () => Promise<Page>

/**
 * Prints a page once for all who wait for it. Whoever came after something fell may not have a print that began before, unless it turns out
 * that the page does not read what fell: so they wait for it, look, and share one new print if they must.
 */
export async function print(printing: Printing, key: string, printer: Printer): Promise<Kept> {
  const here = findKept(printing.shelf, key)
  if (here !== undefined) return here
  const arrived = printing.shelf.falls.count
  for (;;) {
    const run = printing.running.get(key)
    if (run === undefined) return start(printing, key, printer)
    if (run.began >= arrived) return run.kept
    const kept = await run.kept.catch(() => undefined)
    if (kept !== undefined && isFresh(printing.shelf, kept.sheet)) return kept
  }
}

/** Another print may have ended between the reader's miss and this call. */
function findKept(shelf: Shelf, key: string): Kept | undefined {
  const sheet = findSheet(shelf, key)
  const bytes = sheet === undefined ? null : bytesOf(shelf, sheet.stored)
  return sheet === undefined || bytes === null ? undefined : { sheet, bytes }
}

function start(printing: Printing, key: string, printer: Printer): Promise<Kept> {
  const began = printing.shelf.falls.count
  const kept = printAndKeep(printing, key, printer, began).finally(() => printing.running.delete(key))
  printing.running.set(key, { began, kept })
  return kept
}

async function printAndKeep(printing: Printing, key: string, printer: Printer, began: number): Promise<Kept> {
  printing.prints++
  const kept = await impress(printing, key, await printer(), began)
  // What fell while it ran makes it old: given to those who waited, not kept.
  if (isFresh(printing.shelf, kept.sheet)) keep(printing.shelf, kept.sheet, kept.bytes)
  return kept
}

/** From a page to what is sent: hashed and compressed. */
export async function impress(printing: Printing, key: string, page: Page, began: number): Promise<Kept> {
  const body = bytesFor(page.body)
  if (printing.until !== page.until) printing.until = page.until
  const facts = {
    key,
    manner: mannerOf(printing.mannerly, page),
    // Short enough that V8 copies it rather than keep the whole digest.
    hash: hash('sha1', body, 'base64url').slice(0, 12),
    tags: page.tags.map(bucketOf),
    until: printing.until,
    began,
  }
  const { encoding, bytes } = await pressed(page.type, body, printing.isCompressing)
  return { sheet: createSheet(facts, encoding, bytes.length), bytes }
}
