import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { findStory, mayRead, type StoryId } from '#stories/index.ts'
import type { ThreadId } from '../schema.ts'
import { findThread, insertRemark, insertThread, saveResolution } from '../store/threads.ts'

type Request = {
  readonly storyId: StoryId
  readonly text: string
  /** Where a new thread begins, or which one is answered. */
  readonly where: { readonly anchor: string; readonly quote: string } | ThreadId
}

/** Says something in the margin. Whoever may read the story may; no reader of the paper ever sees it. */
export async function remark(
  tx: Writer,
  actor: Actor,
  { storyId, text, where }: Request,
  now: Instant,
): Promise<Result<ThreadId, 'not-found'>> {
  const story = await findStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayRead, story)
  const threadId = typeof where === 'string' ? where : newId('thread')
  if (typeof where === 'object')
    await insertThread(tx, { id: threadId, storyId, ...where, resolvedAt: null, resolvedBy: null })
  else if ((await findThread(tx, threadId))?.storyId !== storyId) return refused('not-found')
  await insertRemark(tx, { id: newId('remark'), threadId, text, by: actor.id, at: now })
  // Who answers a thread that was settled takes it up again.
  await saveResolution(tx, threadId, { resolvedAt: null, resolvedBy: null })
  return done(threadId)
}
