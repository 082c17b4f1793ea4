import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Crop, type Cut, cutsWith, type MediaId, possibleCut } from '../model.ts'
import { mayAddMedia } from '../rights.ts'
import { findMedium } from '../store/media.ts'
import { alter, type Altered } from './alter.ts'

interface Request {
  readonly id: MediaId
  readonly crop: Crop
  /** Null: as the point that must stay in sight says. */
  readonly cut: Cut | null
}

/** Says which part of a picture stands for it in one shape. What does not fit into the picture is moved until it does. */
export async function cut(
  tx: Writer,
  actor: Actor,
  { id, crop, cut: wanted }: Request,
  now: Instant,
): Promise<Result<Altered, 'not-found' | 'no-picture'>> {
  demand(actor, mayAddMedia, undefined)
  const medium = await findMedium(tx, id)
  if (!medium) return refused('not-found')
  if (medium.kind !== 'picture') return refused('no-picture')
  const altered = await alter(
    tx,
    actor,
    {
      ids: [id],
      what: 'cut',
      change: (held) => ({ cuts: cutsWith(held, crop, wanted && possibleCut(held, crop, wanted)) }),
    },
    now,
  )
  return altered.changed.length > 0 ? done(altered) : refused('not-found')
}
