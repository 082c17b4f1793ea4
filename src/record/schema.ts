import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { RecordKind } from './model.ts'

export interface RecordTables {
  /** Append-only: no row is ever changed or deleted, but for the mark of the removal that took its story out. */
  record: {
    seq: number
    kind: RecordKind
    story_id: Id<'story'> | null
    version: number | null
    content: string | null
    note: string
    at: Instant
    by_id: AccountId | null
    recorded_at: Instant
    hash: string
    removed_by: number | null
  }
  /** One row: whoever continues the chain holds it until the end of the transaction. */
  record_head: { id: 1; seq: number; hash: string; lock: number }
  /** A row while stories that are older than the record are still to be entered: the last that was. */
  record_founding: { id: 1; after: string }
}
