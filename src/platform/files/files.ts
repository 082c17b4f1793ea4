// Where the bytes of pictures and files lie: a folder beside the database, or a store that speaks S3.
import type { Readable } from 'node:stream'
import type { Instant } from '#kernel/time.ts'

/** `originals/ab/abcdef…`, `renditions/ab/abcdef…/960.avif`: small letters, digits, and what parts them. */
export type Key = `${Shelf}/${string}`
export type Shelf = 'originals' | 'renditions'

export interface Stored {
  readonly key: Key
  readonly bytes: number
  /** Since when it lies there. */
  readonly at: Instant
}
/** The bytes as a file on this machine, for as long as somebody works on it. */
export interface Lent {
  readonly path: string
  release(): Promise<void>
}

export interface Files {
  /** In words, for doctor: which folder, which bucket. */
  readonly place: string
  /** The name of a file that is not there yet, for what is on its way in. What nobody keeps is swept away. */
  stage(): Promise<string>
  /** Makes a staged file the stored one, in one step: whole, on the disk, and then under its name. Also over an older one. */
  keep(staged: string, key: Key): Promise<void>
  find(key: Key): Promise<Stored | undefined>
  /** Its bytes, as many as are asked for (`last` is the last one), never all in memory. Fails where there are none. */
  read(key: Key, part?: { readonly first: number; readonly last: number }): Promise<Readable>
  lend(key: Key): Promise<Lent | undefined>
  list(under: Key | Shelf): AsyncIterable<Stored>
  remove(key: Key): Promise<void>
  /** Takes away what was staged before this moment and never kept. */
  sweep(before: Instant): Promise<void>
  close(): Promise<void>
}

export const originalKey = (digest: string): Key => `originals/${digest.slice(0, 2)}/${digest}`
export const renditionKey = (digest: string, name: string): Key =>
  `renditions/${digest.slice(0, 2)}/${digest}/${name}`
