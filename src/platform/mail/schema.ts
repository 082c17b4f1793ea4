import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

export type MailId = Id<'mail'>

/** Mail that is to go out: what kind and to whom, never its text. What it says is made when it is sent, and may hold a secret. */
export interface MailTables {
  mails: {
    id: MailId
    kind: string
    about: string
    queued_at: Instant
    due_at: Instant
    claimed_until: Instant | ''
    attempts: number
    sent_at: Instant | null
    given_up_at: Instant | null
    last_error: string | null
  }
}
