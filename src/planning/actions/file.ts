import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import { findDraft, mayRevise, revise, type StoryId } from '#stories/index.ts'
import { findFiled } from './find-filed.ts'

type Request = { readonly storyId: StoryId; readonly sectionId: SectionId | null }

/** Moves a story that is not out yet to another section. Gives where it stood, and the draft that this made. */
export async function file(
  tx: Writer,
  actor: Actor,
  { storyId, sectionId }: Request,
  now: Instant,
): Promise<
  Result<{ readonly before: SectionId | null; readonly revision: number }, 'not-found' | 'out' | 'same'>
> {
  const story = await findFiled(tx, storyId)
  const held = story && (await findDraft(tx, storyId))
  if (!story || !held) return refused(story ? 'out' : 'not-found')
  demand(actor, mayRevise, story)
  if (story.publishedAt !== null || story.killedAt !== null) return refused('out')
  if (held.sectionId === sectionId) return refused('same')
  const { storyId: _, revision, savedAt: __, savedBy: ___, ...content } = held
  const { embargoUntil } = story
  const moved = await revise(
    tx,
    actor,
    { storyId, content: { ...content, sectionId }, embargoUntil, from: revision },
    now,
  )
  if (!moved.ok) return refused(moved.why === 'not-found' ? 'not-found' : 'out')
  return done({ before: held.sectionId, revision: moved.value.revision })
}
