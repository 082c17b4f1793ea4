import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { StoryId } from '#stories/index.ts'

export type ThreadId = Id<'thread'>
export type RemarkId = Id<'remark'>

export interface WritingTables {
  /** The Yjs document that the draft of this revision was made from. */
  writings: {
    story_id: StoryId
    state: Uint8Array
    through: number
    revision: number
    turn: number
    lock: number
  }
  /** What came after it, in the order in which it was taken. */
  writing_updates: {
    number: number
    story_id: StoryId
    bytes: Uint8Array
    by_id: AccountId | null
    at: Instant
  }
  threads: {
    id: ThreadId
    story_id: StoryId
    anchor: string
    quote: string
    resolved_at: Instant | null
    resolved_by: AccountId | null
  }
  remarks: { id: RemarkId; thread_id: ThreadId; text: string; by_id: AccountId | null; at: Instant }
}
