import { padded } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId, TranslationsId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import type { DeskTranslation, Translation } from '../translations.ts'
import { languageIn } from './rows.ts'

const { reading, writing, prepared } = tables<StoriesTables>()

/** A story and its translations, open to readers or not: whoever shows them asks the gate. Empty where it has none. */
export async function listTranslations(db: Reader, id: StoryId): Promise<readonly Translation[]> {
  const rows = await translationsWith(db, { id })
  return rows.map(({ extras, ...row }) => ({ ...row, language: languageIn(extras ?? '{}') }))
}
const translationsWith = prepared((db, { id }: { id: StoryId }) =>
  db
    .selectFrom('translations as own')
    .innerJoin('translations as each', 'each.group_id', 'own.group_id')
    .innerJoin('stories', 'stories.id', 'each.story_id')
    .leftJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select(['stories.id as storyId', 'stories.path', 'stories.public_at as publicAt', 'versions.extras'])
    .where('own.story_id', '=', id),
)

/** The same with the newsroom's newest words; a story without translations stands here alone. */
export async function listTranslationsForDesk(db: Reader, id: StoryId): Promise<readonly DeskTranslation[]> {
  const group = await findGroup(db, id)
  const rows = await reading(db)
    .selectFrom('stories')
    .leftJoin('translations', 'translations.story_id', 'stories.id')
    .leftJoin('drafts', 'drafts.story_id', 'stories.id')
    .leftJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select((eb) => [
      'stories.id as storyId',
      'stories.path',
      'stories.public_at as publicAt',
      eb.fn.coalesce('drafts.headline', 'versions.headline', eb.val('')).as('headline'),
      eb.fn.coalesce('drafts.extras', 'versions.extras', eb.val('{}')).as('extras'),
    ])
    .where((eb) =>
      group === undefined ? eb('stories.id', '=', id) : eb('translations.group_id', '=', group),
    )
    .orderBy('stories.created_at')
    .orderBy('stories.id')
    .execute()
  return rows.map(({ extras, ...row }) => ({ ...row, language: languageIn(extras) }))
}

/** Which of these have translations: the same group for those that say the same. */
export async function groupsAmong(
  db: Reader,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, TranslationsId>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('translations')
    .select(['story_id as id', 'group_id as group'])
    .where('story_id', 'in', padded(ids))
    .execute()
  return new Map(rows.map(({ id, group }) => [id, group]))
}

export async function findGroup(db: Reader, id: StoryId): Promise<TranslationsId | undefined> {
  const row = await reading(db)
    .selectFrom('translations')
    .select('group_id as groupId')
    .where('story_id', '=', id)
    .executeTakeFirst()
  return row?.groupId
}

/** These stories are one group from now on, whatever groups they were in. */
export async function saveTranslations(
  tx: Writer,
  group: TranslationsId,
  ids: readonly StoryId[],
): Promise<void> {
  await writing(tx)
    .insertInto('translations')
    .values(ids.map((story_id) => ({ story_id, group_id: group })))
    .onConflict((conflict) =>
      conflict.column('story_id').doUpdateSet((eb) => ({ group_id: eb.ref('excluded.group_id') })),
    )
    .execute()
}

export async function removeTranslations(tx: Writer, ids: readonly StoryId[]): Promise<void> {
  await writing(tx).deleteFrom('translations').where('story_id', 'in', ids).execute()
}
