import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { translationsLinked } from '../events.ts'
import { type StoryId, storyTag } from '../model.ts'
import { mayTranslate } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { lockStory } from '../store/stories.ts'
import { listTranslationsForDesk, removeTranslations } from '../store/translations.ts'

/** Takes a story out from among its translations. Two that are parted are two; of three, the others stay together. */
export async function unlinkTranslation(
  tx: Writer,
  actor: Actor,
  { storyId }: { readonly storyId: StoryId },
  now: Instant,
): Promise<Result<void, 'not-found'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayTranslate, await filed(tx, story))
  const ids = (await listTranslationsForDesk(tx, storyId)).map((one) => one.storyId)
  await removeTranslations(tx, ids.length > 2 ? [storyId] : ids)
  await emit(tx, translationsLinked, { payload: { storyIds: ids }, tags: ids.map(storyTag) }, now)
  return done(undefined)
}
