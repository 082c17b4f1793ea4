import { defineEvent } from '#platform/jobs/events.ts'

export const advertisementsChanged = defineEvent<Record<string, never>>('advertisements.changed')
