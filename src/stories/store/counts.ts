// How many stories readers have, and whether they have any at all.
import type { PersonId } from '#bylines/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, prepared } = tables<StoriesTables>()

export interface StoryCount {
  readonly from: Instant
  readonly to: Instant
  readonly now: Instant
}
/** How many stories became public in [from, to). */
export async function countBetween(db: Reader, { from, to, now }: StoryCount): Promise<number> {
  const [row] = await countedBetween(db, { from, to: to < now ? to : now })
  return Number(row?.count ?? 0)
}
const countedBetween = prepared((db, { from, to }: { from: Instant; to: Instant }) =>
  db
    .selectFrom('stories')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('public_at', '>=', from)
    .where('public_at', '<', to)
    .where('kind', '<>', 'page'),
)

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
