import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { saveUses } from '#media/index.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { storyRepublished } from '../events.ts'
import { type Story, type StoryId, storyTag, useOf } from '../model.ts'
import { mayRepublish } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { tagsOfLists } from '../store/listings.ts'
import { republished, type Unfit, unfit } from '../rules.ts'
import { findKillBy, insertRepublication, removeKill } from '../store/notices.ts'
import { findVersion, lockStory, savePublication } from '../store/stories.ts'
import { isHeldBack } from './check.ts'
import { enterDeed } from './found-record.ts'

type Request = { readonly storyId: StoryId; readonly reason: string }
type Outcome = Result<Story, 'not-found' | 'not-killed' | 'reason-missing' | 'not-ready' | Unfit>

/** Brings a killed story back to its place, as it was last published. The kill stays on the record, and readers are told why it is back. */
export async function republish(
  tx: Writer,
  actor: Actor,
  { storyId, reason }: Request,
  now: Instant,
): Promise<Outcome> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayRepublish, await filed(tx, story))
  if (reason.trim() === '') return refused('reason-missing')
  const [killed, live] = [
    await findKillBy(tx, storyId),
    story.version === null ? undefined : await findVersion(tx, storyId, story.version),
  ]
  const result = republished(story, now)
  if (!result.ok || !killed || !live) return refused('not-killed')
  const why = unfit(live)
  if (why) return refused(why)
  if (await isHeldBack(tx, result.value, live, now)) return refused('not-ready')

  const entry = {
    kind: 'republished',
    storyId,
    version: live.number,
    content: null,
    note: reason.trim(),
    at: now,
    by: actor.id,
  } as const
  await enterDeed(tx, { storyId }, entry, now)
  await savePublication(tx, result.value, live)
  await saveUses(tx, [useOf(result.value, live)])
  await insertRepublication(tx, { storyId, reason: reason.trim(), at: now }, killed, actor.id)
  await removeKill(tx, storyId)
  await emit(
    tx,
    storyRepublished,
    { payload: { storyId }, tags: [storyTag(storyId), 'corrections', ...(await tagsOfLists(tx, live))] },
    now,
  )
  return done(result.value)
}
