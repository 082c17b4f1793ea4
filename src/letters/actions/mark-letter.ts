import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type LetterId, type Mark, mayKeepLetters } from '../model.ts'
import { findLetter, saveMark } from '../store.ts'

type Request = { readonly letterId: LetterId; readonly mark: Mark | null }

/** Says what has become of a letter, or that it is new again. */
export async function markLetter(
  tx: Writer,
  actor: Actor,
  { letterId, mark }: Request,
  now: Instant,
): Promise<Result<void, 'not-found'>> {
  demand(actor, mayKeepLetters, undefined)
  if (!(await findLetter(tx, letterId))) return refused('not-found')
  const by = mark === null ? { markedAt: null, markedBy: null } : { markedAt: now, markedBy: actor.id }
  await saveMark(tx, letterId, { mark, ...by })
  return done(undefined)
}
