import { correctionsIn, storiesIn } from '#document/text.ts'
import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, can, demand } from '#people/index.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import type { Content, Draft, StoryId } from '../model.ts'
import { mayFile, mayPublish, mayRevise } from '../rights.ts'
import { filed } from '../store/desks.ts'
import { listCorrectionsOf } from '../store/notices.ts'
import { saveScheduledRevision } from '../store/schedules.ts'
import { findDraft, insertDraft, lockStory, saveDraft, saveEmbargo } from '../store/stories.ts'

type Request = {
  readonly storyId: StoryId
  readonly content: Content
  /** Counts until the story is published; afterwards its embargo stands. */
  readonly embargoUntil: Instant | null
  /** The revision that the writer began from; 0 where the desk held no draft and they began from the published version. */
  readonly from: number
}

/** Saves the desk's draft. Readers see nothing of it. Who began from an older revision than the present one is told. */
export async function revise(
  tx: Writer,
  actor: Actor,
  { storyId, content, embargoUntil, from }: Request,
  now: Instant,
): Promise<Result<Draft, 'not-found' | 'killed' | 'changed-meanwhile' | Misplaced>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refused('not-found')
  const standing = await filed(tx, story)
  demand(actor, mayRevise, standing)
  demand(actor, mayFile, content)
  if (story.killedAt !== null) return refused('killed')

  const misplaced = await misplacedIn(tx, storyId, content)
  if (misplaced) return refused(misplaced)

  const next: Draft = { ...content, storyId, revision: from + 1, savedAt: now, savedBy: actor.id }
  const present = await findDraft(tx, storyId)
  if ((present?.revision ?? 0) !== from) return refused('changed-meanwhile')
  if (present) await saveDraft(tx, next)
  else await insertDraft(tx, next)
  if (story.publishedAt === null) await saveEmbargo(tx, storyId, embargoUntil)
  // What somebody else saves after an editor has set it for a moment is not published unread.
  if (can(actor, mayPublish, standing)) await saveScheduledRevision(tx, storyId, next.revision)
  return done(next)
}

/** A story that sends its readers to itself, and one that repeats what the record says of another. */
export type Misplaced = 'shows-itself' | 'correction-of-another'

async function misplacedIn(db: Reader, id: StoryId, { body }: Content): Promise<Misplaced | undefined> {
  if (storiesIn(body).includes(id)) return 'shows-itself'
  const repeated = correctionsIn(body)
  if (repeated.length === 0) return undefined
  const own = new Set((await listCorrectionsOf(db, id)).map((correction) => correction.id))
  return repeated.every((one) => own.has(one)) ? undefined : 'correction-of-another'
}
