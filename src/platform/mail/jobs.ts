import { type Instant, later } from '#kernel/time.ts'
import type { Writer } from '../db/rights.ts'
import type { Store } from '../db/store.ts'
import { every, type Job, type Outside, on } from '../jobs/jobs.ts'
import type { Mail } from './mailer.ts'
import { isFinal } from './mailer.ts'
import { mailQueued } from './post.ts'
import type { MailId } from './schema.ts'
import { claimMail, listDue, markFailed, markSent, removeOldMails } from './store.ts'

/** Writes mail of one kind as things are at this moment; nothing where there is nobody to write to any more. */
export type MailWriter = (
  tx: Writer,
  about: string,
  house: { readonly origin: string; readonly now: Instant },
) => Promise<Mail | undefined>

const minute = 60_000
/** A server that is down for the night gets its mail in the morning. */
const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute)
const claimMilliseconds = 5 * minute
const atOnce = 20
const keptDays = 90

/** What sends mail: at once when it is asked for, and again where that failed. `writers` by the kind of mail. */
export const sendingMail = (writers: Readonly<Record<string, MailWriter>>): readonly Job[] => [
  on(mailQueued, 'mail.send', (store, _, now, __, outside) => sendDue(store, writers, outside, now)),
  every(
    15,
    'mail.send-again',
    (store, now, _, outside) => sendDue(store, writers, outside, now),
    async (store, now) => (await listDue(store.read, now, 1)).length > 0,
  ),
  every(86_400, 'mail.forget', (store, now) =>
    store.write((tx) => removeOldMails(tx, later(now, -keptDays * 1440 * minute))),
  ),
]

async function sendDue(
  store: Store,
  writers: Readonly<Record<string, MailWriter>>,
  outside: Outside,
  now: Instant,
): Promise<void> {
  if (outside.mailer === undefined) return
  for (const { id } of await listDue(store.read, now, atOnce)) await sendOne(store, writers, outside, id, now)
}

/**
 * Claimed and written in one transaction, sent outside of any, marked in another. Whoever dies between the sending and the mark
 * leaves mail that is sent a second time after the claim: under the same Message-ID, which is all that can be done about it.
 */
async function sendOne(
  store: Store,
  writers: Readonly<Record<string, MailWriter>>,
  { mailer, origin }: Outside,
  id: MailId,
  now: Instant,
): Promise<void> {
  const claimed = await store.write(async (tx) => {
    const waiting = await claimMail(tx, id, { now, until: later(now, claimMilliseconds) })
    if (!waiting) return undefined
    const mail = await writers[waiting.kind]?.(tx, waiting.about, { origin, now })
    if (!mail) await markFailed(tx, id, { error: 'nobody to write to', again: null, now })
    return mail && { mail, attempts: waiting.attempts }
  })
  if (!claimed || !mailer) return
  try {
    await mailer.send(claimed.mail, id)
  } catch (error) {
    const wait = isFinal(error) ? undefined : waits[claimed.attempts - 1]
    const again = wait === undefined ? null : later(now, wait)
    return store.write((tx) => markFailed(tx, id, { error: reasonOf(error), again, now }))
  }
  await store.write((tx) => markSent(tx, id, now))
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
