import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { StoryId } from '#stories/index.ts'

export type CommentId = Id<'comment'>
/** `visible` is the only state that readers see. Notices from other sites (pingbacks, trackbacks) are kept apart. */
export const commentStates = ['visible', 'held', 'spam', 'removed', 'notice'] as const
export type CommentState = (typeof commentStates)[number]

/** A comment as anybody may read it. Where it came from (address, e-mail) is in a table that no public store can reach. */
export interface Comment {
  readonly id: CommentId
  readonly storyId: StoryId
  readonly parentId: CommentId | null
  readonly author: string
  /** Paragraphs of plain text, parted by empty lines. */
  readonly text: string
  readonly state: CommentState
  readonly writtenAt: Instant
  readonly origin: string | null
  readonly originId: number | null
}

/** Private: never in a log, a report or a page. */
export interface CommentOrigin {
  readonly commentId: CommentId
  readonly email: string
  readonly address: string
  readonly website: string
}

export interface Thread {
  readonly comment: Comment
  readonly replies: readonly Thread[]
}

/** Threads, oldest first. A reply to what readers cannot see stands at the top, so that no visible word is lost. */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const shown = new Set(comments.map(({ id }) => id))
  const byParent = Map.groupBy(comments, ({ id, parentId }) =>
    parentId !== null && parentId !== id && shown.has(parentId) ? parentId : null,
  )
  const placed = new Set<CommentId>()
  const under = (parent: CommentId | null): Thread[] =>
    (byParent.get(parent) ?? []).flatMap((comment) => {
      if (placed.has(comment.id)) return []
      placed.add(comment.id)
      return [{ comment, replies: under(comment.id) }]
    })
  const threads = under(null)
  // What is left answers itself in a circle, which only a broken export holds.
  return [
    ...threads,
    ...comments.filter(({ id }) => !placed.has(id)).map((comment) => ({ comment, replies: [] })),
  ]
}
