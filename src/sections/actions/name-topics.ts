import { slugOf } from '#kernel/text.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { homemade, mayNameTopics, type Topic, type TopicId } from '../model.ts'
import { insertTopics, topicsBySlugs } from '../store.ts'

/** The topics of these names, in this order, each once; a name not known yet becomes a topic. */
export async function nameTopics(
  tx: Writer,
  actor: Actor,
  names: readonly string[],
): Promise<readonly TopicId[]> {
  demand(actor, mayNameTopics, undefined)
  const wanted = new Map(
    names.map((name) => [slugOf(name), name.trim()] as const).filter(([slug]) => slug !== ''),
  )
  const known = await topicsBySlugs(tx, [...wanted.keys()])
  const fresh: Topic[] = [...wanted]
    .filter(([slug]) => !known.has(slug))
    .map(([slug, name]) => ({ id: newId('topic'), slug, name, ...homemade }))
  await insertTopics(tx, fresh)
  const all = new Map([...known.values(), ...fresh].map((topic) => [topic.slug, topic.id]))
  return [...wanted.keys()].flatMap((slug) => all.get(slug) ?? [])
}
