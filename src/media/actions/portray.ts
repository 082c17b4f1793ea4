import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { mediaChanged } from '../events.ts'
import { canBeWorn, type MediaId, mediaTag } from '../model.ts'
import { mayPortray } from '../rights.ts'
import { lockMedium } from '../store/media.ts'
import { savePortrait } from '../store/uses.ts'

interface Request {
  readonly personId: string
  /** Null: their picture is nobody's any more. */
  readonly mediaId: MediaId | null
}

/** Everybody may see this picture from now on, because it is somebody's who writes; nobody can take it out meanwhile. */
export async function portray(
  tx: Writer,
  actor: Actor,
  { personId, mediaId }: Request,
  now: Instant,
): Promise<Result<void, 'no-picture'>> {
  demand(actor, mayPortray, undefined)
  const medium = mediaId === null ? null : await lockMedium(tx, mediaId)
  if (medium === undefined || (medium && !canBeWorn(medium, now))) return refused('no-picture')
  await savePortrait(tx, personId, mediaId, now)
  const mediaIds = mediaId === null ? [] : [mediaId]
  await emit(tx, mediaChanged, { payload: { mediaIds }, tags: mediaIds.map(mediaTag) }, now)
  return done(undefined)
}
