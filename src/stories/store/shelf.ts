// What stood on the desk before an earlier version took its place.
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Content, StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing } = tables<StoriesTables>()

export interface Shelved {
  readonly storyId: StoryId
  /** The draft that took its place: once that is saved again, there is no way back. */
  readonly revision: number
  /** Null where the desk held no draft. */
  readonly content: Content | null
}

export async function findShelved(db: Reader, storyId: StoryId): Promise<Shelved | undefined> {
  const row = await reading(db)
    .selectFrom('shelved_drafts')
    .select(['story_id as storyId', 'revision', 'content'])
    .where('story_id', '=', storyId)
    .executeTakeFirst()
  return row && { ...row, content: row.content === null ? null : (JSON.parse(row.content) as Content) }
}

export async function saveShelved(
  tx: Writer,
  { storyId, revision, content }: Shelved,
  { at, by }: { readonly at: Instant; readonly by: AccountId | null },
): Promise<void> {
  await removeShelved(tx, storyId)
  await writing(tx)
    .insertInto('shelved_drafts')
    .values({ story_id: storyId, revision, content: content && JSON.stringify(content), at, by_id: by })
    .execute()
}

export async function removeShelved(tx: Writer, storyId: StoryId): Promise<void> {
  await writing(tx).deleteFrom('shelved_drafts').where('story_id', '=', storyId).execute()
}
