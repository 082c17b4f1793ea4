import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { TopicId } from '#sections/index.ts'
import {
  countNeighbours,
  listLatest,
  listNeighbours,
  type PublicStory,
  type StoryId,
} from '#stories/index.ts'
import { type Candidate, mostCounted, type Relation, related } from './model.ts'

/** A candidate while it is gathered: for each page there are about a hundred. */
type Gathered = Candidate & { topicIds: TopicId[]; inSection: boolean }

/** Candidates are the latest stories on each of its topics and in its section; all of them have passed the embargo gate. */
export async function relationsOf(
  db: Reader,
  { story, version }: PublicStory,
  now: Instant,
  limit: number,
  /** Stories that say the same as this one: no reader wants them twice. */
  same: Promise<ReadonlySet<StoryId>>,
): Promise<readonly Relation[]> {
  const { topicIds, sectionId } = version
  const [neighbours, counts, apart] = await Promise.all([
    listNeighbours(db, { topicIds, sectionId, now, onTopic: 24, inSection: 8 }),
    countNeighbours(db, topicIds, mostCounted),
    same,
  ])
  const candidates = new Map<StoryId, Gathered>()
  for (const { id, topicId, publicAt } of neighbours) {
    if (apart.has(id)) continue
    const candidate = candidates.get(id) ?? { id, publicAt, topicIds: [], inSection: false }
    if (topicId === null) candidate.inSection = true
    else candidate.topicIds.push(topicId)
    candidates.set(id, candidate)
  }
  // A story that stands alone, as in a young paper, is followed by what is new.
  if (candidates.size <= limit) {
    for (const { id, publicAt } of await listLatest(db, { now, limit: limit * 2 })) {
      if (!candidates.has(id) && !apart.has(id))
        candidates.set(id, { id, publicAt, topicIds: [], inSection: false })
    }
  }
  return related(story, [...candidates.values()], counts, limit)
}
