import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, can, machine } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { filed, findStory, findTurn, mayRevise, revise, type Story, type StoryId } from '#stories/index.ts'
import { listUpdates, lockWriting, removeUpdates, saveWriting } from '../store/writings.ts'
import { sameWords, type Words } from '../ydoc.ts'
import { type Standing, standingOf } from './open.ts'

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
/** Of the desk's draft: how often it was saved, and the story's turn. */
export interface Counted {
  readonly revision: number
  readonly turn: number
}
type Outcome = Result<
  Counted,
  'gone' | 'killed' | 'behind' | 'changed-meanwhile' | 'shows-itself' | 'correction-of-another'
>

/** Makes the document's words the desk's draft, and folds the updates into the document. Gives what the draft is then counted as. */
export async function keep(tx: Writer, request: Request, now: Instant): Promise<Outcome> {
  const { storyId, state, through } = request
  const writing = await lockWriting(tx, storyId)
  const story = writing && (await findStory(tx, storyId))
  const standing = story && (await standingOf(tx, storyId))
  if (!standing) return refused('gone')
  if (story.killedAt !== null) return refused('killed')
  if (Number(writing.through) > through || (await listUpdates(tx, storyId, through)).length > 0)
    return refused('behind')
  if (standing.turn !== writing.turn) return refused('changed-meanwhile')
  const saved = await savedWords(tx, story, standing, request, now)
  if (!saved.ok) return saved
  await saveWriting(tx, storyId, { state, through, ...saved.value })
  await removeUpdates(tx, storyId, through)
  return saved
}

async function savedWords(
  tx: Writer,
  story: Story,
  { words: before, content: standing, revision, turn }: Standing,
  { words, by }: Request,
  now: Instant,
): Promise<Outcome> {
  if (sameWords(words, before)) return done({ revision, turn })
  const { id: storyId, embargoUntil } = story
  const content = { ...standing, ...words }
  // What was typed was allowed when it was taken; whoever lost the right since does not lose the words.
  const actor = can(by, mayRevise, await filed(tx, story)) ? by : machine
  const saved = await revise(tx, actor, { storyId, content, embargoUntil, from: revision }, now)
  if (!saved.ok) return refused(saved.why === 'not-found' ? 'gone' : saved.why)
  return done({ revision: saved.value.revision, turn: (await findTurn(tx, storyId)) ?? turn })
}
