import { done, type Result, refused } from '#kernel/result.ts'
import { type AccountId, type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { Story, StoryId } from '../model.ts'
import { mayEntrust } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { lockStory, saveEntrusted } from '../store/stories.ts'

type Request = { readonly storyId: StoryId; readonly to: AccountId | null }

/** Puts a story into somebody's hands, or back into its author's alone (`to`: null). Gives it as it was before. */
export async function entrust(
  tx: Writer,
  actor: Actor,
  { storyId, to }: Request,
): Promise<Result<Story, 'not-found' | 'killed'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayEntrust, await filed(tx, story))
  if (story.killedAt !== null) return refused('killed')
  await saveEntrusted(tx, storyId, to)
  return done(story)
}
