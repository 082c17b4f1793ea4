import type { Actor } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import type { Refusal } from './contract.ts'

/** Somebody's open editor. */
export interface Seat {
  actor: Actor
  mayWrite: boolean
  /** Whether this seat's writing stands in the log already: once is enough. */
  hasWritten: boolean
  noting(): Store
  /** Who they are now; whoever has no session any more is nobody. */
  visitor(): Promise<Actor>
  send(bytes: Uint8Array): void
  /** Says why, and hangs up. */
  dismiss(why: Refusal): void
}
