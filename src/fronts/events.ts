import { defineEvent } from '#platform/jobs/events.ts'

/** Somebody decided where stories stand: readers have it at once. */
export const frontArranged = defineEvent<{ readonly number: number }>('front.arranged', { urgent: true })
