// Topics as stories and readers ask for them: whoever asks for one that was merged gets the one that it stands in.
import { padded } from '#kernel/pieces.ts'
import { remembered } from '#platform/db/remember.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { keptTag, rootsOf, type Topic, type TopicId } from '../model.ts'
import type { SectionsTables } from '../schema.ts'

const { reading, writing, prepared } = tables<SectionsTables>()
export const topicColumns = ['id', 'slug', 'name', 'origin', 'origin_id as originId'] as const

/** Every topic that was merged, and the one that stands for it now. What a version names stays what it named: this is how it is read. */
const mergedTopics = remembered(keptTag, async (db): Promise<ReadonlyMap<TopicId, TopicId>> => {
  const rows = await reading(db)
    .selectFrom('topics')
    .select(['id', 'merged_into as into'])
    .where('merged_into', 'is not', null)
    .$narrowType<{ into: TopicId }>()
    .execute()
  return rootsOf(new Map(rows.map(({ id, into }) => [id, into])))
})

/** For many: gives the topics that stand for those it is asked for, in their order, each once. */
export async function topicsStanding(db: Reader): Promise<(ids: readonly TopicId[]) => readonly TopicId[]> {
  const merged = await mergedTopics(db)
  return (ids) => [...new Set(ids.map((id) => merged.get(id) ?? id))]
}
export const standingTopics = async (db: Reader, ids: readonly TopicId[]): Promise<readonly TopicId[]> =>
  ids.length === 0 ? ids : (await topicsStanding(db))(ids)

/** Those that were merged, and those into which they were. */
export const tiedTopics = async (db: Reader): Promise<ReadonlySet<TopicId>> =>
  new Set([...(await mergedTopics(db))].flat())

/** By the ids that were asked for; one that was merged is the one that stands for it. */
export async function topicsByIds(db: Reader, ids: readonly TopicId[]): Promise<ReadonlyMap<TopicId, Topic>> {
  if (ids.length === 0) return new Map()
  const merged = await mergedTopics(db)
  const standing = (id: TopicId): TopicId => merged.get(id) ?? id
  const rows = await topicsWith(db, { ids: [...new Set(ids.map(standing))] })
  const known = new Map(rows.map((topic) => [topic.id, topic]))
  return new Map(
    ids.flatMap((id) => {
      const topic = known.get(standing(id))
      return topic ? [[id, topic] as const] : []
    }),
  )
}
const topicsWith = prepared((db, { ids }: { ids: readonly TopicId[] }) =>
  db.selectFrom('topics').select(topicColumns).where('id', 'in', ids),
)

/** The topic at this address, or the one to which it leads: then its slug is another. */
export async function findTopicBySlug(db: Reader, slug: string): Promise<Topic | undefined> {
  const [here] = await topicAt(db, { slug })
  if (here && here.into === null) return here
  return (await topicsBySlugs(db, [slug])).get(slug)
}
const topicAt = prepared((db, { slug }: { slug: string }) =>
  db
    .selectFrom('topics')
    .select([...topicColumns, 'merged_into as into'])
    .where('slug', '=', slug),
)

/** By the slugs that were asked for, old ones too. */
export async function topicsBySlugs(
  db: Reader,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Topic>> {
  if (slugs.length === 0) return new Map()
  const asked = padded(slugs)
  const [today, former] = await Promise.all([
    reading(db).selectFrom('topics').select(['slug', 'id']).where('slug', 'in', asked).execute(),
    reading(db)
      .selectFrom('topic_addresses')
      .select(['slug', 'topic_id as id'])
      .where('slug', 'in', asked)
      .execute(),
  ])
  return topicsFor(
    db,
    [...former, ...today].map(({ slug, id }) => [slug, id]),
  )
}

/** By the names that were asked for, as they are written; of two that are called the same, the one that was merged comes last. */
export async function topicsByNames(
  db: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, Topic>> {
  if (names.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('topics')
    .select(['name', 'id', 'merged_into as into'])
    .where('name', 'in', padded(names))
    .orderBy('id', 'desc')
    .execute()
  const ordered = [...rows.filter(({ into }) => into !== null), ...rows.filter(({ into }) => into === null)]
  return topicsFor(
    db,
    ordered.map(({ name, id }) => [name, id]),
  )
}

async function topicsFor(
  db: Reader,
  asked: readonly (readonly [string, TopicId])[],
): Promise<ReadonlyMap<string, Topic>> {
  const topics = await topicsByIds(
    db,
    asked.map(([, id]) => id),
  )
  return new Map(
    asked.flatMap(([key, id]) => {
      const topic = topics.get(id)
      return topic ? [[key, topic] as const] : []
    }),
  )
}

/** A slug that somebody else took a moment ago stays theirs: look the topics up again afterwards. */
export async function insertTopics(tx: Writer, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return
  await writing(tx)
    .insertInto('topics')
    .values(topics.map(({ originId, ...rest }) => ({ ...rest, origin_id: originId, merged_into: null })))
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute()
}

/** As they came, merged or not. */
export const listTopicsOf = (db: Reader, origin: string): Promise<Topic[]> =>
  reading(db).selectFrom('topics').select(topicColumns).where('origin', '=', origin).execute()

export async function removeTopics(tx: Writer, ids: readonly TopicId[]): Promise<void> {
  if (ids.length > 0) await writing(tx).deleteFrom('topics').where('id', 'in', padded(ids)).execute()
}
