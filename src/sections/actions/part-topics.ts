import { done, refused, type Result } from '#kernel/result.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayKeepTopics, type TopicFault, type TopicId } from '../model.ts'
import { lockTopics, saveMergedInto } from '../store/topics-kept.ts'

/**
 * Topics that were merged stand for themselves again, with whatever was merged into them before. Says into which they had been. Whoever
 * calls lists their stories anew, and emits.
 */
export async function partTopics(
  tx: Writer,
  actor: Actor,
  ids: readonly TopicId[],
): Promise<Result<readonly TopicId[], TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  if (ids.length === 0) return refused('none-chosen')
  const held = await lockTopics(tx, ids)
  const standing = [...held.values()].flatMap(({ mergedInto }) => mergedInto ?? [])
  if (standing.length < new Set(ids).size) return refused('not-found')
  await saveMergedInto(tx, ids, null)
  return done([...new Set(standing)])
}
