import { hold, letGo, place, remove } from './memory.ts'
import { viewOf } from './segment.ts'
import { fetch, markLength, release, store } from './pack.ts'
import { forget, isFresh, type Shelf } from './shelf.ts'
import { beingWritten, type Form, type Segment } from './sheet.ts'

/** Copies the bytes of a form into `into` at `at`; before them there is room for a mark. False when they are lost: the page must be printed. */
export function copyTo(shelf: Shelf, form: Form, into: Buffer, at: number): boolean {
  form.used++
  const { segment, loose } = form
  if (segment !== null) segment.bytes.copy(into, at, form.offset, form.offset + form.length)
  else if (loose !== null) loose.copy(into, at)
  else return fetchTo(shelf, form, into, at)
  return true
}

function fetchTo(shelf: Shelf, form: Form, into: Buffer, at: number): boolean {
  if (form.place < 0 || !fetch(shelf.pack, form, into, at)) {
    forget(shelf, form.sheet)
    return false
  }
  // Asked for a third time since it left: it is worth its room again. Sooner, a walk through the archive would empty the memory.
  if (form.used > 2) place(shelf.memory, form, into.subarray(at, at + form.length))
  return true
}

/** The bytes of a form, to keep; null when they are lost. */
export function bytesOf(shelf: Shelf, form: Form): Buffer | null {
  const bytes = Buffer.allocUnsafeSlow(markLength + form.length)
  return copyTo(shelf, form, bytes, markLength) ? bytes.subarray(markLength) : null
}

/** Puts a form made later beside its page, in memory only. */
export function addForm(shelf: Shelf, form: Form, bytes: Buffer): void {
  const { sheet } = form
  if (sheet.gone || !place(shelf.memory, form, bytes)) return
  if (form.encoding === 'br') sheet.brotli = form
  else sheet.other = form
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
  toPack(shelf, form, viewOf(form, segment), () => letGo(shelf.memory, segment))
}

/** Writes it to the pack in the background. */
export function toPack(shelf: Shelf, form: Form, bytes: Buffer, done?: () => void): void {
  // Until it is written it is read from here.
  if (form.segment === null) form.loose = bytes
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
