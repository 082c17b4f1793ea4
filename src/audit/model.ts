import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, type Actor, permission } from '#people/index.ts'

export type DeedId = Id<'deed'>

/** Something that somebody of the newsroom changed. Written once, with the change itself, and never touched again. */
export interface Deed {
  readonly id: DeedId
  readonly at: Instant
  /** Null: nobody was signed in yet, as at the door. */
  readonly accountId: AccountId | null
  /** Their name as it was then. */
  readonly who: string
  /** The door it came through: `POST /newsroom/stories/:id/publication`, or a command: `user add`. */
  readonly deed: string
  /** What it was about: `story_…`; empty where it was about the paper. */
  readonly subject: string
  /** How many rows of which tables. */
  readonly rows: Readonly<Record<string, number>>
  /** The machine's address; empty for a command on the machine itself. */
  readonly address: string
}

/** Who does what, from where, before it is known what of it comes. */
export interface Doing {
  readonly actor: Actor
  readonly deed: string
  readonly subject: string
  readonly address: string
  readonly at: Instant
}

export const mayReadAudit = permission<void>('audit.read', { owner: 'any', admin: 'any' })
