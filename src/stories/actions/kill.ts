import { type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { saveUses } from '#media/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { storyKilled } from '../events.ts'
import { type Kill, type StoryId, storyTag, useOf } from '../model.ts'
import { killEntry } from '../store/record-entries.ts'
import { tagsOfLists } from '../store/listings.ts'
import { mayKill } from '../rights.ts'
import { killed } from '../rules.ts'
import { filed } from '../store/desks.ts'
import { insertKill } from '../store/notices.ts'
import { overtakeSchedules } from '../store/schedules.ts'
import { findVersion, lockStory, savePublication } from '../store/stories.ts'
import { enterDeed } from './found-record.ts'

type Request = { readonly storyId: StoryId; readonly reason: string }

/** Withdraws a published story for cause: out of every list at once, 410 with the reason at its address. The versions stay on record. */
export async function kill(
  tx: Writer,
  actor: Actor,
  { storyId, reason }: Request,
  now: Instant,
): Promise<Result<{ kill: Kill }, 'not-found' | 'not-published' | 'killed' | 'reason-missing'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayKill, await filed(tx, story))
  if (reason.trim() === '') return refused('reason-missing')

  const result = killed(story, reason.trim(), now)
  if (!result.ok) return result
  const live = story.version === null ? undefined : await findVersion(tx, story.id, story.version)
  if (!live) return refused('not-published')
  await savePublication(tx, result.value.story, live)
  await saveUses(tx, [useOf(result.value.story, live)])
  await overtakeSchedules(tx, storyId, ['publication', 'correction', 'withdrawal'], now)
  await insertKill(tx, result.value.kill, actor.id)
  await enterDeed(tx, { storyId }, killEntry(result.value.kill, actor.id, live.number), now)
  await emit(
    tx,
    storyKilled,
    { payload: { storyId }, tags: [storyTag(storyId), 'corrections', ...(await tagsOfLists(tx, live))] },
    now,
  )
  return result
}
