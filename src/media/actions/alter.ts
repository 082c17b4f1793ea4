import type { Instant } from '#kernel/time.ts'
import { type Actor, can, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { mediaChanged } from '../events.ts'
import {
  type Alterable,
  type BatchId,
  type MediaDeed,
  type MediaId,
  type Medium,
  mediaTag,
} from '../model.ts'
import { mayAddMedia, mayKeepMedia } from '../rights.ts'
import { insertBefore } from '../store/before.ts'
import { lockMedium, saveMedium } from '../store/media.ts'
import { note } from './note.ts'

interface Request {
  readonly ids: readonly MediaId[]
  readonly what: MediaDeed['what']
  /** What becomes of each; nothing where it stays as it is. */
  readonly change: (medium: Medium) => Partial<Alterable>
}
export interface Altered {
  /** By which it is taken back. */
  readonly batch: BatchId
  readonly changed: readonly Medium[]
  /** Of those that were asked for: gone meanwhile, or not this person's to change. */
  readonly left: number
}

/** Changes what is said of one or of many, or how they are cut, and remembers how it was before. */
export async function alter(
  tx: Writer,
  actor: Actor,
  { ids, what, change }: Request,
  now: Instant,
): Promise<Altered> {
  demand(actor, mayAddMedia, undefined)
  const batch: BatchId = newId('batch')
  const changed: Medium[] = []
  let left = 0
  for (const id of [...new Set(ids)].toSorted()) {
    const medium = await lockMedium(tx, id)
    if (!medium || !can(actor, mayKeepMedia, medium)) {
      left += 1
      continue
    }
    const after = change(medium)
    const next: Medium = { ...medium, ...after }
    await saveMedium(tx, next)
    await insertBefore(tx, { batch, medium, after, at: now })
    await note(tx, actor, { medium: next, what }, now)
    changed.push(next)
  }
  const mediaIds = changed.map(({ id }) => id)
  if (mediaIds.length > 0)
    await emit(tx, mediaChanged, { payload: { mediaIds }, tags: mediaIds.map(mediaTag) }, now)
  return { batch, changed, left }
}
