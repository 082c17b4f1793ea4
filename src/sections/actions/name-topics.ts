import { slugOf } from '#kernel/text.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { homemade, mayNameTopics, type Topic, type TopicId } from '../model.ts'
import { insertTopics, topicsByIds, topicsByNames, topicsBySlugs } from '../store/topics.ts'

/**
 * The topics of these names, in this order, each once; a name not known yet becomes a topic. A topic is known by its name and by every
 * address that leads to it. `held`: those the story stands on already, which stay who they are under their name, whatever slug an
 * import gave them.
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
  const named = await topicsByNames(tx, [...wanted.values()])
  const known = await topicsBySlugs(tx, [...wanted.keys()])
  const fresh: Topic[] = [...wanted]
    .filter(([slug, name]) => !known.has(slug) && !named.has(name) && !heldIds.has(name))
    .map(([slug, name]) => ({ id: newId('topic'), slug, name, ...homemade }))
  await insertTopics(tx, fresh)
  const standing = fresh.length === 0 ? known : await topicsBySlugs(tx, [...wanted.keys()])
  const idOf = ([slug, name]: readonly [string, string]): TopicId | undefined => {
    const there = standing.get(slug)
    return heldIds.get(name) ?? (there?.name === name ? there : (named.get(name) ?? there))?.id
  }
  return [...new Set([...wanted].flatMap((one) => idOf(one) ?? []))]
}
