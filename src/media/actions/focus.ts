import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { MediaId } from '../model.ts'
import { mayKeepMedia } from '../rights.ts'
import { findMedium } from '../store/media.ts'
import { alter, type Altered } from './alter.ts'

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
): Promise<Result<Altered, 'not-found' | 'no-picture'>> {
  const medium = await findMedium(tx, id)
  if (!medium) return refused('not-found')
  demand(actor, mayKeepMedia, medium)
  if (medium.kind !== 'picture') return refused('no-picture')
  const change = () => ({ focusX: within(x), focusY: within(y) })
  return done(await alter(tx, actor, { ids: [id], what: 'focused', change }, now))
}

const within = (hundredths: number): number => Math.round(Math.min(100, Math.max(0, hundredths)))
