import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'

/**
 * What was done to a story in front of its readers. `imported`: it came with an archive. `blanked`: the law took a version's
 * text out. `removed`: stories of one origin (a demo edition) were taken out whole; `note` is that origin.
 */
export const recordKinds = [
  'published',
  'correction',
  'clarification',
  'addition',
  'minor',
  'killed',
  'republished',
  'imported',
  'blanked',
  'removed',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** What whoever does a deed knows of it. */
export interface NewEntry {
  readonly kind: RecordKind
  /** Null where the entry is about many. */
  readonly storyId: Id<'story'> | null
  /** The version that it made, explains or blanks; of a removal, how many stories it took. */
  readonly version: number | null
  /** SHA-256 in hexadecimal: of the version that it made; of a removal, of the ids that it took. Null where no text came with it. */
  readonly content: string | null
  /** The reason, as readers are told it. */
  readonly note: string
  /** When it was done. An archive's may be long before it came here. */
  readonly at: Instant
  readonly by: AccountId | null
}

/** One line of the record, for good. */
export interface Entry extends NewEntry {
  readonly seq: number
  readonly recordedAt: Instant
  /** Of this entry and, through the one before, of all that came before it. */
  readonly hash: string
  /** The removal that took its story out; no part of what is hashed. */
  readonly removedBy: number | null
}

/** Where the chain ends: the next entry continues from here. */
export interface Link {
  readonly seq: number
  readonly hash: string
}
export const beginning: Link = { seq: 0, hash: '' }
