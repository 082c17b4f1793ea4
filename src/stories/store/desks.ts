import { type Reader, tables } from '#platform/db/rights.ts'
import type { Filed, Story, StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import type { SectionId } from '#sections/index.ts'

const { reading } = tables<StoriesTables>()

/** The story with the sections that it stands in: at the desk, and in front of readers. Rights can be limited to some. */
export const filed = async (db: Reader, story: Story): Promise<Filed> => ({
  ...story,
  sectionIds: await sectionsOf(db, story.id),
})

async function sectionsOf(db: Reader, id: StoryId): Promise<readonly (SectionId | null)[]> {
  const [draft, live] = await Promise.all([
    reading(db).selectFrom('drafts').select('section_id as id').where('story_id', '=', id).executeTakeFirst(),
    reading(db)
      .selectFrom('versions')
      .innerJoin('stories', (join) =>
        join.onRef('stories.id', '=', 'versions.story_id').onRef('stories.version', '=', 'versions.number'),
      )
      .select('versions.section_id as id')
      .where('stories.id', '=', id)
      .executeTakeFirst(),
  ])
  return [...new Set([draft, live].flatMap((row) => (row ? [row.id] : [])))]
}
