import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { Empty, Heading } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import type { Comment } from './facts.ts'

/** Deeper than this a thread runs on flat, each answer naming whom it answers: no one can read at the twelfth indent. */
const deepest = 4

interface Props {
  readonly comments: readonly Comment[]
  readonly count: number
  readonly words: Words
}

/** What was said about a story, as stored. */
export function CommentBlock({ comments, count, words }: Props): Html {
  return (
    <section class="comments" id="comments">
      <Heading>{count === 0 ? words.commentsHeading : words.comments({ count })}</Heading>
      {comments.length === 0 ? (
        <Empty title={words.noComments} />
      ) : (
        <Thread of={comments.map((comment) => ({ comment }))} depth={1} words={words} />
      )}
    </section>
  )
}

interface Said {
  readonly comment: Comment
  readonly to?: Comment | undefined
}

function Thread({ of, depth, words }: { of: readonly Said[]; depth: number; words: Words }): Html {
  const said = depth === deepest ? of.flatMap(runOn) : of
  return (
    <ol class="thread">
      {said.map(({ comment, to }) => (
        <li>
          <Remark comment={comment} to={to} words={words} />
          {depth < deepest && comment.replies.length > 0 && (
            <Thread
              of={comment.replies.map((reply) => ({ comment: reply }))}
              depth={depth + 1}
              words={words}
            />
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

function Remark({ comment, to, words }: Said & { words: Words }): Html {
  return (
    <article class={`comment ${comment.state}`} id={`comment-${comment.number}`}>
      <header>
        <bdi class="author">{comment.author}</bdi>
        {comment.staff && <span class="staff">{words.staff}</span>}
        {to && (
          <a class="answers" href={`#comment-${to.number}`}>
            {words.inReplyTo({ who: to.author })}
          </a>
        )}
        <a
          href={`#comment-${comment.number}`}
          class="permalink"
          aria-label={words.permalink({ when: comment.at.text })}
        >
          <Time at={comment.at} />
        </a>
      </header>
      {comment.state === 'awaiting' && <p class="state">{words.commentAwaiting}</p>}
      {comment.state === 'removed' ? (
        <p class="state">{words.commentRemoved}</p>
      ) : (
        <div dir="auto">{comment.body}</div>
      )}
    </article>
  )
}
