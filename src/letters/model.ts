import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, permission } from '#people/index.ts'
import type { StoryId } from '#stories/index.ts'

export type LetterId = Id<'letter'>

/** What the desk makes of a letter. One that nobody has looked at carries none of these. */
export const marks = ['answered', 'done', 'spam'] as const
export type Mark = (typeof marks)[number]

/** A field was filled that no reader sees; it was sent faster than anybody writes; it is full of links. */
export type Suspicion = 'trap' | 'haste' | 'links'

/** What a reader wrote to the desk. Who they are is in a table of its own, and not for long. */
export interface Letter {
  readonly id: LetterId
  /** The story that it is about, where it came from one. */
  readonly storyId: StoryId | null
  readonly name: string
  /** Plain text. */
  readonly text: string
  readonly receivedAt: Instant
  /** Why it was taken for spam before anybody saw it. */
  readonly suspicion: Suspicion | null
  readonly mark: Mark | null
  readonly markedAt: Instant | null
  readonly markedBy: AccountId | null
}

/** Private: never in a log, a report or a list. Empty where it was not given, or is forgotten already. */
export interface Sender {
  readonly email: string
  /** A keyed hash of where the letter came from. */
  readonly network: string
}

/** How long an email address is kept, whatever becomes of the letter. */
export const addressDays = 90
/** How long it is known that two letters came from the same place. */
export const networkDays = 1
/** How long spam is kept, in case it is none. */
export const spamDays = 30

/** Letters of one connection, and of everybody, within the hour that ends now. More are asked to wait. */
export const mostFromOne = 5
export const mostFromAll = 300
export const countedHours = 1

export const mayKeepLetters = permission<void>('letters.keep', { owner: 'any', admin: 'any', editor: 'any' })
