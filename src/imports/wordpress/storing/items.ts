// Posts of a file, in batches small enough for one short transaction, each with its fate; what is not stored is told at once.
import { excerpt } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { StoryKind } from '#stories/index.ts'
import type { Words } from '../content/converter.ts'
import type { ArchiveMap } from '../map/archive-map.ts'
import { masked } from '../masked.ts'
import { builtContent } from '../meta/built.ts'
import type { WpComment, WpPost } from '../model.ts'
import { digestOf, madeNumber, numberOfComment, numberOfPost, wordsDigestOf } from '../origin.ts'
import { type DraftReason, fateOf, isEntry, isPrivateComment, kindOfComment } from '../rules.ts'
import type { ReadPost } from '../wxr.ts'
import { type Line, nothingYet, type Outcome } from './outcome.ts'

export interface NumberedComment {
  readonly number: number
  readonly said: WpComment
}
/** A post that becomes a story or a page. */
export interface Item {
  readonly post: WpPost
  /** Its content is what a page builder kept beside it. */
  readonly isBuilt: boolean
  readonly number: number
  readonly digest: string
  /** Of its words alone. */
  readonly wordsDigest: string
  readonly kind: StoryKind
  readonly isPublic: boolean
  readonly why: DraftReason | null
  readonly comments: readonly NumberedComment[]
  /** Of a live blog, oldest first. */
  readonly entries: readonly WpComment[]
}
export interface Batch {
  readonly items: readonly Item[]
  /** Posts that were met before in this run: only their comments may be new. */
  readonly again: readonly Item[]
  /** What was dropped among them, and what was found twice. */
  readonly outcome: Outcome
  /** Of the file, read by its end. */
  readonly bytes: number
  readonly posts: number
}

const mostItems = 200
const mostCharacters = 1_000_000
const mostComments = 4_000
/** Items that become no story cost nothing but their reading; how far it is shall be told all the same. */
const mostPosts = 5_000

export const kindOfPost = ({ type }: WpPost): string => type || 'post'

/** As the report names it: no e-mail address in a title gets there. */
export const titleOf = ({ title, slug }: WpPost): string => masked(title || slug).slice(0, 200)

interface Moment {
  readonly now: Instant
  readonly exportedAt: Instant | null
}

/** When it appeared. Where the archive does not say, the next best that it says; never in the future. */
export function dateOf({ post }: Item, { now, exportedAt }: Moment): Instant {
  return [post.at, post.modifiedAt, exportedAt].find((at) => at !== null && at <= now) ?? now
}

export const headlineOf = ({ post }: Item, { opening }: Words): string =>
  (/[^\p{Z}\p{C}]/u.test(post.title) && post.title) || excerpt(opening, 80) || 'Untitled'

export async function* batchesOf(
  posts: AsyncIterable<ReadPost>,
  now: Instant,
  map: ArchiveMap,
): AsyncGenerator<Batch, void> {
  let gathered = gathering()
  for await (const { post, bytes } of posts) {
    gathered.bytes = bytes
    gathered.posts += 1
    if (post === null) gathered.outcome.dropped.push(tooLarge)
    else gather(gathered, post, now, map)
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
  again: [] as Item[],
  outcome: nothingYet(),
  bytes: 0,
  posts: 0,
  characters: 0,
  comments: 0,
})
type Gathering = ReturnType<typeof gathering>

const isFull = ({ items, posts, characters, comments }: Gathering): boolean =>
  items.length >= mostItems || posts >= mostPosts || characters >= mostCharacters || comments >= mostComments

function gather(gathered: Gathering, post: WpPost, now: Instant, map: ArchiveMap): void {
  const fate = fateOf(post, now, map)
  if (fate.becomes === 'nothing') return drop(gathered.outcome, post, fate.why)
  // Pictures were told of before the posts, small things are after them.
  if (fate.becomes !== 'story') return
  const [comments, dropped] = numbered(post)
  gathered.outcome.dropped.push(...dropped)
  gathered.characters +=
    post.content.length + post.comments.reduce((sum, { content }) => sum + content.length, 0)
  gathered.comments += comments.length
  const { kind, state, why } = fate
  const built = builtContent(post)
  gathered.items.push({
    post: built === null ? post : { ...post, content: built },
    isBuilt: built !== null,
    number: numberOfPost(post),
    digest: digestOf(post),
    wordsDigest: wordsDigestOf(post),
    kind,
    isPublic: state === 'published',
    why,
    comments,
    entries: post.comments.filter(isEntry).toSorted(byDate),
  })
}

const byDate = (one: WpComment, other: WpComment): number => ((one.at ?? '') < (other.at ?? '') ? -1 : 1)

/** What nobody was to read keeps its title to itself, too. */
const isSecret = (why: string): boolean => why === 'private' || why === 'unknown-type'

export function drop(outcome: Outcome, post: WpPost, why: string): void {
  const title = dropLine(outcome, post, why)
  const because = why === 'on-a-picture' ? why : 'its-post-is-not-stored'
  for (const comment of post.comments)
    outcome.dropped.push({ ...commentLine(comment, post, because), title: `on: ${title}` })
}

/** The post alone; gives the title by which it is told. */
export function dropLine({ dropped }: Outcome, post: WpPost, why: string): string {
  const title = isSecret(why) ? '' : titleOf(post)
  dropped.push({ group: 'items', kind: kindOfPost(post), id: post.id, title, why })
  return title
}

export const commentLine = (comment: WpComment, post: WpPost, why: string): Line => ({
  group: 'comments',
  kind: kindOfComment(comment),
  id: comment.id,
  title: `on: ${titleOf(post)}`,
  why,
})

/** Two comments of one number, as a merge of two databases leaves them. */
const isOther = (one: WpComment | undefined, other: WpComment): boolean =>
  one !== undefined && (one.content !== other.content || one.author !== other.author)

function numbered(post: WpPost): [NumberedComment[], Line[]] {
  const comments = new Map<number, NumberedComment>()
  const dropped: Line[] = []
  for (const [at, said] of post.comments.entries()) {
    const own = numberOfComment(said, post, at)
    const number = isOther(comments.get(own)?.said, said)
      ? madeNumber('another of the number', String(own), said.author, said.content)
      : own
    if (isPrivateComment(said)) dropped.push(commentLine(said, post, 'private'))
    else if (comments.has(number)) dropped.push(commentLine(said, post, 'found-twice'))
    else if (!isEntry(said)) comments.set(number, { number, said })
  }
  return [[...comments.values()], dropped]
}
