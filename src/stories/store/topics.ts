// What stands on topics: moved with them, listed anew, counted for the desk.
import { sql } from 'kysely'
import { inPieces, inSteps, padded } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { standingTopics, type TopicId, topicsStanding, type TopicTables } from '#sections/index.ts'
import type { StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing } = tables<StoriesTables & TopicTables>()
/** So many stories at once: other questions come in between. */
const atOnce = 512

/** What stands on these topics stands on that one. One after the other, so that a story on several of them stands there once. */
export async function moveListings(tx: Writer, from: readonly TopicId[], into: TopicId): Promise<void> {
  for (const topic of from)
    for (let ids = await someOn(tx, topic); ids.length > 0; ids = await someOn(tx, topic)) {
      const those = writing(tx)
        .selectFrom('story_topics')
        .select((eb) => ['story_id', eb.val(into).as('topic_id'), 'public_at'])
        .where('topic_id', '=', topic)
        .where('story_id', 'in', padded(ids))
      await writing(tx)
        .insertInto('story_topics')
        .columns(['story_id', 'topic_id', 'public_at'])
        .expression(those)
        .onConflict((conflict) => conflict.columns(['story_id', 'topic_id']).doNothing())
        .execute()
      await writing(tx)
        .deleteFrom('story_topics')
        .where('topic_id', '=', topic)
        .where('story_id', 'in', padded(ids))
        .execute()
    }
}

async function someOn(db: Reader, topic: TopicId): Promise<readonly StoryId[]> {
  const rows = await reading(db)
    .selectFrom('story_topics')
    .select('story_id')
    .where('topic_id', '=', topic)
    .limit(atOnce)
    .execute()
  return rows.map(({ story_id }) => story_id)
}

/** Topics that were merged and on which something stands nevertheless. */
export async function listLeftOnMerged(
  db: Reader,
): Promise<readonly { readonly from: TopicId; readonly into: TopicId }[]> {
  const rows = await reading(db)
    .selectFrom('topics')
    .select('id')
    .where('merged_into', 'is not', null)
    .where(sql<boolean>`exists (select 1 from story_topics where story_topics.topic_id = topics.id)`)
    .execute()
  const standing = await topicsStanding(db)
  return rows.flatMap(({ id }) => standing([id]).map((into) => ({ from: id, into })))
}

/** Every story on one of these topics, listed as its live version says and the topics stand now. */
export async function listAnewOn(tx: Writer, topics: readonly TopicId[]): Promise<void> {
  const standing = await topicsStanding(tx)
  const ids = await storiesOn(tx, topics)
  for (const some of inPieces(ids, atOnce)) {
    const rows = await writing(tx)
      .selectFrom('stories')
      .innerJoin('versions', (join) =>
        join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
      )
      .select(['stories.id', 'stories.public_at', 'versions.topic_ids'])
      .where('stories.id', 'in', padded(some))
      .execute()
    await writing(tx).deleteFrom('story_topics').where('story_id', 'in', padded(some)).execute()
    const listed = rows.flatMap(({ id, public_at, topic_ids }) =>
      standing(JSON.parse(topic_ids)).map((topic_id) => ({ story_id: id, topic_id, public_at })),
    )
    for (const few of inSteps(listed)) await writing(tx).insertInto('story_topics').values(few).execute()
  }
}

async function storiesOn(db: Reader, topics: readonly TopicId[]): Promise<readonly StoryId[]> {
  if (topics.length === 0) return []
  const rows = await reading(db)
    .selectFrom('story_topics')
    .select('story_id')
    .distinct()
    .where('topic_id', 'in', padded(topics))
    .execute()
  return rows.map(({ story_id }) => story_id)
}

/** The lists besides their own in whose feeds the names of these topics stand: of sections and of people. */
export async function tagsAround(db: Reader, topics: readonly TopicId[]): Promise<readonly string[]> {
  if (topics.length === 0) return []
  const here = reading(db)
    .selectFrom('story_topics')
    .select('story_id')
    .where('topic_id', 'in', padded(topics))
  const [sections, people] = await Promise.all([
    reading(db).selectFrom('stories').select('section_id as id').distinct().where('id', 'in', here).execute(),
    reading(db)
      .selectFrom('story_people')
      .select('person_id as id')
      .distinct()
      .where('story_id', 'in', here)
      .execute(),
  ])
  return [
    ...sections.flatMap(({ id }) => (id === null ? [] : [`section:${id}`])),
    ...people.map(({ id }) => `person:${id}`),
  ]
}

/** Those of these topics that something names: a draft, or any version that was ever printed. */
export async function topicsNamed(db: Reader, ids: readonly TopicId[]): Promise<ReadonlySet<TopicId>> {
  const wanted = new Set<string>(ids)
  const lists = await Promise.all(
    (['versions', 'drafts'] as const).map((table) =>
      reading(db).selectFrom(table).select('topic_ids').distinct().where('topic_ids', '<>', '[]').execute(),
    ),
  )
  const named = lists.flat().flatMap(({ topic_ids }): TopicId[] => JSON.parse(topic_ids))
  return new Set(named.filter((id) => wanted.has(id)))
}

export interface TopicRequest {
  /** In its name, or in its address. */
  readonly words: string
  /** `words` as an address has them. */
  readonly slug: string
  readonly sort: 'name' | 'most'
  /** Only those that no story is on. */
  readonly unused: boolean
  readonly limit: number
  readonly offset: number
}
export interface TopicRow {
  readonly id: TopicId
  readonly name: string
  readonly slug: string
  readonly stories: number
}

/** Topics that stand for themselves, with the number of published stories on each. */
export async function listTopicsKept(db: Reader, request: TopicRequest): Promise<readonly TopicRow[]> {
  const { words, slug, sort, unused, limit, offset } = request
  const stories = sql<number>`(select count(*) from story_topics where story_topics.topic_id = topics.id)`
  const name = `%${escaped(words)}%`
  const address = `%${escaped(slug)}%`
  const rows = await reading(db)
    .selectFrom('topics')
    .select(['id', 'name', 'slug', stories.as('stories')])
    .where('merged_into', 'is', null)
    .$if(words !== '', (query) =>
      query.where(
        sql<boolean>`(name like ${name} escape ${'\\'} or (${slug} <> '' and slug like ${address} escape ${'\\'}))`,
      ),
    )
    .$if(unused, (query) =>
      query.where(
        sql<boolean>`not exists (select 1 from story_topics where story_topics.topic_id = topics.id)`,
      ),
    )
    .$if(sort === 'most', (query) => query.orderBy('stories', 'desc'))
    .orderBy('slug')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({ ...row, stories: Number(row.stories) }))
}
const escaped = (words: string): string => words.replace(/[\\%_]/g, '\\$&')

/** How many published stories are on it. */
export async function countTopic(db: Reader, id: TopicId): Promise<number> {
  const [standing = id] = await standingTopics(db, [id])
  const row = await reading(db)
    .selectFrom('story_topics')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('topic_id', '=', standing)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
