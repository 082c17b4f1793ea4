import type { Instant } from '#kernel/time.ts'
import type { Writer } from '../db/rights.ts'
import { defineEvent, emit } from '../jobs/events.ts'
import { newId } from '../mint.ts'
import type { MailId } from './schema.ts'
import { insertMail } from './store.ts'

export const mailQueued = defineEvent<{ readonly mailId: MailId }>('mail.queued')

/** Asks for mail of a kind that somebody knows how to write (jobs.ts). It goes out after COMMIT, or not at all. */
export async function post(
  tx: Writer,
  { kind, about }: { readonly kind: string; readonly about: string },
  now: Instant,
): Promise<void> {
  const mailId: MailId = newId('mail')
  await insertMail(tx, { id: mailId, kind, about }, now)
  await emit(tx, mailQueued, { payload: { mailId }, tags: [] }, now)
}
