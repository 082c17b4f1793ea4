import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import {
  mayKeepTopics,
  partTopics,
  standingTopics,
  type TopicFault,
  type TopicId,
  topicsKept,
  topicTags,
} from '#sections/index.ts'
import { listAnewOn, tagsAround } from '../store/topics.ts'

/** Takes merged topics apart: each stands again where its stories name it. Says into which they had been merged. */
export async function separateTopics(
  tx: Writer,
  actor: Actor,
  ids: readonly TopicId[],
  now: Instant,
): Promise<Result<readonly TopicId[], TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  // Where their stories are listed today; nobody can ask that afterwards.
  const standing = await standingTopics(tx, ids)
  const outcome = await partTopics(tx, actor, ids)
  if (!outcome.ok) return outcome
  const topicIds = [...new Set([...standing, ...outcome.value, ...ids])]
  await listAnewOn(tx, standing)
  const around = await tagsAround(tx, topicIds)
  await emit(tx, topicsKept, { payload: { topicIds }, tags: [...topicTags(topicIds), ...around] }, now)
  return outcome
}
