// Topics as the desk keeps them: held for a deed, with what was merged into them and the addresses that they had.
import { padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { KeptTopic, Topic, TopicId } from '../model.ts'
import type { SectionsTables } from '../schema.ts'
import { topicColumns } from './topics.ts'

const { reading, writing } = tables<SectionsTables>()
const keptColumns = [...topicColumns, 'merged_into as mergedInto'] as const

/** Holds them for this transaction on both engines, always in the same order, and gives them as they now are. */
export async function lockTopics(
  tx: Writer,
  ids: readonly TopicId[],
): Promise<ReadonlyMap<TopicId, KeptTopic>> {
  const held = new Map<TopicId, KeptTopic>()
  for (const id of [...new Set(ids)].toSorted()) {
    const topic = await writing(tx)
      .updateTable('topics')
      .set((eb) => ({ name: eb.ref('name') }))
      .where('id', '=', id)
      .returning(keptColumns)
      .executeTakeFirst()
    if (topic) held.set(id, topic)
  }
  return held
}

export const findKeptTopic = (db: Reader, id: TopicId): Promise<KeptTopic | undefined> =>
  reading(db).selectFrom('topics').select(keptColumns).where('id', '=', id).executeTakeFirst()

export async function keptTopicsByIds(db: Reader, ids: readonly TopicId[]): Promise<readonly KeptTopic[]> {
  if (ids.length === 0) return []
  return reading(db).selectFrom('topics').select(keptColumns).where('id', 'in', padded(ids)).execute()
}

/** Those that were merged into one of these by a deed of its own. */
export async function listMergedInto(db: Reader, ids: readonly TopicId[]): Promise<readonly KeptTopic[]> {
  if (ids.length === 0) return []
  return reading(db)
    .selectFrom('topics')
    .select(keptColumns)
    .where('merged_into', 'in', padded(ids))
    .orderBy('name')
    .execute()
}

/** They and everything that was ever merged into them. */
export async function withMerged(db: Reader, ids: readonly TopicId[]): Promise<readonly TopicId[]> {
  const all = new Set(ids)
  for (let next = ids; next.length > 0; ) {
    const below = await listMergedInto(db, next)
    next = below.map(({ id }) => id).filter((id) => !all.has(id))
    for (const id of next) all.add(id)
  }
  return [...all]
}

export async function saveTopic(tx: Writer, { id, name, slug }: Topic): Promise<void> {
  await writing(tx).updateTable('topics').set({ name, slug }).where('id', '=', id).execute()
}

export async function saveMergedInto(
  tx: Writer,
  ids: readonly TopicId[],
  into: TopicId | null,
): Promise<void> {
  await writing(tx).updateTable('topics').set({ merged_into: into }).where('id', 'in', padded(ids)).execute()
}

/** Who answers or answered at this address, whatever became of them. */
export async function holdersOf(db: Reader, slug: string): Promise<readonly TopicId[]> {
  const [today, former] = await Promise.all([
    reading(db).selectFrom('topics').select('id').where('slug', '=', slug).execute(),
    reading(db).selectFrom('topic_addresses').select('topic_id as id').where('slug', '=', slug).execute(),
  ])
  return [...today, ...former].map(({ id }) => id)
}

export async function listFormerSlugs(db: Reader, id: TopicId): Promise<readonly string[]> {
  const rows = await reading(db)
    .selectFrom('topic_addresses')
    .select('slug')
    .where('topic_id', '=', id)
    .orderBy('slug')
    .execute()
  return rows.map(({ slug }) => slug)
}

export async function insertFormerSlug(
  tx: Writer,
  { id, slug }: Pick<Topic, 'id' | 'slug'>,
  now: Instant,
): Promise<void> {
  await writing(tx)
    .insertInto('topic_addresses')
    .values({ slug, topic_id: id, since: now })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ topic_id: id, since: now }))
    .execute()
}

export async function removeFormerSlugs(tx: Writer, slugs: readonly string[]): Promise<void> {
  if (slugs.length > 0)
    await writing(tx).deleteFrom('topic_addresses').where('slug', 'in', padded(slugs)).execute()
}
