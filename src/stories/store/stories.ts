import { soundIn } from '#document/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Content, Draft, Story, StoryId, Version } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import { saveListings } from './listings.ts'
import {
  draftColumns,
  fromDraft,
  fromLive,
  fromStory,
  fromVersion,
  storyColumns,
  toDraft,
  toVersion,
  versionColumns,
} from './rows.ts'

const { reading, writing } = tables<StoriesTables>()

export const findStory = (db: Reader, id: StoryId): Promise<Story | undefined> =>
  reading(db).selectFrom('stories').select(storyColumns).where('id', '=', id).executeTakeFirst()

/** Holds the story for this transaction on both engines, and gives it as it now is: of two deeds at once, the second sees the first's. */
export const lockStory = (tx: Writer, id: StoryId): Promise<Story | undefined> =>
  writing(tx)
    .updateTable('stories')
    .set((eb) => ({ lock: eb('lock', '+', 1) }))
    .where('id', '=', id)
    .returning(storyColumns)
    .executeTakeFirst()

export async function findDraft(db: Reader, id: StoryId): Promise<Draft | undefined> {
  const row = await reading(db)
    .selectFrom('drafts')
    .select(draftColumns)
    .where('story_id', '=', id)
    .executeTakeFirst()
  return row && toDraft(row)
}

export async function findVersion(db: Reader, id: StoryId, number: number): Promise<Version | undefined> {
  const row = await reading(db)
    .selectFrom('versions')
    .select(versionColumns)
    .where('story_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toVersion(row)
}

/** Every version of a story, oldest first. */
export async function listVersions(db: Reader, id: StoryId): Promise<readonly Version[]> {
  const rows = await reading(db)
    .selectFrom('versions')
    .select(versionColumns)
    .where('story_id', '=', id)
    .orderBy('number')
    .execute()
  return rows.map(toVersion)
}

export async function takenSlugs(db: Reader, slug: string): Promise<ReadonlySet<string>> {
  const rows = await reading(db)
    .selectFrom('stories')
    .select('slug')
    .where((eb) =>
      eb.or([eb('slug', '=', slug), eb.and([eb('slug', '>=', `${slug}-`), eb('slug', '<', `${slug}.`)])]),
    )
    .execute()
  return new Set(rows.map((row) => row.slug))
}

/** False where somebody else took the slug at the same moment: nothing has been inserted. */
export async function insertStory(tx: Writer, story: Story, content: Content): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('stories')
    .values({ ...fromStory(story), ...fromLive(content), sound: null, lock: 0, digest: null })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}

export async function insertDraft(tx: Writer, draft: Draft): Promise<void> {
  await writing(tx).insertInto('drafts').values(fromDraft(draft)).execute()
}

export async function saveDraft(tx: Writer, draft: Draft): Promise<void> {
  const { story_id, ...rest } = fromDraft(draft)
  await writing(tx).updateTable('drafts').set(rest).where('story_id', '=', story_id).execute()
}

export async function saveEmbargo(tx: Writer, id: StoryId, until: Instant | null): Promise<void> {
  await writing(tx).updateTable('stories').set({ embargo_until: until }).where('id', '=', id).execute()
}

export async function saveEntrusted(tx: Writer, id: StoryId, to: AccountId | null): Promise<void> {
  await writing(tx).updateTable('stories').set({ entrusted_to: to }).where('id', '=', id).execute()
}

export async function removeDraft(tx: Writer, id: StoryId): Promise<void> {
  await writing(tx).deleteFrom('drafts').where('story_id', '=', id).execute()
}

export async function insertVersion(tx: Writer, version: Version): Promise<void> {
  await writing(tx).insertInto('versions').values(fromVersion(version)).execute()
}

/** Saves what readers may see, in the story's row and in every list it stands in, together. */
export async function savePublication(tx: Writer, story: Story, live: Content): Promise<void> {
  const {
    id,
    created_at: _born,
    created_by: _by,
    origin: _from,
    origin_id: _number,
    ...rest
  } = fromStory(story)
  await writing(tx)
    .updateTable('stories')
    .set({ ...rest, ...fromLive(live), sound: soundIn(live.body) ?? null })
    .where('id', '=', id)
    .execute()
  await saveListings(tx, [{ story, live }])
}
