import type { PersonId } from '#bylines/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing } = tables<StoriesTables>()

export const listStandingOf = (db: Reader, origin: string): Promise<{ id: StoryId; path: string | null }[]> =>
  reading(db).selectFrom('stories').select(['id', 'path']).where('origin', '=', origin).execute()

/** How many stories came from there. */
export async function countOfOrigin(db: Reader, origin: string): Promise<number> {
  const row = await reading(db)
    .selectFrom('stories')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('origin', '=', origin)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export async function removeStories(tx: Writer, ids: readonly StoryId[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    await writing(tx)
      .deleteFrom('stories')
      .where('id', 'in', ids.slice(at, at + 500))
      .execute()
  }
}

export async function hasStories(db: Reader): Promise<boolean> {
  return (await reading(db).selectFrom('stories').select('id').limit(1).executeTakeFirst()) !== undefined
}

export interface InUse {
  readonly sections: ReadonlySet<SectionId | null>
  readonly topics: ReadonlySet<TopicId>
  readonly people: ReadonlySet<PersonId>
}
/** What some story still stands in, is about or is signed by. */
export async function inUse(db: Reader): Promise<InUse> {
  const [live, drafted, topics, people] = await Promise.all([
    reading(db).selectFrom('stories').select('section_id').distinct().execute(),
    reading(db).selectFrom('drafts').select('section_id').distinct().execute(),
    reading(db).selectFrom('story_topics').select('topic_id').distinct().execute(),
    reading(db).selectFrom('story_people').select('person_id').distinct().execute(),
  ])
  return {
    sections: new Set([...live, ...drafted].map((row) => row.section_id)),
    topics: new Set(topics.map((row) => row.topic_id)),
    people: new Set(people.map((row) => row.person_id)),
  }
}
