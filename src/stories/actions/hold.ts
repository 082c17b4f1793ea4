import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import type { StoryId } from '../model.ts'
import type { LegalHold } from '../model/checklist.ts'
import { mayHold } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { findHold, insertHold, saveLifted } from '../store/checklist.ts'
import { lockStory } from '../store/stories.ts'

type Request = { readonly storyId: StoryId; readonly reason: string }

/** Nothing of this story goes out, nor any change of it, until the hold is lifted. */
export async function hold(
  tx: Writer,
  actor: Actor,
  { storyId, reason }: Request,
  now: Instant,
): Promise<Result<LegalHold, 'not-found' | 'reason-missing' | 'held-already'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayHold, await filed(tx, story))
  if (reason.trim() === '') return refused('reason-missing')
  if (await findHold(tx, storyId)) return refused('held-already')
  const made: LegalHold = {
    id: newId('hold'),
    storyId,
    reason: reason.trim(),
    by: actor.id,
    at: now,
    liftedAt: null,
    liftedBy: null,
  }
  await insertHold(tx, made)
  return done(made)
}

export async function liftHold(
  tx: Writer,
  actor: Actor,
  { storyId }: Pick<Request, 'storyId'>,
  now: Instant,
): Promise<Result<void, 'not-found' | 'not-held'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayHold, await filed(tx, story))
  const open = await findHold(tx, storyId)
  if (!open || !(await saveLifted(tx, open.id, { by: actor.id, at: now }))) return refused('not-held')
  return done(undefined)
}
