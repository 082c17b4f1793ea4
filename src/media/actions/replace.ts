import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { mediaChanged, mediaReceived } from '../events.ts'
import { type BatchId, isOfOneShape, type MediaId, type Medium, mediaTag } from '../model.ts'
import { mayKeepMedia } from '../rights.ts'
import { insertBefore } from '../store/before.ts'
import { lockMedium, saveMedium } from '../store/media.ts'
import { said } from './add.ts'
import { note } from './note.ts'
import type { Received } from './receive.ts'

interface Request {
  readonly id: MediaId
  readonly received: Received
}
interface Replaced {
  readonly medium: Medium
  /** By which the file before comes back; null where there was none. */
  readonly batch: BatchId | null
}
type Outcome = Result<Replaced, 'not-found' | 'another-kind'>

/**
 * Other bytes in its place, wherever it is shown; or its first, where an archive's record has waited for them. What has been said of it
 * stays; only where nothing was said does the new file speak. A picture is replaced by a picture: the stories show it as one. The file
 * before is kept for a day (sweep.ts), and comes back until then.
 */
export async function replaceBytes(
  tx: Writer,
  actor: Actor,
  { id, received }: Request,
  now: Instant,
): Promise<Outcome> {
  const medium = await lockMedium(tx, id)
  if (!medium) return refused('not-found')
  demand(actor, mayKeepMedia, medium)
  const { words, kind, ...facts } = received
  if (!fits(kind, medium.kind)) return refused('another-kind')
  const cuts = isOfOneShape(medium, facts) ? medium.cuts : ''
  const after = { ...facts, kind, ...said(words, medium), cuts }
  const next: Medium = { ...medium, ...after }
  await saveMedium(tx, next)
  const batch: BatchId | null = medium.digest === null ? null : newId('batch')
  if (batch !== null) await insertBefore(tx, { batch, medium, after, at: now })
  // Noted with the bytes that were let go: a backup of before still names them.
  await note(tx, actor, { medium, what: medium.digest === null ? 'added' : 'replaced' }, now)
  await emit(tx, mediaReceived, { payload: { mediaIds: [id] }, tags: [] }, now)
  await emit(tx, mediaChanged, { payload: { mediaIds: [id] }, tags: [mediaTag(id)] }, now)
  return done({ medium: next, batch })
}

/** A drawing stands where a picture stood, and the other way round. */
const shown = ['picture', 'drawing']
const fits = (kind: Medium['kind'], before: Medium['kind']): boolean =>
  kind === before || (shown.includes(kind) && shown.includes(before))
