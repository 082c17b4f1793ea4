import { done, refused, type Result } from '#kernel/result.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayKeepTopics, type TopicFault, type TopicId } from '../model.ts'
import { lockTopics, saveMergedInto } from '../store/topics-kept.ts'

export interface Joining {
  readonly from: readonly TopicId[]
  readonly into: TopicId
}

/**
 * From now on one topic stands for the others: whoever names one of them means it, and their addresses lead to it. The one itself may be
 * among those that were chosen. Says which were merged. Whoever calls moves what stands on them, and emits.
 */
export async function joinTopics(
  tx: Writer,
  actor: Actor,
  { from, into }: Joining,
): Promise<Result<readonly TopicId[], TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  const others = [...new Set(from)].filter((id) => id !== into)
  if (from.length === 0) return refused('none-chosen')
  if (others.length === 0) return refused('into-itself')
  const held = await lockTopics(tx, [...others, into])
  if (held.size < others.length + 1) return refused('not-found')
  if ([...held.values()].some(({ mergedInto }) => mergedInto !== null)) return refused('merged-meanwhile')
  await saveMergedInto(tx, others, into)
  return done(others)
}
