import { done, refused, type Result } from '#kernel/result.ts'
import { type Instant, later } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { topicsKept } from '../events.ts'
import {
  type KeptTopic,
  mayKeepTopics,
  type TopicFault,
  type TopicId,
  type TopicRemovalId,
  topicTags,
} from '../model.ts'
import { addressesOf, forgetRemovals, insertRemoval } from '../store/topic-removals.ts'
import { removeTopics } from '../store/topics.ts'
import { lockTopics, withMerged } from '../store/topics-kept.ts'

export interface Removed {
  readonly removal: TopicRemovalId
  readonly topics: readonly KeptTopic[]
}
interface Request {
  readonly ids: readonly TopicId[]
  /** Those that some story, draft or old version names. */
  readonly inUse: ReadonlySet<TopicId>
}

/** How long it can be taken back. */
const month = 30 * 24 * 60 * 60 * 1000

/**
 * Takes topics out that nothing names, with what was merged into them; one that is named keeps all of them in. Says what went, and by
 * which removal it comes back.
 */
export async function takeTopicsOut(
  tx: Writer,
  actor: Actor,
  { ids, inUse }: Request,
  now: Instant,
): Promise<Result<Removed, TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  const all = await withMerged(tx, ids)
  if (all.length === 0) return refused('none-chosen')
  if (all.some((id) => inUse.has(id))) return refused('in-use')
  const held = await lockTopics(tx, all)
  const addresses = await addressesOf(tx, all)
  const removal = { id: newId('topicremoval'), topics: [...held.values()], addresses, at: now }
  await removeTopics(tx, all)
  await insertRemoval(tx, removal)
  await forgetRemovals(tx, later(now, -month))
  await emit(tx, topicsKept, { payload: { topicIds: all }, tags: topicTags(all) }, now)
  return done({ removal: removal.id, topics: ids.flatMap((id) => held.get(id) ?? []) })
}
