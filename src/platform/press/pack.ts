import { closeSync, ftruncateSync, openSync, readSync, writev } from 'node:fs'
import type { Form } from './sheet.ts'

/** The one file on disk for what does not fit in memory. It holds nothing that cannot be printed again, and begins empty. */
export interface Pack {
  readonly fd: number
  readonly bound: number
  /** Free places by their size, so that what replaces a page finds room of its kind. */
  readonly free: Map<number, number[]>
  end: number
  /** Bytes on their way to the disk: past the bound pages are forgotten instead, because memory may not wait for a slow disk. */
  underway: number
  inUse: number
}

const mostUnderway = 16 << 20

/** Opens the pack and empties it. */
export const createPack = (file: string, bound: number): Pack => ({
  fd: openSync(file, 'w+', 0o600),
  bound,
  free: new Map(),
  end: 0,
  underway: 0,
  inUse: 0,
})

/** Writes in the background; the bytes must stay as they are until then. `written` hears the place, or undefined where there was no room or the disk failed. */
export function store(
  pack: Pack,
  mark: string,
  bytes: Buffer,
  written: (place: number | undefined) => void,
): void {
  const size = sizeFor(bytes.length)
  const at = pack.underway + size > mostUnderway ? undefined : takePlace(pack, size)
  if (at === undefined) return written(undefined)
  pack.underway += size
  writev(pack.fd, [Buffer.from(mark, 'latin1'), bytes], at, (error, length) => {
    pack.underway -= size
    const whole = error === null && length === markLength + bytes.length
    if (!whole) release(pack, at, bytes.length)
    written(whole ? at : undefined)
  })
}

/** What lies before a page in the pack, and is read with it: room for it is needed before the bytes. */
export const markLength = 12

/**
 * Reads a page into `into` at `at`, its mark before it. False when the file does not hold what was written. Reading in the event loop is
 * several times cheaper than the thread pool when the system has the file in its cache, and it has what is asked for often.
 */
export function fetch(pack: Pack, form: Form, into: Buffer, at: number): boolean {
  const from = at - markLength
  const length = markLength + form.length
  return (
    read(pack.fd, into, { from, length, position: form.place }) === length &&
    into.toString('latin1', from, at) === form.sheet.hash
  )
}

function read(
  fd: number,
  into: Buffer,
  { from, length, position }: { from: number; length: number; position: number },
): number {
  try {
    return readSync(fd, into, from, length, position)
  } catch {
    return -1
  }
}

/** The place may be used again. */
export function release(pack: Pack, place: number, length: number): void {
  const size = sizeFor(length)
  pack.inUse -= size
  const places = pack.free.get(size)
  if (places === undefined) pack.free.set(size, [place])
  else places.push(place)
}

export function close(pack: Pack): void {
  ftruncateSync(pack.fd)
  closeSync(pack.fd)
}

function takePlace(pack: Pack, size: number): number | undefined {
  const place = pack.free.get(size)?.pop() ?? (pack.end + size <= pack.bound ? pack.end : undefined)
  if (place === pack.end) pack.end += size
  if (place !== undefined) pack.inUse += size
  return place
}

/** Eight sizes to a doubling: at most an eighth is wasted, and there are few kinds of places. */
function sizeFor(length: number): number {
  const whole = Math.max(512, markLength + length)
  const step = 2 ** (Math.floor(Math.log2(whole)) - 3)
  return Math.ceil(whole / step) * step
}
