import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { translationsLinked } from '../events.ts'
import { type StoryId, storyTag } from '../model.ts'
import { mayRead, mayTranslate } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { lockStory } from '../store/stories.ts'
import { findGroup, listTranslationsForDesk, saveTranslations } from '../store/translations.ts'
import { linkable, type Unlinkable } from '../translations.ts'

type Request = { readonly storyId: StoryId; readonly otherId: StoryId }
type Outcome = Result<readonly StoryId[], 'not-found' | Unlinkable>

/** Says that two stories are one in two languages; what either was linked to already comes with it. */
export async function linkTranslation(
  tx: Writer,
  actor: Actor,
  { storyId, otherId }: Request,
  now: Instant,
): Promise<Outcome> {
  // Always in the same order, so that of two who link the same pair from both ends neither waits for ever.
  const locked = new Map<StoryId, Awaited<ReturnType<typeof lockStory>>>()
  for (const id of [storyId, otherId].toSorted()) locked.set(id, await lockStory(tx, id))
  const [story, other] = [locked.get(storyId), locked.get(otherId)]
  if (!story || !other) return refused('not-found')
  demand(actor, mayTranslate, await filed(tx, story))
  demand(actor, mayRead, other)
  if (storyId === otherId) return refused('same-story')

  const these = await listTranslationsForDesk(tx, storyId)
  const those = await listTranslationsForDesk(tx, otherId)
  const { language } = await settingsOf(tx)
  const result = linkable(these, those, language)
  if (!result.ok) return result
  const group = (await findGroup(tx, storyId)) ?? (await findGroup(tx, otherId)) ?? newId('translations')
  await saveTranslations(tx, group, result.value)
  await emit(
    tx,
    translationsLinked,
    { payload: { storyIds: result.value }, tags: result.value.map(storyTag) },
    now,
  )
  return result
}
