import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Content, findDraft, findStory, findVersion, type Story, type StoryId } from '#stories/index.ts'
import { mayArrangeFront, type PlanVersion, type Slot } from '../model.ts'
import { pinnable, pinned, type Unpinnable } from '../rules.ts'
import { decide, type Seen } from './decide.ts'

interface Request extends Seen {
  readonly storyId: StoryId
  readonly slot: Slot
  /** Null: until somebody takes it out. */
  readonly until: Instant | null
}

/** Puts a story first in a slot of the front; it leaves any other. */
export async function pin(
  tx: Writer,
  actor: Actor,
  { storyId, slot, until, seen }: Request,
  now: Instant,
): Promise<Result<PlanVersion, 'not-found' | Unpinnable | 'changed-meanwhile'>> {
  demand(actor, mayArrangeFront, undefined)
  return decide(tx, actor, { seen }, now, async (before) => {
    const story = await findStory(tx, storyId)
    const words = story && (await newestWords(tx, story))
    if (!story || !words) return refused('not-found')
    const fit = pinnable({ ...story, kind: words.kind }, until, now)
    if (!fit.ok) return fit
    const plan = pinned(before, { storyId, slot, until, by: actor.id, at: now })
    return done({ plan, what: 'pinned' as const, storyId, slot })
  })
}

async function newestWords(tx: Writer, { id, version }: Story): Promise<Content | undefined> {
  return (await findDraft(tx, id)) ?? (version === null ? undefined : findVersion(tx, id, version))
}
