import { defineEvent } from '#platform/jobs/events.ts'

export const paperSet = defineEvent<{ readonly keys: readonly string[] }>('paper.set')
