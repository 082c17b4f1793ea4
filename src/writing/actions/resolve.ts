import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { findStory, mayRead, type StoryId } from '#stories/index.ts'
import type { ThreadId } from '../schema.ts'
import { findThread, saveResolution } from '../store/threads.ts'

type Request = { readonly storyId: StoryId; readonly threadId: ThreadId; readonly isResolved: boolean }

/** Settles a thread in the margin, or opens it again. What was said in it is kept. */
export async function resolve(
  tx: Writer,
  actor: Actor,
  { storyId, threadId, isResolved }: Request,
  now: Instant,
): Promise<Result<ThreadId, 'not-found'>> {
  const story = await findStory(tx, storyId)
  const thread = await findThread(tx, threadId)
  if (!story || thread?.storyId !== storyId) return refused('not-found')
  demand(actor, mayRead, story)
  const resolved = isResolved
    ? { resolvedAt: now, resolvedBy: actor.id }
    : { resolvedAt: null, resolvedBy: null }
  await saveResolution(tx, threadId, resolved)
  return done(threadId)
}
