// Stories as readers get them: by an address or by ids, through the one embargo gate.
import { sql } from 'kysely'
import { padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import { standingTopics } from '#sections/index.ts'
import type { Placing, PublicStory, Story, StoryId, TranslationsId, Version } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import { storyColumns, toVersion, versionColumns } from './rows.ts'

const { reading, prepared } = tables<StoriesTables>()

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

/** Where a story stands, and whether a reader may know of it. */
export type StoryPlace = Pick<Story, 'path' | 'publicAt' | 'killedAt' | 'releasedAt'>

/** What had this number on the WordPress site it came from, page or post; of several sites the one that sorts first. */
export const findStoryByOrigin = async (db: Reader, originId: number): Promise<StoryPlace | undefined> =>
  (await storyNumbered(db, { originId }))[0]
const storyNumbered = prepared((db, { originId }: { originId: number }) =>
  db
    .selectFrom('stories')
    .select(['path', 'public_at as publicAt', 'killed_at as killedAt', 'released_at as releasedAt'])
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
  return { standing, open: { story, version: await onStanding(db, toVersion(version)), translations: group } }
}
/** What a version says of topics, as readers are to read it today: those that were merged since are the ones they stand in. */
const onStanding = async (db: Reader, version: Version): Promise<Version> => ({
  ...version,
  topicIds: await standingTopics(db, version.topicIds),
})
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
  if (!row) return undefined
  const topicIds = await standingTopics(db, JSON.parse(row.topicIds))
  return { ...row, topicIds, sensitive: row.sensitive === 1 }
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
  const versions = await Promise.all(rows.map((row) => onStanding(db, toVersion(row))))
  return new Map(
    versions.flatMap((version) => {
      const story = open.get(version.storyId)
      return story ? [[story.id, { story, version }] as const] : []
    }),
  )
}
