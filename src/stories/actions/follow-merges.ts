import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { topicsKept, topicTags } from '#sections/index.ts'
import { listLeftOnMerged, moveListings } from '../store/topics.ts'

/** What stands on topics that were merged goes to those that stand for them. Done by the clock; nobody's right is asked. */
export async function followMerges(tx: Writer, now: Instant): Promise<void> {
  for (const { from, into } of await listLeftOnMerged(tx)) {
    await moveListings(tx, [from], into)
    const topicIds = [from, into]
    await emit(tx, topicsKept, { payload: { topicIds }, tags: topicTags(topicIds) }, now)
  }
}
