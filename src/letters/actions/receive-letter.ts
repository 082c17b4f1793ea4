import { done, refused, type Result } from '#kernel/result.ts'
import { type Instant, later } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import type { StoryId } from '#stories/index.ts'
import { letterReceived } from '../events.ts'
import { countedHours, type Letter, mostFromAll, mostFromOne, type Sender, type Suspicion } from '../model.ts'
import { countSince, hasSent, insertLetter } from '../store.ts'

type Request = {
  readonly text: string
  readonly name: string
  readonly storyId: StoryId | null
  readonly suspicion: Suspicion | null
  readonly sender: Sender
}

/** A reader's letter reaches the desk, or its spam; the same one sent twice reaches it once. Anybody may write. */
export async function receiveLetter(
  tx: Writer,
  { sender, ...said }: Request,
  now: Instant,
): Promise<Result<void, 'too-many'>> {
  const since = later(now, -countedHours * 3_600_000)
  if (await hasSent(tx, since, sender.network, said.text)) return done(undefined)
  const [fromOne, fromAll] = [await countSince(tx, since, sender.network), await countSince(tx, since)]
  if (fromOne >= mostFromOne || fromAll >= mostFromAll) return refused('too-many')
  const isSpam = said.suspicion !== null
  const letter: Letter = {
    id: newId('letter'),
    ...said,
    receivedAt: now,
    mark: isSpam ? 'spam' : null,
    markedAt: isSpam ? now : null,
    markedBy: null,
  }
  await insertLetter(tx, letter, sender)
  await emit(tx, letterReceived, { payload: { letterId: letter.id }, tags: [] }, now)
  return done(undefined)
}
