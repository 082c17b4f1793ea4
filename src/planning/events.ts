import { defineEvent } from '#platform/jobs/events.ts'
import type { NoticeId } from './model.ts'

/** Somebody is to hear of something by mail. */
export const noticeWritten = defineEvent<{ readonly noticeId: NoticeId }>('notice.written')
