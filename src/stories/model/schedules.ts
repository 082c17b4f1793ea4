// What is set for a moment: the words and the rules.
import type { Id } from '#kernel/ids.ts'
import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, isPast, millisecondsBetween } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { CorrectionKind, Story, StoryId } from '../model.ts'

export type ScheduleId = Id<'schedule'>
/** `correction`: the desk's draft becomes the next version of a published story. */
export type ScheduledDeed = 'publication' | 'correction' | 'withdrawal'

/** Something that the clock will do. What came of it stays on its row. */
export interface Schedule {
  readonly id: ScheduleId
  readonly storyId: StoryId
  readonly what: ScheduledDeed
  readonly dueAt: Instant
  /** The draft that was read when it was set; of a withdrawal, 0. */
  readonly revision: number
  /** Of a correction and a withdrawal, as readers will be told it. */
  readonly reason: string
  /** Of a correction; null of the others. */
  readonly kind: CorrectionKind | null
  readonly by: AccountId | null
  readonly setAt: Instant
  /** When it was done, or taken back, or found not to be possible; null: it is to come. */
  readonly endedAt: Instant | null
  /** `kept`: done by the clock. `overtaken`: somebody did it by hand before. Else why it could not be done. */
  readonly outcome: string | null
  readonly endedBy: AccountId | null
}

/** Milliseconds from when it was due to when it was done; 0 for what was not done by the clock. */
export const latenessOf = ({ dueAt, endedAt, outcome }: Schedule): number =>
  endedAt === null || outcome !== 'kept' ? 0 : Math.max(0, millisecondsBetween(dueAt, endedAt))

export type Unschedulable =
  | 'in-the-past'
  | 'already-published'
  | 'not-published'
  | 'killed'
  | 'embargo-before-due'

export function schedulable(
  { killedAt, publishedAt, embargoUntil }: Story,
  what: ScheduledDeed,
  dueAt: Instant,
  now: Instant,
): Result<void, Unschedulable> {
  if (killedAt !== null) return refused('killed')
  if (what === 'publication' && publishedAt !== null) return refused('already-published')
  if (what !== 'publication' && publishedAt === null) return refused('not-published')
  if (isPast(dueAt, now)) return refused('in-the-past')
  // An embargo that is over when the story goes out is a mistake in one of the two.
  if (what === 'publication' && embargoUntil !== null && embargoUntil <= dueAt)
    return refused('embargo-before-due')
  return done(undefined)
}
