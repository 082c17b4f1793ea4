// Posts of a file, in batches small enough for one short transaction, each with its fate; what is not stored is told at once.
import type { Instant } from '#kernel/time.ts'
import type { WpComment, WpPost } from '../model.ts'
import { digestOf, numberOfComment, numberOfPost } from '../origin.ts'
import { type DraftReason, fateOf, kindOfComment } from '../rules.ts'
import type { ReadPost } from '../wxr.ts'
import { type Line, nothingYet, type Outcome } from './outcome.ts'

export interface NumberedComment {
  readonly number: number
  readonly said: WpComment
}
/** A post that becomes a story or a page. */
export interface Item {
  readonly post: WpPost
  readonly number: number
  readonly digest: string
  readonly becomes: 'story' | 'page'
  readonly isPublic: boolean
  readonly why: DraftReason | null
  readonly comments: readonly NumberedComment[]
}
export interface Batch {
  readonly items: readonly Item[]
  /** What was dropped among them, and what was found twice. */
  readonly outcome: Outcome
  /** Of the file, read by its end. */
  readonly bytes: number
  readonly posts: number
}

const mostItems = 200
const mostCharacters = 2_000_000
const mostComments = 4_000

export const kindOfPost = ({ type }: WpPost): string => type || 'post'
export const titleOf = ({ title, slug }: WpPost): string => (title || slug).slice(0, 200)

export async function* batchesOf(posts: AsyncIterable<ReadPost>, now: Instant): AsyncGenerator<Batch, void> {
  let gathered = gathering()
  for await (const { post, bytes } of posts) {
    gathered.bytes = bytes
    gathered.posts += 1
    if (post === null) gathered.outcome.dropped.push(tooLarge)
    else gather(gathered, post, now)
    if (isFull(gathered)) {
      yield gathered
      gathered = gathering()
    }
  }
  if (gathered.posts > 0) yield gathered
}

const tooLarge: Line = { group: 'items', kind: 'unreadable', id: null, title: '', why: 'too-large' }

const gathering = () => ({
  items: [] as Item[],
  outcome: nothingYet(),
  bytes: 0,
  posts: 0,
  characters: 0,
  comments: 0,
})
type Gathering = ReturnType<typeof gathering>

const isFull = ({ posts, characters, comments }: Gathering): boolean =>
  posts >= mostItems || characters >= mostCharacters || comments >= mostComments

function gather(gathered: Gathering, post: WpPost, now: Instant): void {
  const fate = fateOf(post, now)
  if (fate.becomes === 'nothing') return drop(gathered.outcome, post, fate.why)
  const [comments, twice] = numbered(post)
  gathered.outcome.dropped.push(...twice)
  gathered.characters +=
    post.content.length + post.comments.reduce((sum, { content }) => sum + content.length, 0)
  gathered.comments += comments.length
  const { becomes, state, why } = fate
  gathered.items.push({
    post,
    number: numberOfPost(post),
    digest: digestOf(post),
    becomes,
    isPublic: state === 'published',
    why,
    comments,
  })
}

export function drop({ dropped }: Outcome, post: WpPost, why: string): void {
  dropped.push({ group: 'items', kind: kindOfPost(post), id: post.id, title: titleOf(post), why })
  const because = why === 'found-twice' ? why : 'its-post-is-not-stored'
  for (const comment of post.comments) dropped.push(commentLine(comment, post, because))
}

export const commentLine = (comment: WpComment, post: WpPost, why: string): Line => ({
  group: 'comments',
  kind: kindOfComment(comment),
  id: comment.id,
  title: `on: ${titleOf(post)}`,
  why,
})

function numbered(post: WpPost): [NumberedComment[], Line[]] {
  const comments = new Map<number, NumberedComment>()
  const twice: Line[] = []
  for (const [at, said] of post.comments.entries()) {
    const number = numberOfComment(said, post, at)
    if (comments.has(number)) twice.push(commentLine(said, post, 'found-twice'))
    else comments.set(number, { number, said })
  }
  return [[...comments.values()], twice]
}
