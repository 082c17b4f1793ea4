import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { MediaId, Medium, Words } from '../model.ts'
import { mayKeepMedia } from '../rights.ts'
import { findMedium } from '../store/media.ts'
import { alter, type Altered } from './alter.ts'

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
): Promise<Result<Altered, 'not-found'>> {
  const medium = await findMedium(tx, id)
  if (!medium) return refused('not-found')
  demand(actor, mayKeepMedia, medium)
  return done(await alter(tx, actor, { ids: [id], what: 'described', change: () => words }, now))
}
