import { sql } from 'kysely'
import { soundIn } from '#document/text.ts'
import { inSteps, padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type {
  Content,
  Draft,
  Placing,
  PublicStory,
  Story,
  StoryId,
  TranslationsId,
  Version,
} from '../model.ts'
import type { StoriesTables } from '../schema.ts'
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

const { reading, writing, prepared } = tables<StoriesTables>()

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

/** Whatever stands at an address, killed or under embargo too: the route decides what a reader hears of it. */
export const findStoryByPath = async (db: Reader, path: string): Promise<Story | undefined> =>
  (await storiesAt(db, { paths: [path] }))[0]

/** The same for several addresses, in their order; where nothing stands, undefined. */
export async function findStoriesByPath(
  db: Reader,
  paths: readonly string[],
): Promise<readonly (Story | undefined)[]> {
  if (paths.length === 0) return []
  const found = new Map((await storiesAt(db, { paths: padded(paths) })).map((story) => [story.path, story]))
  return paths.map((path) => found.get(path))
}
const storiesAt = prepared((db, { paths }: { paths: readonly string[] }) =>
  db.selectFrom('stories').select(storyColumns).where('path', 'in', paths),
)

/** What had this number on the WordPress site it came from, page or post; of several sites the one that sorts first. */
export const findStoryByOrigin = async (db: Reader, originId: number): Promise<Story | undefined> =>
  (await storyNumbered(db, { originId }))[0]
const storyNumbered = prepared((db, { originId }: { originId: number }) =>
  db
    .selectFrom('stories')
    .select(storyColumns)
    .where('origin_id', '=', originId)
    .where(sql<boolean>`substr(origin, 1, 10) = 'wordpress:'`)
    .orderBy('origin')
    .limit(1),
)

/** A story at its own address, and among which translations it is: hardly any story has them to look for. */
export type AddressedStory = PublicStory & { readonly translations: TranslationsId | null }

/** The embargo gate for one story: the live version, or nothing. */
export const findPublicStory = async (
  db: Reader,
  path: string,
  now: Instant,
): Promise<AddressedStory | undefined> => (await findAddress(db, path, now)).open

/** `standing`: whatever stands there; `open`: the same where readers may see it. */
export async function findAddress(
  db: Reader,
  path: string,
  now: Instant,
): Promise<{ readonly standing: Story | undefined; readonly open: AddressedStory | undefined }> {
  // Asked together: the version's question finds the story by itself, so that a page needs one answer less to wait for.
  const [standing, [row]] = await Promise.all([findStoryByPath(db, path), publicVersionAt(db, { path, now })])
  if (!standing || !row) return { standing, open: undefined }
  const { group, ...version } = row
  const story = standing as PublicStory['story']
  return { standing, open: { story, version: toVersion(version), translations: group } }
}
const publicVersionAt = prepared((db, { path, now }: { path: string; now: Instant }) =>
  db
    .selectFrom('versions')
    .innerJoin('stories', (join) =>
      join.onRef('stories.id', '=', 'versions.story_id').onRef('stories.version', '=', 'versions.number'),
    )
    .leftJoin('translations', 'translations.story_id', 'stories.id')
    .select(versionColumns.map((column) => `versions.${column}` as const))
    .select('translations.group_id as group')
    .where('stories.path', '=', path)
    .where('stories.public_at', '<=', now),
)

/** The same gate, without the words. */
export async function findPlacing(db: Reader, id: StoryId, now: Instant): Promise<Placing | undefined> {
  const [row] = await placingOf(db, { id, now })
  return row && { ...row, topicIds: JSON.parse(row.topicIds), sensitive: row.sensitive === 1 }
}
const placingOf = prepared((db, { id, now }: { id: StoryId; now: Instant }) =>
  db
    .selectFrom('stories')
    .innerJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select([
      'stories.id',
      'versions.kind',
      'versions.section_id as sectionId',
      'versions.topic_ids as topicIds',
      'versions.sensitive',
    ])
    .where('stories.id', '=', id)
    .where('stories.public_at', '<=', now),
)

/** The same gate for many: who is not public now is not in the map. */
export async function publicStoriesByIds(
  db: Reader,
  ids: readonly StoryId[],
  now: Instant,
): Promise<ReadonlyMap<StoryId, PublicStory>> {
  if (ids.length === 0) return new Map()
  const stories = await reading(db)
    .selectFrom('stories')
    .select(storyColumns)
    .where('id', 'in', ids)
    .where('public_at', '<=', now)
    .execute()
  const open = new Map(stories.map((story) => [story.id, story as PublicStory['story']]))
  if (open.size === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('versions')
    .innerJoin('stories', (join) =>
      join.onRef('stories.id', '=', 'versions.story_id').onRef('stories.version', '=', 'versions.number'),
    )
    .select(versionColumns.map((column) => `versions.${column}` as const))
    .where('versions.story_id', 'in', [...open.keys()])
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const version = toVersion(row)
      const story = open.get(version.storyId)
      return story ? [[story.id, { story, version }] as const] : []
    }),
  )
}

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

interface Listed {
  readonly story: Pick<Story, 'id' | 'publicAt'>
  readonly live: Pick<Content, 'topicIds' | 'bylines' | 'kind'>
}

/** Where stories stand in the lists of topics and people; replaces what stood there. */
export async function saveListings(tx: Writer, listed: readonly Listed[]): Promise<void> {
  const ids = listed.map(({ story }) => story.id)
  await writing(tx).deleteFrom('story_topics').where('story_id', 'in', ids).execute()
  await writing(tx).deleteFrom('story_people').where('story_id', 'in', ids).execute()
  await insertListings(tx, listed)
}

/** A fixed page stands in no list, and nothing does that readers may never see. */
export async function insertListings(tx: Writer, listed: readonly Listed[]): Promise<void> {
  const shown = listed.filter(({ story, live }) => live.kind !== 'page' && story.publicAt !== null)
  const topics = shown.flatMap(({ story, live }) =>
    [...new Set(live.topicIds)].map((topic_id) => ({
      story_id: story.id,
      topic_id,
      public_at: story.publicAt,
    })),
  )
  const people = shown.flatMap(({ story, live }) =>
    [...new Set(live.bylines.map(({ personId }) => personId))].map((person_id) => ({
      story_id: story.id,
      person_id,
      public_at: story.publicAt,
    })),
  )
  for (const some of inSteps(topics)) await writing(tx).insertInto('story_topics').values(some).execute()
  for (const some of inSteps(people)) await writing(tx).insertInto('story_people').values(some).execute()
}
