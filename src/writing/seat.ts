import type { Actor } from '#people/index.ts'
import type { Refusal } from './contract.ts'

/** Somebody's open editor. */
export interface Seat {
  actor: Actor
  mayWrite: boolean
  /** Who they are now; whoever has no session any more is nobody. */
  visitor(): Promise<Actor>
  send(bytes: Uint8Array): void
  /** Says why, and hangs up. */
  dismiss(why: Refusal): void
}
