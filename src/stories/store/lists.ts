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

const teasers = (db: Reader) => joined(reading(db))
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

export async function listLatest(db: Reader, request: ListRequest): Promise<Teaser[]> {
  const rows = await teasers(db)
    .where(gate('stories.public_at', 'stories.id', request))
    .where('stories.kind', '<>', 'page')
    .orderBy('stories.public_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(request.limit)
    .execute()
  return rows.map(toTeaser)
}

/** One walk along an index for each section of the branch, merged: a sort over a whole section would grow with the archive. */
export async function listInSections(
  db: Reader,
  ids: readonly SectionId[],
  request: ListRequest,
): Promise<Teaser[]> {
  const lists = await Promise.all(
    ids.map((id) =>
      teasers(db)
        .where('stories.section_id', '=', id)
        .where(gate('stories.public_at', 'stories.id', request))
        .where('stories.kind', '<>', 'page')
        .orderBy('stories.public_at', 'desc')
        .orderBy('stories.id', 'desc')
        .limit(request.limit)
        .execute(),
    ),
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
  const rows = await teasers(db)
    .where('stories.language', language === null ? 'is' : '=', language)
    .where(gate('stories.public_at', 'stories.id', request))
    .where('stories.kind', '<>', 'page')
    .orderBy('stories.public_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(request.limit)
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
  const rows = await teasers(db)
    .where('stories.public_at', '>=', from)
    .where('stories.public_at', '<', to)
    .where('stories.public_at', '<=', now)
    .where('stories.kind', '<>', 'page')
    .orderBy('stories.public_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toTeaser)
}

export interface StoryCount {
  readonly from: Instant
  readonly to: Instant
  readonly now: Instant
}
/** How many stories became public in [from, to). */
export async function countBetween(db: Reader, { from, to, now }: StoryCount): Promise<number> {
  const row = await reading(db)
    .selectFrom('stories')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('public_at', '>=', from)
    .where('public_at', '<', to < now ? to : now)
    .where('kind', '<>', 'page')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Whether anything stands there, without counting it. */
export const isAnythingBetween = async (db: Reader, { from, to, now }: StoryCount): Promise<boolean> =>
  (await firstBetween(db, { from, to: to < now ? to : now })).length > 0
const firstBetween = prepared((db, { from, to }: { from: Instant; to: Instant }) =>
  db
    .selectFrom('stories')
    .select('id')
    .where('public_at', '>=', from)
    .where('public_at', '<', to)
    .where('kind', '<>', 'page')
    .limit(1),
)

export async function countOnTopic(db: Reader, id: TopicId, now: Instant): Promise<number> {
  const row = await reading(db)
    .selectFrom('story_topics')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('topic_id', '=', id)
    .where('public_at', '<=', now)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

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

export async function countByPerson(db: Reader, id: PersonId, now: Instant): Promise<number> {
  const row = await reading(db)
    .selectFrom('story_people')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', id)
    .where('public_at', '<=', now)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Whether readers have anything under this name, without counting it. */
export const signsAnything = async (db: Reader, id: PersonId, now: Instant): Promise<boolean> =>
  (await firstBy(db, { id, now })).length > 0
const firstBy = prepared((db, { id, now }: { id: PersonId; now: Instant }) =>
  db
    .selectFrom('story_people')
    .select('story_id')
    .where('person_id', '=', id)
    .where('public_at', '<=', now)
    .limit(1),
)

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

/** How many stories readers may have in each section that has any. A walk along the index: for furniture that is remembered. */
export async function countBySection(db: Reader): Promise<ReadonlyMap<SectionId, number>> {
  const rows = await reading(db)
    .selectFrom('stories')
    .select((eb) => ['section_id as id', eb.fn.countAll<number>().as('count')])
    .where('public_at', 'is not', null)
    .where('section_id', 'is not', null)
    .groupBy('section_id')
    .$narrowType<{ id: SectionId }>()
    .execute()
  return new Map(rows.map(({ id, count }) => [id, Number(count)]))
}
