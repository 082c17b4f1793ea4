import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { TopicId } from '#sections/index.ts'
import {
  countOnTopics,
  listInSections,
  listLatest,
  listOnTopics,
  type PublicStory,
  type StoryId,
} from '#stories/index.ts'
import { type Candidate, mostCounted, type Relation, related } from './model.ts'

/** Candidates are the latest stories on each of its topics and in its section; all of them have passed the embargo gate. */
export async function relationsOf(
  db: Reader,
  { story, version }: PublicStory,
  now: Instant,
  limit: number,
): Promise<readonly Relation[]> {
  const [neighbours, counts, section] = await Promise.all([
    listOnTopics(db, version.topicIds, { now, limit: 40 }),
    countOnTopics(db, version.topicIds, mostCounted),
    version.sectionId === null ? [] : listInSections(db, [version.sectionId], { now, limit: 12 }),
  ])
  const candidates = new Map<StoryId, Candidate>(
    section.map(({ id, publicAt }) => [id, { id, publicAt, topicIds: [], inSection: true }]),
  )
  for (const { id, topicId, publicAt } of neighbours) {
    const known = candidates.get(id)
    const topicIds: readonly TopicId[] = [...(known?.topicIds ?? []), topicId]
    candidates.set(id, { id, publicAt, topicIds, inSection: known?.inSection ?? false })
  }
  // A story that stands alone, as in a young paper, is followed by what is new.
  if (candidates.size <= limit) {
    for (const { id, publicAt } of await listLatest(db, { now, limit: limit * 2 })) {
      if (!candidates.has(id)) candidates.set(id, { id, publicAt, topicIds: [], inSection: false })
    }
  }
  return related(story, [...candidates.values()], counts, limit)
}
