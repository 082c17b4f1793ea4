import { inSteps } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { MediaId } from '../model.ts'
import type { MediaTables } from '../schema.ts'

const { reading, writing } = tables<MediaTables>()

export interface Use {
  readonly storyId: string
  readonly media: readonly MediaId[]
  /** The story's own gate: null while nobody may see it. */
  readonly publicAt: Instant | null
}

/** What these stories show, in place of what they showed before. */
export async function saveUses(tx: Writer, uses: readonly Use[]): Promise<void> {
  for (const some of inSteps(uses.map(({ storyId }) => storyId)))
    await writing(tx).deleteFrom('media_uses').where('story_id', 'in', some).execute()
  const rows = uses.flatMap(({ storyId, media, publicAt }) =>
    media.map((media_id) => ({ media_id, story_id: storyId, public_at: publicAt })),
  )
  for (const some of inSteps(rows)) await writing(tx).insertInto('media_uses').values(some).execute()
}

/** The stories whose printed words show it, newest first. Drafts are not here: what they show is theirs to say. */
export async function listStoriesUsing(db: Reader, id: MediaId): Promise<readonly string[]> {
  const rows = await reading(db)
    .selectFrom('media_uses')
    .select('story_id')
    .where('media_id', '=', id)
    .orderBy('story_id', 'desc')
    .execute()
  return rows.map(({ story_id }) => story_id)
}

export async function isUsed(db: Reader, id: MediaId): Promise<boolean> {
  const row = await reading(db)
    .selectFrom('media_uses')
    .select('media_id')
    .where('media_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return true
  return (await listWorn(db)).includes(id) || (await listPortrayed(db, id)).length > 0
}

/** Those whose portrait it is. */
export async function listPortrayed(db: Reader, id: MediaId): Promise<readonly string[]> {
  const rows = await reading(db)
    .selectFrom('media_portraits')
    .select('person_id')
    .where('media_id', '=', id)
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** This picture is theirs, in place of the one before; null: none is. */
export async function savePortrait(
  tx: Writer,
  personId: string,
  id: MediaId | null,
  since: Instant,
): Promise<void> {
  await writing(tx).deleteFrom('media_portraits').where('person_id', '=', personId).execute()
  if (id === null) return
  await writing(tx)
    .insertInto('media_portraits')
    .values({ person_id: personId, media_id: id, since })
    .execute()
}

/** What every page shows: the logo. */
export async function listWorn(db: Reader): Promise<readonly MediaId[]> {
  const rows = await reading(db).selectFrom('media_worn').select('media_id').execute()
  return rows.map(({ media_id }) => media_id)
}

export async function saveWorn(tx: Writer, ids: readonly MediaId[], since: Instant): Promise<void> {
  await writing(tx).deleteFrom('media_worn').execute()
  if (ids.length > 0)
    await writing(tx)
      .insertInto('media_worn')
      .values(ids.map((media_id) => ({ media_id, since })))
      .execute()
}
