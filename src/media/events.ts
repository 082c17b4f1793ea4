import { defineEvent } from '#platform/jobs/events.ts'
import type { MediaId } from './model.ts'

/** Bytes have come, new ones or others than before. */
export const mediaReceived = defineEvent<{ mediaIds: readonly MediaId[] }>('media.received')
/** Words, focus or rights are others, or it is gone: wherever it stands, it stands there differently, and at once. */
export const mediaChanged = defineEvent<{ mediaIds: readonly MediaId[] }>('media.changed', { urgent: true })
