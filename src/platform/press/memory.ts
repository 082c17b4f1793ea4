import { createSegment, enter, exit, fits, fitsInHalf, viewOf } from './segment.ts'
import type { Form, Segment } from './sheet.ts'

/**
 * Pages in memory lie in segments of a megabyte that are filled in turn. The oldest segment is given up as a whole: what was read since moves
 * to the newest, the rest goes to the pack. A hit only sets a number (no list to keep in order), nothing fragments, and the bound is exact.
 */
export interface Memory {
  readonly bound: number
  readonly segmentBytes: number
  /** Called for a form that must leave. It may hold the segment while it writes. */
  readonly leave: (form: Form, segment: Segment) => void
  /** Oldest first; the last one is being filled. */
  readonly ring: Segment[]
  readonly spare: Buffer[]
  /** All segments that exist, those still being written included; and those of the ring. */
  allocated: number
  active: number
  /** What pages really use of it. */
  live: number
}

/** Segments retired before they are needed, so that there is time to write what leaves. */
const ahead = 2

export function createMemory(bound: number, leave: Memory['leave']): Memory {
  const segmentBytes = Math.max(16_384, Math.min(1 << 20, bound >> 5))
  return { bound, segmentBytes, leave, ring: [], spare: [], allocated: 0, active: 0, live: 0 }
}

/** Copies the bytes in. False when there is no room just now: every old segment is still being written. */
export function place(memory: Memory, form: Form, bytes: Uint8Array): boolean {
  const newest = memory.ring.at(-1)
  const segment = newest !== undefined && fits(newest, form.length) ? newest : open(memory, form.length)
  if (segment === null) return false
  enter(segment, form, bytes)
  memory.live += form.length
  // Only now, with the page safely in: what moves from old segments takes the room that is left.
  if (segment !== newest) makeRoom(memory, segment)
  return true
}

/** Its bytes are no longer wanted here. The room comes back with the segment. */
export function remove(memory: Memory, form: Form): void {
  if (form.segment !== null) memory.live -= form.length
  exit(form)
}

/** The pack still reads from the segment. Readers never do: they get copies. */
export function hold(segment: Segment): void {
  segment.held++
}

export function letGo(memory: Memory, segment: Segment): void {
  segment.held--
  if (segment.retired && segment.held === 0) reuse(memory, segment.bytes)
}

function open(memory: Memory, length: number): Segment | null {
  const bytes = length > memory.bound >> 3 ? null : takeBytes(memory, Math.max(length, memory.segmentBytes))
  if (bytes === null) return null
  const segment = createSegment(bytes)
  memory.ring.push(segment)
  memory.active += bytes.length
  return segment
}

function makeRoom(memory: Memory, newest: Segment): void {
  // What was dropped leaves holes; rather than grow, close them.
  if (memory.live * 2 < memory.active && memory.ring.length > 8) retireOldest(memory, newest)
  const most = memory.bound - ahead * memory.segmentBytes
  while (memory.active > most && memory.ring.length > 1) retireOldest(memory, newest)
}

function takeBytes(memory: Memory, size: number): Buffer | null {
  const spare = size === memory.segmentBytes ? memory.spare.pop() : undefined
  if (spare !== undefined) return spare
  while (memory.allocated + size > memory.bound && memory.spare.pop() !== undefined)
    memory.allocated -= memory.segmentBytes
  if (memory.allocated + size > memory.bound) return null
  memory.allocated += size
  return Buffer.allocUnsafeSlow(size)
}

function retireOldest(memory: Memory, newest: Segment): void {
  const oldest = memory.ring.shift()
  if (oldest === undefined) return
  memory.active -= oldest.bytes.length
  for (const form of oldest.forms) if (form.segment === oldest) moveOrLeave(memory, form, oldest, newest)
  oldest.forms.length = 0
  oldest.retired = true
  if (oldest.held === 0) reuse(memory, oldest.bytes)
}

/** At most half of the newest segment is taken by what was there before, so that there is always room gained. */
function moveOrLeave(memory: Memory, form: Form, oldest: Segment, newest: Segment): void {
  if (form.used === 0 || !fitsInHalf(newest, form.length)) return memory.leave(form, oldest)
  const bytes = viewOf(form, oldest)
  exit(form)
  enter(newest, form, bytes)
}

function reuse(memory: Memory, bytes: Buffer): void {
  if (bytes.length === memory.segmentBytes) memory.spare.push(bytes)
  else memory.allocated -= bytes.length
}
