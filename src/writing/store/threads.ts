import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { RemarkId, ThreadId, WritingTables } from '../schema.ts'

const { reading, writing } = tables<WritingTables>()

export interface Thread {
  readonly id: ThreadId
  readonly storyId: StoryId
  /** Where in the document it hangs, as the editor wrote it down. */
  readonly anchor: string
  /** The words it was about, for when they are gone. */
  readonly quote: string
  readonly resolvedAt: Instant | null
  readonly resolvedBy: AccountId | null
}
export interface Remark {
  readonly id: RemarkId
  readonly threadId: ThreadId
  readonly text: string
  readonly by: AccountId | null
  readonly at: Instant
}
const threadColumns = [
  'id',
  'story_id as storyId',
  'anchor',
  'quote',
  'resolved_at as resolvedAt',
  'resolved_by as resolvedBy',
] as const

/** Oldest first, with everything said in them. */
export async function listThreads(
  db: Reader,
  id: StoryId,
): Promise<readonly (Thread & { readonly remarks: readonly Remark[] })[]> {
  const [threads, remarks] = await Promise.all([
    reading(db)
      .selectFrom('threads')
      .select(threadColumns)
      .where('story_id', '=', id)
      .orderBy('id')
      .execute(),
    reading(db)
      .selectFrom('remarks')
      .innerJoin('threads', 'threads.id', 'remarks.thread_id')
      .select(['remarks.id', 'thread_id as threadId', 'text', 'by_id as by', 'at'])
      .where('story_id', '=', id)
      .orderBy('remarks.id')
      .execute(),
  ])
  return threads.map((thread) => ({
    ...thread,
    remarks: remarks.filter(({ threadId }) => threadId === thread.id),
  }))
}

export const findThread = (db: Reader, id: ThreadId): Promise<Thread | undefined> =>
  reading(db).selectFrom('threads').select(threadColumns).where('id', '=', id).executeTakeFirst()

/** Changes whenever a thread does. */
export async function threadsMark(db: Reader, id: StoryId): Promise<string> {
  const { said, last } = await reading(db)
    .selectFrom('remarks')
    .innerJoin('threads', 'threads.id', 'remarks.thread_id')
    .select((eb) => [eb.fn.countAll().as('said'), eb.fn.max('remarks.id').as('last')])
    .where('story_id', '=', id)
    .executeTakeFirstOrThrow()
  const { open } = await reading(db)
    .selectFrom('threads')
    .select((eb) => eb.fn.countAll().as('open'))
    .where('story_id', '=', id)
    .where('resolved_at', 'is', null)
    .executeTakeFirstOrThrow()
  return [said, last, open].join()
}

export async function insertThread(tx: Writer, { id, storyId, anchor, quote }: Thread): Promise<void> {
  await writing(tx)
    .insertInto('threads')
    .values({ id, story_id: storyId, anchor, quote, resolved_at: null, resolved_by: null })
    .execute()
}

export async function insertRemark(tx: Writer, { id, threadId, text, by, at }: Remark): Promise<void> {
  await writing(tx).insertInto('remarks').values({ id, thread_id: threadId, text, by_id: by, at }).execute()
}

export async function saveResolution(
  tx: Writer,
  id: ThreadId,
  resolved: Pick<Thread, 'resolvedAt' | 'resolvedBy'>,
): Promise<void> {
  await writing(tx)
    .updateTable('threads')
    .set({ resolved_at: resolved.resolvedAt, resolved_by: resolved.resolvedBy })
    .where('id', '=', id)
    .execute()
}
