import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { everything, type Reader } from '#platform/db/rights.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { StoryId } from '../model.ts'

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
  const parts: RawBuilder<unknown>[] = near.topicIds.map(
    (
      id,
    ) => sql`select * from (select story_id as id, topic_id as "topicId", public_at as "publicAt" from story_topics
      where topic_id = ${id} and public_at <= ${near.now} order by public_at desc limit ${near.onTopic}) as topical`,
  )
  if (near.sectionId !== null) {
    parts.push(sql`select * from (select id, null as "topicId", public_at as "publicAt" from stories
      where section_id = ${near.sectionId} and public_at <= ${near.now} and kind <> 'page'
      order by public_at desc limit ${near.inSection}) as placed`)
  }
  if (parts.length === 0) return []
  const { rows } = await sql<Neighbour>`${sql.join(parts, sql` union all `)}`.execute(everything(db))
  return rows
}

/** How many stories stand on each topic, counted no further than `most`: rarity is what matters. */
export async function countNeighbours(
  db: Reader,
  ids: readonly TopicId[],
  most: number,
): Promise<ReadonlyMap<TopicId, number>> {
  if (ids.length === 0) return new Map()
  const parts = ids.map(
    (id) => sql`select ${id} as "topicId", (select count(*) from
      (select 1 as one from story_topics where topic_id = ${id} and public_at is not null limit ${most}) as counted) as stories`,
  )
  const { rows } = await sql<{
    topicId: TopicId
    stories: number
  }>`${sql.join(parts, sql` union all `)}`.execute(everything(db))
  return new Map(rows.map(({ topicId, stories }) => [topicId, Number(stories)]))
}
