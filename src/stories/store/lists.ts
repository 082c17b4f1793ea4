import { sql } from 'kysely'
import type { PersonId } from '#bylines/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { FixedPage, ListCursor, StoryId, Teaser } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import { teaserColumns, toTeaser } from './rows.ts'

const { reading, prepared } = tables<StoriesTables>()

/** A list is public stories, newest first, from a cursor on; all its readers pass the embargo gate here. */
export interface ListRequest {
  readonly now: Instant
  readonly limit: number
  readonly before?: ListCursor | undefined
}

const joined = (db: ReturnType<typeof reading>) =>
  db
    .selectFrom('stories')
    .innerJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select(teaserColumns)

type Column = 'stories.public_at' | 'story_topics.public_at' | 'story_people.public_at'
const gate = (column: Column, idColumn: string, { now, before }: ListRequest) =>
  before
    ? sql<boolean>`${sql.ref(column)} <= ${now} and (${sql.ref(column)}, ${sql.ref(idColumn)}) < (${before.publicAt}, ${before.id})`
    : sql<boolean>`${sql.ref(column)} <= ${now}`

/** Newest first, from the cursor on, but for fixed pages. */
const listed = (db: Reader, request: ListRequest) =>
  joined(reading(db))
    .where(gate('stories.public_at', 'stories.id', request))
    .where('stories.kind', '<>', 'page')
    .orderBy('stories.public_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(request.limit)

export async function listLatest(db: Reader, request: ListRequest): Promise<Teaser[]> {
  return (await listed(db, request).execute()).map(toTeaser)
}

/** One walk along an index for each section of the branch, merged: a sort over a whole section would grow with the archive. */
export async function listInSections(
  db: Reader,
  ids: readonly SectionId[],
  request: ListRequest,
): Promise<Teaser[]> {
  const lists = await Promise.all(
    ids.map((id) => listed(db, request).where('stories.section_id', '=', id).execute()),
  )
  return lists.flat().map(toTeaser).toSorted(newestFirst).slice(0, request.limit)
}

const newestFirst = (a: Teaser, b: Teaser): number => {
  const [left, right] = [`${a.publicAt}${a.id}`, `${b.publicAt}${b.id}`]
  return left < right ? 1 : left > right ? -1 : 0
}

/** In one language (`fr` for `fr-CA` too); null: in the paper's own. */
export async function listInLanguage(
  db: Reader,
  language: string | null,
  request: ListRequest,
): Promise<Teaser[]> {
  const rows = await listed(db, request)
    .where('stories.language', language === null ? 'is' : '=', language)
    .execute()
  return rows.map(toTeaser)
}

/** Languages besides the paper's that readers have stories in. */
export async function listLanguages(db: Reader, now: Instant): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('stories')
    .select('language')
    .distinct()
    .where('language', 'is not', null)
    .where('public_at', '<=', now)
    .where('kind', '<>', 'page')
    .orderBy('language')
    .$narrowType<{ language: string }>()
    .execute()
  return rows.map(({ language }) => language)
}

export async function listOnTopic(db: Reader, id: TopicId, request: ListRequest): Promise<Teaser[]> {
  const rows = await reading(db)
    .selectFrom('story_topics')
    .select('story_id')
    .where('topic_id', '=', id)
    .where(gate('story_topics.public_at', 'story_topics.story_id', request))
    .orderBy('public_at', 'desc')
    .orderBy('story_id', 'desc')
    .limit(request.limit)
    .execute()
  return inOrder(
    db,
    rows.map((row) => row.story_id),
    request.now,
  )
}

export async function listByPerson(db: Reader, id: PersonId, request: ListRequest): Promise<Teaser[]> {
  const rows = await reading(db)
    .selectFrom('story_people')
    .select('story_id')
    .where('person_id', '=', id)
    .where(gate('story_people.public_at', 'story_people.story_id', request))
    .orderBy('public_at', 'desc')
    .orderBy('story_id', 'desc')
    .limit(request.limit)
    .execute()
  return inOrder(
    db,
    rows.map((row) => row.story_id),
    request.now,
  )
}

const inOrder = async (db: Reader, ids: readonly StoryId[], now: Instant): Promise<Teaser[]> => {
  const byId = await teasersByIds(db, ids, now)
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The gate for ids that came from elsewhere (a search, a relation): who is not public is not in the map. */
export async function teasersByIds(
  db: Reader,
  ids: readonly StoryId[],
  now: Instant,
): Promise<ReadonlyMap<StoryId, Teaser>> {
  if (ids.length === 0) return new Map()
  const rows = await teasersWith(db, { ids, now })
  return new Map(rows.map((row) => [row.id, toTeaser(row)]))
}
const teasersWith = prepared((db, { ids, now }: { ids: readonly StoryId[]; now: Instant }) =>
  joined(db).where('stories.id', 'in', ids).where('stories.public_at', '<=', now),
)

/** Stories that became public in [from, to), newest first. */
export async function listBetween(
  db: Reader,
  { from, to, now, limit }: { from: Instant; to: Instant; now: Instant; limit: number },
): Promise<Teaser[]> {
  return (await teasersBetween(db, { from, to, now, limit })).map(toTeaser)
}
const teasersBetween = prepared(
  (db, { from, to, now, limit }: { from: Instant; to: Instant; now: Instant; limit: number }) =>
    joined(db)
      .where('stories.public_at', '>=', from)
      .where('stories.public_at', '<', to)
      .where('stories.public_at', '<=', now)
      .where('stories.kind', '<>', 'page')
      .orderBy('stories.public_at', 'desc')
      .orderBy('stories.id', 'desc')
      .limit(limit),
)

/** Topics that readers have stories on, the busiest first. */
export async function listTopicsInUse(
  db: Reader,
  { now, limit }: { now: Instant; limit: number },
): Promise<TopicId[]> {
  const rows = await reading(db)
    .selectFrom('story_topics')
    .select((eb) => ['topic_id', eb.fn.countAll<number>().as('count')])
    .where('public_at', '<=', now)
    .groupBy('topic_id')
    .orderBy('count', 'desc')
    .orderBy('topic_id')
    .limit(limit)
    .execute()
  return rows.map(({ topic_id }) => topic_id)
}

/** Fixed pages with the moment from which readers may see them: for furniture that is remembered. */
export const listPages = (db: Reader): Promise<FixedPage[]> =>
  reading(db)
    .selectFrom('stories')
    .innerJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select(['stories.path', 'versions.headline', 'stories.public_at as publicAt'])
    // A literal, so that both engines see that the index of fixed pages serves.
    .where(sql<boolean>`stories.kind = 'page'`)
    .where('stories.public_at', 'is not', null)
    .orderBy('versions.headline')
    .limit(500)
    .$narrowType<{ path: string; publicAt: Instant }>()
    .execute()
