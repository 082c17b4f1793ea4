import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { MediaId, Medium, Words } from '../model.ts'
import { mayAddMedia } from '../rights.ts'
import { alter, type Altered } from './alter.ts'

interface Request {
  readonly ids: readonly MediaId[]
  /** What all of them have in common; an empty word leaves what each says. */
  readonly words: Partial<Words>
  /** Left out: as it is with each. */
  readonly rightsUntil?: Medium['rightsUntil'] | undefined
}

/** Says the same of many at once. */
export async function describeMany(
  tx: Writer,
  actor: Actor,
  { ids, words, rightsUntil }: Request,
  now: Instant,
): Promise<Altered> {
  demand(actor, mayAddMedia, undefined)
  const said = Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''))
  const change = { ...said, ...(rightsUntil !== undefined && { rightsUntil }) }
  return alter(tx, actor, { ids, what: 'described', change: () => change }, now)
}
