import type { Instant } from '#kernel/time.ts'
import type { Falls } from './falls.ts'
import { createMemory, place } from './memory.ts'
import { createPack } from './pack.ts'
import { forget, type Shelf } from './shelf.ts'
import type { Sheet } from './sheet.ts'
import { leaveMemory, toPack } from './stock.ts'

export type Room = { memoryBytes: number; packFile: string; packBytes: number; pages: number }

export function createShelf(room: Room, falls: Falls, clock: () => Instant): Shelf {
  const shelf: Shelf = {
    sheets: new Map(),
    most: room.pages,
    memory: createMemory(room.memoryBytes, (form, segment) => leaveMemory(shelf, form, segment)),
    pack: createPack(room.packFile, room.packBytes),
    falls,
    clock,
    sweep: [].values(),
  }
  return shelf
}

/** Puts a printed page on the shelf, in place of what was there. */
export function keep(shelf: Shelf, sheet: Sheet, bytes: Buffer): void {
  const before = shelf.sheets.get(sheet.key)
  if (before !== undefined) forget(shelf, before)
  else if (shelf.sheets.size >= shelf.most) forgetOne(shelf)
  shelf.sheets.set(sheet.key, sheet)
  // Memory is full of pages that are still being written, or the page is huge: then it lives in the pack alone.
  if (!place(shelf.memory, sheet.stored, bytes)) toPack(shelf, sheet.stored, bytes)
}

/** The hand of a clock: what was looked at since it last came by stays for one more round. */
function forgetOne(shelf: Shelf): void {
  for (let steps = 0; steps < 1000; steps++) {
    const next = shelf.sweep.next()
    if (next.done === true) shelf.sweep = shelf.sheets.values()
    else if (next.value.read && steps < 999) next.value.read = false
    else return forget(shelf, next.value)
  }
}
