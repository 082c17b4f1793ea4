import type { Instant } from '#kernel/time.ts'
import type { StoryId } from '#stories/index.ts'
import type { CommentId, CommentState } from './model.ts'

export interface CommentsTables {
  comments: {
    id: CommentId
    story_id: StoryId
    parent_id: CommentId | null
    author: string
    text: string
    state: CommentState
    written_at: Instant
    origin: string | null
    origin_id: number | null
  }
}
/** Kept apart, so that a public store cannot name these columns. */
export interface CommentOriginsTables {
  comment_origins: { comment_id: CommentId; email: string; address: string; website: string }
}
