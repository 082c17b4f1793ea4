import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, can, machine } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { filed, findStory, mayRevise, revise, type StoryId } from '#stories/index.ts'
import { listUpdates, lockWriting, removeUpdates, saveWriting } from '../store/writings.ts'
import { sameWords, type Words } from '../ydoc.ts'
import { standingOf } from './open.ts'

type Request = {
  readonly storyId: StoryId
  readonly words: Words
  /** The document that says them, and the last update in it. */
  readonly state: Uint8Array
  readonly through: number
  /** Who typed last. */
  readonly by: Actor
}
/** `behind`: another node took updates that are not in this document yet. */
type Outcome = Result<number, 'gone' | 'killed' | 'behind' | 'changed-meanwhile'>

/** Makes the document's words the desk's draft, and folds the updates into the document. Gives the draft's revision. */
export async function keep(tx: Writer, request: Request, now: Instant): Promise<Outcome> {
  const { storyId, words, state, through, by } = request
  const writing = await lockWriting(tx, storyId)
  const story = writing && (await findStory(tx, storyId))
  const standing = story && (await standingOf(tx, storyId))
  if (!standing) return refused('gone')
  if (story.killedAt !== null) return refused('killed')
  if (Number(writing.through) > through || (await listUpdates(tx, storyId, through)).length > 0)
    return refused('behind')
  if (standing.revision !== writing.revision) return refused('changed-meanwhile')
  let { revision } = standing
  if (!sameWords(words, standing.words)) {
    const content = { ...standing.content, ...words }
    const { embargoUntil } = story
    // What was typed was allowed when it was taken; whoever lost the right since does not lose the words.
    const actor = can(by, mayRevise, await filed(tx, story)) ? by : machine
    const saved = await revise(tx, actor, { storyId, content, embargoUntil, from: revision }, now)
    if (!saved.ok) return refused('changed-meanwhile')
    revision = saved.value.revision
  }
  await saveWriting(tx, storyId, { state, through, revision })
  await removeUpdates(tx, storyId, through)
  return done(revision)
}
