import type { Actor } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import type { Refusal } from './contract.ts'

/** Somebody's open editor. */
export interface Seat {
  actor: Actor
  /** What they type goes through it. The first of a sitting is noted; every piece after it has its author anyway. */
  store: Store
  mayWrite: boolean
  /** Who they are now; whoever has no session any more is nobody. */
  visitor(): Promise<Actor>
  send(bytes: Uint8Array): void
  /** Says why, and hangs up. */
  dismiss(why: Refusal): void
}
