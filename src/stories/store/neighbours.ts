import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { prepared } = tables<StoriesTables>()

/** A story near another: on one of its topics, or (topicId null) in its section. */
export interface Neighbour {
  readonly id: StoryId
  readonly topicId: TopicId | null
  readonly publicAt: Instant
}
export interface Neighbourhood {
  readonly topicIds: readonly TopicId[]
  readonly sectionId: SectionId | null
  readonly now: Instant
  /** How many of the latest of each topic, and of the section. */
  readonly onTopic: number
  readonly inSection: number
}

/** The latest public stories on each topic and in the section, in one question: what relations are made of. */
export async function listNeighbours(db: Reader, near: Neighbourhood): Promise<Neighbour[]> {
  return near.topicIds.length === 0 && near.sectionId === null ? [] : neighboursOf(db, near)
}
const neighboursOf = prepared((_, { topicIds, sectionId, now, onTopic, inSection }: Neighbourhood) => {
  const topical = topicIds.map(
    (
      id,
    ) => sql`select * from (select story_id as id, topic_id as "topicId", public_at as "publicAt" from story_topics
      where topic_id = ${id} and public_at <= ${now} order by public_at desc limit ${onTopic}) as topical`,
  )
  const placed = sql`select * from (select id, null as "topicId", public_at as "publicAt" from stories
    where section_id = ${sectionId} and public_at <= ${now} and kind <> 'page'
    order by public_at desc limit ${inSection}) as placed`
  const parts = sectionId === null ? topical : [...topical, placed]
  return sql<Neighbour>`${sql.join(parts, sql` union all `)}`
})

/** How many stories stand on each topic, counted no further than `most`: rarity is what matters. */
export async function countNeighbours(
  db: Reader,
  ids: readonly TopicId[],
  most: number,
): Promise<ReadonlyMap<TopicId, number>> {
  if (ids.length === 0) return new Map()
  const rows = await countsOf(db, { ids, most })
  return new Map(rows.map(({ topicId, stories }) => [topicId, Number(stories)]))
}
const countsOf = prepared((_, { ids, most }: { ids: readonly TopicId[]; most: number }) => {
  const parts = ids.map(
    (id) => sql`select ${id} as "topicId", (select count(*) from
      (select 1 as one from story_topics where topic_id = ${id} and public_at is not null limit ${most}) as counted) as stories`,
  )
  return sql<{ topicId: TopicId; stories: number }>`${sql.join(parts, sql` union all `)}`
})
