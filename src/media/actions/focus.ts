import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { mediaChanged } from '../events.ts'
import { type MediaId, type Medium, mediaTag } from '../model.ts'
import { mayKeepMedia } from '../rights.ts'
import { lockMedium, saveMedium } from '../store/media.ts'
import { note } from './note.ts'

interface Request {
  readonly id: MediaId
  /** Hundredths, from the left and from the top. */
  readonly x: number
  readonly y: number
}

/** Says what must stay in sight when a picture is cropped. The crops have other addresses from then on. */
export async function focus(
  tx: Writer,
  actor: Actor,
  { id, x, y }: Request,
  now: Instant,
): Promise<Result<Medium, 'not-found' | 'no-picture'>> {
  const medium = await lockMedium(tx, id)
  if (!medium) return refused('not-found')
  demand(actor, mayKeepMedia, medium)
  if (medium.kind !== 'picture') return refused('no-picture')
  const next = { ...medium, focusX: within(x), focusY: within(y) }
  await saveMedium(tx, next)
  await note(tx, actor, { medium: next, what: 'focused' }, now)
  await emit(tx, mediaChanged, { payload: { mediaIds: [id] }, tags: [mediaTag(id)] }, now)
  return done(next)
}

const within = (hundredths: number): number => Math.round(Math.min(100, Math.max(0, hundredths)))
