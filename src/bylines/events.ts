import { defineEvent } from '#platform/jobs/events.ts'
import type { PersonId } from './model.ts'

/** What the paper says of somebody is another from now on. */
export const personDescribed = defineEvent<{ personId: PersonId }>('person.described')
