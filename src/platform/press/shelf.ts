import type { Instant } from '#kernel/time.ts'
import { type Falls, fellSince } from './falls.ts'
import { type Memory, remove } from './memory.ts'
import { type Pack, release } from './pack.ts'
import { nowhere, type Sheet } from './sheet.ts'

/** The kept pages, by address, and their bytes in memory or in the pack. */
export interface Shelf {
  readonly sheets: Map<string, Sheet>
  readonly most: number
  readonly memory: Memory
  readonly pack: Pack
  readonly falls: Falls
  readonly clock: () => Instant
  /** Goes round the shelf to forget what nobody has looked at. */
  sweep: Iterator<Sheet>
}

/** The page at that address, if it is here and true. */
export function findSheet(shelf: Shelf, key: string): Sheet | undefined {
  const sheet = shelf.sheets.get(key)
  if (sheet === undefined) return undefined
  if (isFresh(shelf, sheet)) return sheet
  forget(shelf, sheet)
  return undefined
}

/** One comparison when nothing has fallen since the last look. */
export function isFresh(shelf: Shelf, sheet: Sheet): boolean {
  if (sheet.checked !== shelf.falls.count) {
    if (fellSince(shelf.falls, sheet.tags, sheet.began)) return false
    sheet.checked = shelf.falls.count
  }
  return sheet.until === null || sheet.until > shelf.clock()
}

export function forget(shelf: Shelf, sheet: Sheet): void {
  if (sheet.gone) return
  sheet.gone = true
  shelf.sheets.delete(sheet.key)
  for (const form of [sheet.stored, sheet.brotli, sheet.other]) if (form !== null) remove(shelf.memory, form)
  const { place, length } = sheet.stored
  if (place >= 0) release(shelf.pack, place, length)
  sheet.stored.place = nowhere
}
