import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { topicsKept } from '../events.ts'
import { mayKeepTopics, type Topic, type TopicFault, topicTags } from '../model.ts'
import { holdersOf, insertFormerSlug, lockTopics, removeFormerSlugs } from '../store/topics-kept.ts'

interface Request extends Pick<Topic, 'id' | 'slug'> {
  /** False: it leads nowhere from now on, and is free for another. */
  readonly leadsOn: boolean
}

/** Takes an old address of a topic down, or puts it up again. */
export async function formerAddress(
  tx: Writer,
  actor: Actor,
  { id, slug, leadsOn }: Request,
  now: Instant,
): Promise<Result<Topic, TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  const topic = (await lockTopics(tx, [id])).get(id)
  if (!topic) return refused('not-found')
  const holders = await holdersOf(tx, slug)
  if (topic.slug === slug || holders.some((holder) => holder !== id)) return refused('address-taken')
  if (leadsOn) await insertFormerSlug(tx, { id, slug }, now)
  else await removeFormerSlugs(tx, [slug])
  await emit(tx, topicsKept, { payload: { topicIds: [id] }, tags: topicTags([id]) }, now)
  return done(topic)
}
