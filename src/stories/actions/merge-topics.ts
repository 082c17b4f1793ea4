import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import {
  type Joining,
  joinTopics,
  mayKeepTopics,
  type TopicFault,
  type TopicId,
  topicsKept,
  topicTags,
} from '#sections/index.ts'
import { moveListings, tagsAround } from '../store/topics.ts'

/**
 * One topic stands for others from now on: their stories stand in its lists, their addresses lead to it. Versions are left as they were
 * printed, because the record holds them; so it can be taken back at any time.
 */
export async function mergeTopics(
  tx: Writer,
  actor: Actor,
  joining: Joining,
  now: Instant,
): Promise<Result<readonly TopicId[], TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  const outcome = await joinTopics(tx, actor, joining)
  if (!outcome.ok) return outcome
  const topicIds = [...outcome.value, joining.into]
  const around = await tagsAround(tx, topicIds)
  await moveListings(tx, outcome.value, joining.into)
  await emit(tx, topicsKept, { payload: { topicIds }, tags: [...topicTags(topicIds), ...around] }, now)
  return outcome
}
