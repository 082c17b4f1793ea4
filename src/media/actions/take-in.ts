import { done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Store } from '#platform/db/store.ts'
import type { Medium } from '../model.ts'
import { mayAddMedia } from '../rights.ts'
import { type Addition, addMedium } from './add.ts'
import { type Arrival, type NoReceipt, receive } from './receive.ts'

type Request = Arrival & Omit<Addition, 'received'>

/**
 * Bytes come in and are the paper's: `receive`, then `addMedium` in a transaction of its own. For routes and commands, which open
 * transactions; whoever has many in one transaction calls the two himself.
 */
export async function takeIn(
  { store, darkroom }: { readonly store: Store; readonly darkroom: Darkroom },
  actor: Actor,
  { words, from, ...arrival }: Request,
  now: Instant,
): Promise<Result<Medium, NoReceipt>> {
  demand(actor, mayAddMedia, undefined)
  const received = await receive(darkroom, arrival)
  if (!received.ok) return received
  return done(await store.write((tx) => addMedium(tx, actor, { received: received.value, words, from }, now)))
}
