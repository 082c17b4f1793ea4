import type { Form, Segment } from './sheet.ts'

/** What a page in memory costs beside its bytes: its objects and lines of the head. */
const overhead = 400

export const createSegment = (bytes: Buffer): Segment => ({
  bytes,
  forms: [],
  filled: 0,
  weight: 0,
  held: 0,
  retired: false,
})

export const fits = (segment: Segment, length: number): boolean =>
  segment.filled + length <= segment.bytes.length &&
  segment.weight + length + overhead <= segment.bytes.length

/** Would less than half of the segment be taken with this form in it? */
export const fitsInHalf = (segment: Segment, length: number): boolean =>
  segment.weight + length + overhead <= segment.bytes.length / 2

/** Copies the bytes behind those that are there. */
export function enter(segment: Segment, form: Form, bytes: Uint8Array): void {
  segment.bytes.set(bytes, segment.filled)
  form.segment = segment
  form.offset = segment.filled
  form.used = 0
  segment.forms.push(form)
  segment.filled += form.length
  segment.weight += form.length + overhead
}

/** The form is no longer in memory. */
export function exit(form: Form): void {
  form.segment = null
  form.loose = null
  form.head = null
}

/** The bytes of a form in a segment. They change under whoever does not hold the segment. */
export const viewOf = (form: Form, segment: Segment): Buffer =>
  segment.bytes.subarray(form.offset, form.offset + form.length)
