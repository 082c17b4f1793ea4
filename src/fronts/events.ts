import type { AccountId } from '#people/index.ts'
import { defineEvent } from '#platform/jobs/events.ts'
import type { FrontOf } from './model.ts'

/** The next front is another than it was, or what the clock has: whoever has it before them is told. Readers have nothing of it. */
export const frontWorkedOn = defineEvent<{
  readonly of: FrontOf
  readonly by: AccountId | null
}>('front.worked-on')

/** Somebody decided where stories stand: readers have it at once. */
export const frontArranged = defineEvent<{ readonly of: FrontOf; readonly number: number }>(
  'front.arranged',
  {
    urgent: true,
  },
)
