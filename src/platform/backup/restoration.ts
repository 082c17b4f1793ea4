import type { Instant } from '#kernel/time.ts'
import type { Place } from '../db/open.ts'
import type { Writer } from '../db/rights.ts'
import type { Engine } from '../db/store.ts'
import type { Tell } from './copy-sqlite.ts'

export interface Wish {
  readonly place: Place
  readonly file: string
  /** Also where a paper already is. */
  readonly replace: boolean
  readonly now: Instant
  readonly tell: Tell
  /** Makes what is not kept because it can be made again, in the transaction that fills the database. */
  rebuild(tx: Writer, engine: Engine): Promise<void>
}
export interface Restored {
  /** Where the paper that was here is now. */
  readonly kept: string | undefined
}
export type NoRestore =
  | 'no-file'
  | 'not-a-backup'
  | 'newer'
  | 'damaged'
  | 'served'
  | 'in-use'
  | 'not-empty'
  | 'newer-paper'
