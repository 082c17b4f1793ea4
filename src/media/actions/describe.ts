import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { mediaChanged } from '../events.ts'
import { type MediaId, type Medium, mediaTag, type Words } from '../model.ts'
import { mayKeepMedia } from '../rights.ts'
import { lockMedium, saveMedium } from '../store/media.ts'
import { note } from './note.ts'

interface Request {
  readonly id: MediaId
  readonly words: Words & Pick<Medium, 'rightsUntil'>
}

/** Says anew what everybody who shows it says of it, and until when the paper may. */
export async function describe(
  tx: Writer,
  actor: Actor,
  { id, words }: Request,
  now: Instant,
): Promise<Result<Medium, 'not-found'>> {
  const medium = await lockMedium(tx, id)
  if (!medium) return refused('not-found')
  demand(actor, mayKeepMedia, medium)
  const next = { ...medium, ...words }
  await saveMedium(tx, next)
  await note(tx, actor, { medium: next, what: 'described' }, now)
  await emit(tx, mediaChanged, { payload: { mediaIds: [id] }, tags: [mediaTag(id)] }, now)
  return done(next)
}
