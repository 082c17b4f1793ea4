import { done, refused, type Result } from '#kernel/result.ts'
import { slugOf } from '#kernel/text.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { homemade, mayKeepTopics, type Topic, type TopicFault } from '../model.ts'
import { holdersOf } from '../store/topics-kept.ts'
import { insertTopics } from '../store/topics.ts'

/** A topic that no story is on yet. An address that somebody has, or had, stays theirs. */
export async function addTopic(tx: Writer, actor: Actor, typed: string): Promise<Result<Topic, TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  const name = typed.trim()
  const slug = slugOf(name)
  if (name === '') return refused('name-missing')
  if (slug === '') return refused('address-without-letters')
  if ((await holdersOf(tx, slug)).length > 0) return refused('address-taken')
  const topic: Topic = { id: newId('topic'), name, slug, ...homemade }
  await insertTopics(tx, [topic])
  return done(topic)
}
