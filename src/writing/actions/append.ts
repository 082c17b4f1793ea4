import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { filed, findStory, mayRevise, type StoryId } from '#stories/index.ts'
import { insertUpdate, lockWriting } from '../store/writings.ts'

type Request = { readonly storyId: StoryId; readonly bytes: Uint8Array }

/** Keeps what somebody typed. Once this is committed their browser may forget it. */
export async function append(
  tx: Writer,
  actor: Actor,
  { storyId, bytes }: Request,
  now: Instant,
): Promise<Result<number, 'gone' | 'killed'>> {
  const writing = await lockWriting(tx, storyId)
  const story = writing && (await findStory(tx, storyId))
  if (!story) return refused('gone')
  demand(actor, mayRevise, await filed(tx, story))
  if (story.killedAt !== null) return refused('killed')
  return done(await insertUpdate(tx, storyId, writing, { bytes, by: actor.id, at: now }))
}
