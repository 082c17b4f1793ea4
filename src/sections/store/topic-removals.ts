// Topics that were removed, as they were, for whoever takes it back.
import { padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { TopicAddress, TopicId, TopicRemoval, TopicRemovalId } from '../model.ts'
import type { SectionsTables } from '../schema.ts'

const { reading, writing } = tables<SectionsTables>()

/** The former addresses of topics. */
export async function addressesOf(db: Reader, ids: readonly TopicId[]): Promise<readonly TopicAddress[]> {
  if (ids.length === 0) return []
  return reading(db)
    .selectFrom('topic_addresses')
    .select(['slug', 'topic_id as topicId', 'since'])
    .where('topic_id', 'in', padded(ids))
    .orderBy('slug')
    .execute()
}

export async function insertRemoval(tx: Writer, { id, at, ...gone }: TopicRemoval): Promise<void> {
  await writing(tx)
    .insertInto('topic_removals')
    .values({ id, at, gone: JSON.stringify(gone) })
    .execute()
}

export async function findRemoval(db: Reader, id: TopicRemovalId): Promise<TopicRemoval | undefined> {
  const row = await reading(db)
    .selectFrom('topic_removals')
    .select(['id', 'gone', 'at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { topics, addresses } = JSON.parse(row.gone) as Pick<TopicRemoval, 'topics' | 'addresses'>
  return { id: row.id, at: row.at, topics, addresses }
}

/** False where it has been taken back already: of two who do so at once, one does. */
export async function endRemoval(tx: Writer, id: TopicRemovalId): Promise<boolean> {
  const { numDeletedRows } = await writing(tx)
    .deleteFrom('topic_removals')
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(numDeletedRows) === 1
}

export async function forgetRemovals(tx: Writer, before: Instant): Promise<void> {
  await writing(tx).deleteFrom('topic_removals').where('at', '<', before).execute()
}

/** As they were, merged or not; an address that somebody else took meanwhile stays theirs. */
export async function insertAsTheyWere(
  tx: Writer,
  { topics, addresses }: Pick<TopicRemoval, 'topics' | 'addresses'>,
): Promise<void> {
  if (topics.length > 0)
    await writing(tx)
      .insertInto('topics')
      .values(
        topics.map(({ id, slug, name, origin, originId, mergedInto }) => ({
          id,
          slug,
          name,
          origin,
          origin_id: originId,
          merged_into: mergedInto,
        })),
      )
      .execute()
  if (addresses.length > 0)
    await writing(tx)
      .insertInto('topic_addresses')
      .values(addresses.map(({ slug, topicId, since }) => ({ slug, topic_id: topicId, since })))
      .execute()
}
