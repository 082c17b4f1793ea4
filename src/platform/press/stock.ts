import { hold, letGo, place, remove } from './memory.ts'
import { type Segment, viewOf } from './segment.ts'
import { fetch, release, roomFor, store } from './pack.ts'
import { forget, isFresh, type Shelf } from './shelf.ts'
import { beingWritten, type Form } from './sheet.ts'

/** What nearly every page fits in; a larger one is read into bytes of its own. */
export const scratchBytes = 256 << 10

/** The bytes of a form, until control returns to the event loop; null when they are lost, and the page must be printed. */
export function bytesOf(shelf: Shelf, form: Form): Buffer | null {
  form.used++
  if (form.view !== null) return form.view
  if (form.segment !== null) {
    form.view = viewOf(form, form.segment)
    return form.view
  }
  const whole = roomFor(form.length)
  const into = whole <= shelf.scratch.length ? shelf.scratch : Buffer.allocUnsafeSlow(whole)
  const bytes = form.place < 0 ? null : fetch(shelf.pack, form.sheet.hash, form, into)
  if (bytes === null) forget(shelf, form.sheet)
  // Asked for a third time since it left: it is worth its room again. Sooner, a walk through the archive would empty the memory.
  else if (form.used > 2) place(shelf.memory, form, bytes)
  return bytes
}

/** Puts a form made later beside its page, in memory only. */
export function addForm(shelf: Shelf, form: Form, bytes: Buffer): void {
  const { sheet } = form
  if (sheet.gone || !place(shelf.memory, form, bytes)) return
  if (form.encoding === 'br') sheet.brotli = form
  else sheet.other = form
}

/** A slow reader's socket still reads these bytes: they may not be written over until it is done. Returns what ends that. */
export function lend(shelf: Shelf, form: Form, bytes: Buffer): (() => void) | undefined {
  if (bytes.buffer === shelf.scratch.buffer) shelf.scratch = Buffer.allocUnsafeSlow(scratchBytes)
  const { segment } = form
  if (segment === null || bytes.buffer !== segment.bytes.buffer) return undefined
  hold(segment)
  return () => letGo(shelf.memory, segment)
}

/** The page's segment is given up: it goes to the pack if it is not there yet. What can be made from it again just goes. */
export function leaveMemory(shelf: Shelf, form: Form, segment: Segment): void {
  const { sheet } = form
  if (!isFresh(shelf, sheet)) forget(shelf, sheet)
  if (sheet.gone) return
  if (form !== sheet.stored) {
    remove(shelf.memory, form)
    if (form === sheet.brotli) sheet.brotli = null
    else sheet.other = null
    sheet.wantsBrotli = 0
    return
  }
  form.used = 0
  if (form.place >= 0) return remove(shelf.memory, form)
  hold(segment)
  toPack(shelf, form, form.view ?? viewOf(form, segment), () => letGo(shelf.memory, segment))
}

/** Writes it to the pack in the background. */
export function toPack(shelf: Shelf, form: Form, bytes: Buffer, done?: () => void): void {
  // Until it is written it is read from here.
  form.view = bytes
  form.place = beingWritten
  store(shelf.pack, form.sheet.hash, bytes, (place) => {
    done?.()
    if (form.sheet.gone) {
      if (place !== undefined) release(shelf.pack, place, form.length)
    } else if (place === undefined) forget(shelf, form.sheet)
    else {
      form.place = place
      remove(shelf.memory, form)
    }
  })
}
