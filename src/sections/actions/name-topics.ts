import { slugOf } from '#kernel/text.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { homemade, mayNameTopics, type Topic, type TopicId } from '../model.ts'
import { insertTopics, topicsByIds, topicsBySlugs } from '../store.ts'

/**
 * The topics of these names, in this order, each once; a name not known yet becomes a topic. `held`: those the story stands on
 * already, which stay who they are under their name, whatever slug an import gave them.
 */
export async function nameTopics(
  tx: Writer,
  actor: Actor,
  names: readonly string[],
  held: readonly TopicId[] = [],
): Promise<readonly TopicId[]> {
  demand(actor, mayNameTopics, undefined)
  const heldIds = new Map([...(await topicsByIds(tx, held)).values()].map(({ name, id }) => [name, id]))
  const wanted = new Map(
    names.map((name) => [slugOf(name), name.trim()] as const).filter(([slug]) => slug !== ''),
  )
  const known = await topicsBySlugs(tx, [...wanted.keys()])
  const fresh: Topic[] = [...wanted]
    .filter(([slug, name]) => !known.has(slug) && !heldIds.has(name))
    .map(([slug, name]) => ({ id: newId('topic'), slug, name, ...homemade }))
  await insertTopics(tx, fresh)
  const standing = fresh.length === 0 ? known : await topicsBySlugs(tx, [...wanted.keys()])
  const ids = new Map([...standing.values()].map((topic) => [topic.slug, topic.id]))
  return [...new Set([...wanted].flatMap(([slug, name]) => heldIds.get(name) ?? ids.get(slug) ?? []))]
}
