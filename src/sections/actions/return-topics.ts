import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { topicsKept } from '../events.ts'
import { mayKeepTopics, type Topic, type TopicFault, type TopicRemovalId, topicTags } from '../model.ts'
import { endRemoval, findRemoval, insertAsTheyWere } from '../store/topic-removals.ts'
import { keptTopicsByIds } from '../store/topics-kept.ts'
import { topicsBySlugs } from '../store/topics.ts'

/**
 * Takes a removal back: the same topics, what was merged into them, and every address that led to them. Where another topic stands
 * meanwhile, none comes back; an old address that leads elsewhere meanwhile stays so.
 */
export async function returnTopics(
  tx: Writer,
  actor: Actor,
  id: TopicRemovalId,
  now: Instant,
): Promise<Result<readonly Topic[], TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  const removal = await findRemoval(tx, id)
  if (!removal) return refused('returned-already')
  const slugs = [...removal.topics, ...removal.addresses].map(({ slug }) => slug)
  const taken = await topicsBySlugs(tx, slugs)
  if (removal.topics.some(({ slug }) => taken.has(slug))) return refused('address-taken')
  if (!(await endRemoval(tx, id))) return refused('returned-already')
  const addresses = removal.addresses.filter(({ slug }) => !taken.has(slug))
  const into = removal.topics.flatMap(({ mergedInto }) => mergedInto ?? [])
  const there = new Set([...removal.topics, ...(await keptTopicsByIds(tx, into))].map((one) => one.id))
  const topics = removal.topics.map((topic) =>
    topic.mergedInto !== null && !there.has(topic.mergedInto) ? { ...topic, mergedInto: null } : topic,
  )
  await insertAsTheyWere(tx, { topics, addresses })
  const topicIds = topics.map((topic) => topic.id)
  await emit(tx, topicsKept, { payload: { topicIds }, tags: topicTags(topicIds) }, now)
  const inside = new Set<string>(topicIds)
  return done(topics.filter(({ mergedInto }) => mergedInto === null || !inside.has(mergedInto)))
}
