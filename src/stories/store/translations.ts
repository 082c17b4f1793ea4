// Which stories are the same work in several languages.
import { inSteps } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId, Translation } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing } = tables<StoriesTables>()

/** Every language in which readers can see the work of which this story is one, this story among them; empty where there is only one. */
export async function translationsOf(db: Reader, id: StoryId, now: Instant): Promise<readonly Translation[]> {
  const rows = await reading(db)
    .selectFrom('translations as own')
    .innerJoin('translations as other', 'other.work', 'own.work')
    .innerJoin('stories', 'stories.id', 'other.story_id')
    .innerJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select(['stories.id as storyId', 'stories.path', 'versions.extras'])
    .where('own.story_id', '=', id)
    .where('stories.public_at', '<=', now)
    .orderBy('stories.id')
    .$narrowType<{ path: string }>()
    .execute()
  if (rows.length < 2) return []
  return rows.map(({ storyId, path, extras }) => ({ storyId, path, language: JSON.parse(extras).language }))
}

export async function insertTranslations(
  tx: Writer,
  rows: readonly { readonly storyId: StoryId; readonly work: string }[],
): Promise<void> {
  for (const some of inSteps(rows))
    await writing(tx)
      .insertInto('translations')
      .values(some.map(({ storyId, work }) => ({ story_id: storyId, work })))
      .execute()
}
