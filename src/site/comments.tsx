import type { Html } from '#platform/view/html.ts'
import { Empty, Heading } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import { words } from '#ui/words.ts'
import type { Comment } from './facts.ts'

/** Deeper than this a thread runs on flat, each answer naming whom it answers: no one can read at the twelfth indent. */
const deepest = 4

/** What was said about a story, as stored. */
export function CommentBlock({ comments, count }: { comments: readonly Comment[]; count: number }): Html {
  return (
    <section class="comments" id="comments">
      <Heading>{words.comments(count)}</Heading>
      {comments.length === 0 ? (
        <Empty title={words.noComments} />
      ) : (
        <Thread of={comments.map((comment) => ({ comment }))} depth={1} />
      )}
    </section>
  )
}

interface Said {
  readonly comment: Comment
  readonly to?: Comment | undefined
}

function Thread({ of, depth }: { of: readonly Said[]; depth: number }): Html {
  const said = depth === deepest ? of.flatMap(runOn) : of
  return (
    <ol class="thread">
      {said.map(({ comment, to }) => (
        <li>
          <Remark comment={comment} to={to} />
          {depth < deepest && comment.replies.length > 0 && (
            <Thread of={comment.replies.map((reply) => ({ comment: reply }))} depth={depth + 1} />
          )}
        </li>
      ))}
    </ol>
  )
}

const runOn = (said: Said): readonly Said[] => [
  said,
  ...said.comment.replies.flatMap((reply) => runOn({ comment: reply, to: said.comment })),
]

function Remark({ comment, to }: Said): Html {
  return (
    <article class={`comment ${comment.state}`} id={`comment-${comment.number}`}>
      <header>
        <span class="author">{comment.author}</span>
        {comment.staff && <span class="staff">{words.staff}</span>}
        {to && (
          <a class="answers" href={`#comment-${to.number}`}>
            {words.inReplyTo(to.author)}
          </a>
        )}
        <a
          href={`#comment-${comment.number}`}
          class="permalink"
          aria-label={words.permalink(comment.at.text)}
        >
          <Time at={comment.at} />
        </a>
      </header>
      {comment.state === 'awaiting' && <p class="state">{words.commentAwaiting}</p>}
      {comment.state === 'removed' ? <p class="state">{words.commentRemoved}</p> : <div>{comment.body}</div>}
    </article>
  )
}
