// Where stories stand in the lists of topics and people.
import { inSteps } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { standingTopics, topicsStanding } from '#sections/index.ts'
import { type Content, listTags, type Story } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { writing } = tables<StoriesTables>()

interface Listed {
  readonly story: Pick<Story, 'id' | 'publicAt'>
  readonly live: Pick<Content, 'topicIds' | 'bylines' | 'kind'>
}

/** Where stories stand in the lists of topics and people; replaces what stood there. */
export async function saveListings(tx: Writer, listed: readonly Listed[]): Promise<void> {
  const ids = listed.map(({ story }) => story.id)
  await writing(tx).deleteFrom('story_topics').where('story_id', 'in', ids).execute()
  await writing(tx).deleteFrom('story_people').where('story_id', 'in', ids).execute()
  await insertListings(tx, listed)
}

/** A fixed page stands in no list, and nothing does that readers may never see. */
export async function insertListings(tx: Writer, listed: readonly Listed[]): Promise<void> {
  const shown = listed.filter(({ story, live }) => live.kind !== 'page' && story.publicAt !== null)
  const standing = await topicsStanding(tx)
  const topics = shown.flatMap(({ story, live }) =>
    standing(live.topicIds).map((topic_id) => ({
      story_id: story.id,
      topic_id,
      public_at: story.publicAt,
    })),
  )
  const people = shown.flatMap(({ story, live }) =>
    [...new Set(live.bylines.map(({ personId }) => personId))].map((person_id) => ({
      story_id: story.id,
      person_id,
      public_at: story.publicAt,
    })),
  )
  for (const some of inSteps(topics)) await writing(tx).insertInto('story_topics').values(some).execute()
  for (const some of inSteps(people)) await writing(tx).insertInto('story_people').values(some).execute()
}

/** Every list that one public story can stand in today. */
export const tagsOfLists = async (
  db: Reader,
  content: Parameters<typeof listTags>[0],
): Promise<readonly string[]> =>
  listTags({ ...content, topicIds: await standingTopics(db, content.topicIds) })
