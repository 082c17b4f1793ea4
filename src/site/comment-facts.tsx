import type { Thread } from '#comments/index.ts'
import type { Edition } from '#copy/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { CommentText } from './comment-text.tsx'
import type { Comment } from './facts.ts'

/** As many as a page carries; the number in the heading counts all of them. */
export const mostComments = 500

/** Threads in the reader's words. A comment that came with a number keeps it, so that old links to `#comment-12` still find it. */
export function commentFacts(edition: Edition, threads: readonly Thread[]): readonly Comment[] {
  let own = 1_000_000_000
  const factsOf = ({ comment, replies }: Thread): Comment => ({
    number: comment.originId ?? own++,
    author: comment.author,
    at: stampOf(comment.writtenAt, edition.clock),
    body: <CommentText text={comment.text} />,
    state: 'shown',
    replies: replies.map(factsOf),
  })
  return threads.map(factsOf)
}
