import { defineEvent } from '#platform/jobs/events.ts'
import type { LetterId } from './model.ts'

export const letterReceived = defineEvent<{ readonly letterId: LetterId }>('letter.received')
