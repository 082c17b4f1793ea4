// The pictures and files of an archive as records, before any post: whichever file they are in, posts find them.
import type { Instant } from '#kernel/time.ts'
import { insertMedia, insertMediaOrigins, type Medium, replaceBytes } from '#media/index.ts'
import { machine } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { faultKind } from '#platform/db/faults.ts'
import type { WpPost } from '../model.ts'
import { numberOfPost } from '../origin.ts'
import { otherNumber, type Recorded, recordOf, sourceOf } from '../media/records.ts'
import type { ReadPost } from '../wxr.ts'
import type { Desk } from './desk.ts'
import { commentLine, drop, kindOfPost } from './items.ts'
import { nothingYet, type Outcome } from './outcome.ts'

const mostRecords = 400

export interface MediaBatch {
  readonly posts: readonly WpPost[]
  /** Of the file, read by its end. */
  readonly bytes: number
}

export async function* mediaBatchesOf(posts: AsyncIterable<ReadPost>): AsyncGenerator<MediaBatch, void> {
  let gathered: WpPost[] = []
  let last = 0
  for await (const { post, bytes } of posts) {
    last = bytes
    if (post?.type === 'attachment') gathered.push(post)
    if (gathered.length < mostRecords) continue
    yield { posts: gathered, bytes }
    gathered = []
  }
  yield { posts: gathered, bytes: last }
}

/** Stores what is new of a batch. Whoever stores the same at the same moment is met by looking again. */
export async function storedMedia(desk: Desk, { posts }: MediaBatch): Promise<Outcome> {
  for (let turn = 1; ; turn += 1) {
    const { outcome, recorded } = await assembled(desk, posts)
    desk.shelf.remember(recorded)
    if (desk.dryRun || recorded.length === 0) return outcome
    try {
      await desk.store.write((tx) => insertRecords(tx, recorded, desk.now))
      return outcome
    } catch (error) {
      if (faultKind(error) !== 'unique' || turn === 5) throw error
    }
  }
}

export async function insertRecords(tx: Writer, recorded: readonly Recorded[], now: Instant): Promise<void> {
  await insertMedia(
    tx,
    recorded.map(({ medium }) => medium),
  )
  await insertMediaOrigins(
    tx,
    recorded.flatMap(({ origin }) => origin ?? []),
  )
  for (const { medium, received } of recorded)
    if (received) await replaceBytes(tx, machine, { id: medium.id, received }, now)
}

interface Assembled {
  readonly outcome: Outcome
  readonly recorded: readonly Recorded[]
}

async function assembled({ archive, shelf, now }: Desk, posts: readonly WpPost[]): Promise<Assembled> {
  const outcome = nothingYet()
  const kept = posts.filter((post) => post.status !== 'trash')
  for (const post of posts) if (post.status === 'trash') drop(outcome, post, 'bin')
  const named = kept.map((post) => ({ post, source: sourceOf(post, archive) }))
  const numbers = named.flatMap(({ post, source }) => [numberOfPost(post), otherNumber(post, source)])
  const standing = new Map<number, Pick<Medium, 'source'>>(await shelf.byNumbers(numbers))
  const recorded = named.flatMap(({ post, source }) => {
    for (const comment of post.comments) outcome.dropped.push(commentLine(comment, post, 'on-a-picture'))
    const [own, other] = [numberOfPost(post), otherNumber(post, source)]
    const isKnown = [own, other].some(
      (number) => standing.get(number)?.source === source && standing.has(number),
    )
    outcome.stored.push({ group: 'items', kind: kindOfPost(post), how: isKnown ? 'already' : 'record' })
    if (isKnown) return []
    const record = recordOf(post, standing.has(own) ? other : own, archive, now)
    standing.set(record.medium.originId ?? own, record.medium)
    return [record]
  })
  return { outcome, recorded }
}
