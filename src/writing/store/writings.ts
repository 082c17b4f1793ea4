import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { WritingTables } from '../schema.ts'

const { reading, writing } = tables<WritingTables>()

/** A story's Yjs document as it was when the draft of `revision` was made from it; it holds the updates up to `through`. */
export interface Writing {
  readonly state: Uint8Array
  readonly through: number
  readonly revision: number
  /** Of the story, when the document said what it did. */
  readonly turn: number
}
export interface Update {
  readonly number: number
  readonly bytes: Uint8Array
  readonly by: AccountId | null
}

export const findWriting = (db: Reader, id: StoryId): Promise<Writing | undefined> =>
  reading(db)
    .selectFrom('writings')
    .select(['state', 'through', 'revision', 'turn'])
    .where('story_id', '=', id)
    .executeTakeFirst()

/** Holds the document for this transaction, so that updates of one story are numbered in the order in which they are kept. */
export const lockWriting = (tx: Writer, id: StoryId): Promise<Writing | undefined> =>
  writing(tx)
    .updateTable('writings')
    .set((eb) => ({ lock: eb('lock', '+', 1) }))
    .where('story_id', '=', id)
    .returning(['state', 'through', 'revision', 'turn'])
    .executeTakeFirst()

/** Of two nodes that begin the same document, the first has begun it. */
export async function beginWriting(
  tx: Writer,
  id: StoryId,
  { state, through, revision, turn }: Writing,
): Promise<void> {
  await writing(tx)
    .insertInto('writings')
    .values({ story_id: id, state, through, revision, turn, lock: 0 })
    .onConflict((conflict) => conflict.column('story_id').doNothing())
    .execute()
}

export async function saveWriting(
  tx: Writer,
  id: StoryId,
  { state, through, revision, turn }: Writing,
): Promise<void> {
  await writing(tx)
    .updateTable('writings')
    .set({ state, through, revision, turn })
    .where('story_id', '=', id)
    .execute()
}

/** The document must be locked: `number` is the next one of this story. */
export async function insertUpdate(
  tx: Writer,
  id: StoryId,
  { through }: Writing,
  update: { readonly bytes: Uint8Array; readonly by: AccountId | null; readonly at: Instant },
): Promise<number> {
  const last = await reading(tx)
    .selectFrom('writing_updates')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('story_id', '=', id)
    .executeTakeFirst()
  const number = Math.max(Number(last?.number ?? 0), through) + 1
  await writing(tx)
    .insertInto('writing_updates')
    .values({ story_id: id, number, bytes: update.bytes, by_id: update.by, at: update.at })
    .execute()
  return number
}

/** Those after this number, in their order. */
export const listUpdates = (db: Reader, id: StoryId, after: number): Promise<Update[]> =>
  reading(db)
    .selectFrom('writing_updates')
    .select(['number', 'bytes', 'by_id as by'])
    .where('story_id', '=', id)
    .where('number', '>', after)
    .orderBy('number')
    .execute()

export async function removeUpdates(tx: Writer, id: StoryId, through: number): Promise<void> {
  await writing(tx)
    .deleteFrom('writing_updates')
    .where('story_id', '=', id)
    .where('number', '<=', through)
    .execute()
}
