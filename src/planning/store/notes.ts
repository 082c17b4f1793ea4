import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { Note } from '../model.ts'
import type { PlanningTables } from '../schema.ts'

const { reading, writing } = tables<PlanningTables>()

export async function insertNote(tx: Writer, { storyId, by, ...note }: Note): Promise<void> {
  await writing(tx)
    .insertInto('notes')
    .values({ ...note, story_id: storyId, by_id: by })
    .execute()
}

/** The oldest first, as it was said; of a very long thread its end. */
export async function listNotes(db: Reader, id: StoryId): Promise<readonly Note[]> {
  const rows = await reading(db)
    .selectFrom('notes')
    .select(['id', 'story_id as storyId', 'by_id as by', 'at', 'text'])
    .where('story_id', '=', id)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.toReversed()
}
