import { done, refused, type Result } from '#kernel/result.ts'
import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { topicsKept } from '../events.ts'
import { type KeptTopic, mayKeepTopics, type TopicFault, type TopicId, topicTags } from '../model.ts'
import {
  holdersOf,
  insertFormerSlug,
  listFormerSlugs,
  lockTopics,
  removeFormerSlugs,
  saveTopic,
} from '../store/topics-kept.ts'

interface Request {
  readonly id: TopicId
  readonly name: string
  /** The address as it is typed; it becomes a slug in whichever script it is written. */
  readonly address: string
  /** What else readers are shown its name on. */
  readonly around: readonly string[]
}

/** Calls a topic otherwise, and moves it: its old address leads to the new one. Says how it was before. */
export async function renameTopic(
  tx: Writer,
  actor: Actor,
  { id, address, around, ...typed }: Request,
  now: Instant,
): Promise<Result<KeptTopic, TopicFault>> {
  demand(actor, mayKeepTopics, undefined)
  const before = (await lockTopics(tx, [id])).get(id)
  if (!before) return refused('not-found')
  if (before.mergedInto !== null) return refused('merged-meanwhile')
  const name = typed.name.trim()
  // An address that it has or had stays as it is written: an import brings some that nobody would write so.
  const own = [before.slug, ...(await listFormerSlugs(tx, id))]
  const slug = own.find((one) => one === address.trim()) ?? slugOf(address)
  if (name === '') return refused('name-missing')
  if (slug === '') return refused('address-without-letters')
  if ((await holdersOf(tx, slug)).some((holder) => holder !== id)) return refused('address-taken')
  await removeFormerSlugs(tx, [slug])
  await saveTopic(tx, { ...before, name, slug })
  if (slug !== before.slug) await insertFormerSlug(tx, before, now)
  await emit(tx, topicsKept, { payload: { topicIds: [id] }, tags: [...topicTags([id]), ...around] }, now)
  return done(before)
}
