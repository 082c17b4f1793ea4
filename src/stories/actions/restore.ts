import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { listEntriesOf } from '#record/index.ts'
import { contentOf, type Draft, type StoryId } from '../model.ts'
import { mayRevise } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { findShelved, removeShelved, saveShelved } from '../store/shelf.ts'
import { findDraft, findStory, findVersion, lockStory, removeDraft } from '../store/stories.ts'
import { type Misplaced, revise } from './revise.ts'

type Request = {
  readonly storyId: StoryId
  readonly version: number
  /** The draft that is seen on the desk; 0 where there is none. */
  readonly from: number
}

/** Takes an earlier version to the desk as its draft. Readers see nothing of it, and what stood there before is kept to be put back. */
export async function restore(
  tx: Writer,
  actor: Actor,
  { storyId, version, from }: Request,
  now: Instant,
): Promise<Result<Draft, 'not-found' | 'killed' | 'changed-meanwhile' | 'blanked-already' | Misplaced>> {
  const story = await findStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayRevise, await filed(tx, story))
  const past = await findVersion(tx, storyId, version)
  if (!past) return refused('not-found')
  const entries = await listEntriesOf(tx, storyId)
  if (entries.some((entry) => entry.kind === 'blanked' && entry.version === version))
    return refused('blanked-already')
  const before = await findDraft(tx, storyId)
  const request = { storyId, content: contentOf(past), embargoUntil: story.embargoUntil, from }
  const result = await revise(tx, actor, request, now)
  if (!result.ok) return result
  const shelved = { storyId, revision: result.value.revision, content: before ? contentOf(before) : null }
  await saveShelved(tx, shelved, { at: now, by: actor.id })
  return result
}

/** Puts back what stood on the desk, as long as nobody has written on what took its place. */
export async function unrestore(
  tx: Writer,
  actor: Actor,
  { storyId }: Pick<Request, 'storyId'>,
  now: Instant,
): Promise<Result<void, 'not-found' | 'nothing-shelved'>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  demand(actor, mayRevise, await filed(tx, story))
  const [shelved, draft] = [await findShelved(tx, storyId), await findDraft(tx, storyId)]
  if (!shelved || draft?.revision !== shelved.revision) return refused('nothing-shelved')
  await removeShelved(tx, storyId)
  if (shelved.content === null) {
    await removeDraft(tx, storyId)
    return done(undefined)
  }
  const request = {
    storyId,
    content: shelved.content,
    embargoUntil: story.embargoUntil,
    from: draft.revision,
  }
  const result = await revise(tx, actor, request, now)
  return result.ok ? done(undefined) : refused('nothing-shelved')
}
