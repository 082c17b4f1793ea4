import type { Instant } from '#kernel/time.ts'
import type { Encoding } from './encoding.ts'

/** What many pages have in common in their headers, as flat lists of name, value, name, value. */
export interface Manner {
  readonly status: 200 | 404 | 410
  readonly whole: readonly string[]
  /** The same as text, after the status line. */
  readonly opening: string
  /** For answers without a body: 304 and 416. */
  readonly bare: readonly string[]
}

/** A printed page as the press holds it. There may be half a million, so every field here is paid for that often. */
export interface Sheet {
  readonly key: string
  readonly manner: Manner
  /** Of the identity body: the ETag without its encoding. */
  readonly hash: string
  /** Buckets, see falls.ts. */
  readonly tags: readonly number[]
  readonly until: Instant | null
  /** The count of falls when its print began. */
  readonly began: number
  /** The count of falls up to which it was found fresh. */
  checked: number
  /** What the printer made: gzip, or identity where gzip gains nothing. */
  readonly stored: Form
  /** Made from the stored form for readers who turn out to want them; they live in memory only. */
  brotli: Form | null
  other: Form | null
  wantsBrotli: number
  /** Looked at since the sweep last came by. */
  read: boolean
  gone: boolean
}

/** One encoding of a page, and where its bytes are. */
export interface Form {
  readonly sheet: Sheet
  readonly encoding: Encoding
  readonly length: number
  segment: Segment | null
  offset: number
  /** The bytes themselves, where they found no room in memory and are not in the pack yet. */
  loose: Buffer | null
  /** Its own lines of the response's head, made on the first hit. */
  head: string | null
  /** Where the bytes are in the pack; -1: nowhere; -2: being written. */
  place: number
  /** Read since it came into its segment, or since it went to the pack. */
  used: number
}

/** A stretch of memory that pages lie in, one behind the other. */
export interface Segment {
  readonly bytes: Buffer
  readonly forms: Form[]
  filled: number
  weight: number
  /** Writes to the pack that still read from it. */
  held: number
  retired: boolean
}

type Facts = Pick<Sheet, 'key' | 'manner' | 'hash' | 'tags' | 'until' | 'began'>

/** A sheet with its stored form; they name each other. */
export function createSheet(facts: Facts, encoding: Encoding, length: number): Sheet {
  const sheet = {
    key: facts.key,
    manner: facts.manner,
    hash: facts.hash,
    tags: facts.tags,
    until: facts.until,
    began: facts.began,
    checked: facts.began,
    stored: null as unknown as Form,
    brotli: null,
    other: null,
    wantsBrotli: 0,
    read: false,
    gone: false,
  }
  sheet.stored = createForm(sheet, encoding, length)
  return sheet
}

export const createForm = (sheet: Sheet, encoding: Encoding, length: number): Form => ({
  sheet,
  encoding,
  length,
  segment: null,
  offset: 0,
  loose: null,
  head: null,
  place: nowhere,
  used: 0,
})

export const nowhere = -1
export const beingWritten = -2

/** The form in that encoding, if it has been made. */
export function formIn(sheet: Sheet, encoding: Encoding): Form | null {
  if (sheet.stored.encoding === encoding) return sheet.stored
  return encoding === 'br' ? sheet.brotli : sheet.other
}

/** Strong, and different for each encoding: the bytes are. */
export const etagOf = (sheet: Sheet, encoding: Encoding): string => `"${sheet.hash}-${encoding[0]}"`
