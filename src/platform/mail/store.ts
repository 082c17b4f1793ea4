import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '../db/rights.ts'
import type { MailId, MailTables } from './schema.ts'

const { reading, writing } = tables<MailTables>()

/** Mail of one kind, about one thing: an account, mostly. */
export interface Waiting {
  readonly id: MailId
  readonly kind: string
  readonly about: string
}

export async function insertMail(tx: Writer, mail: Waiting, now: Instant): Promise<void> {
  await writing(tx)
    .insertInto('mails')
    .values({
      ...mail,
      queued_at: now,
      due_at: now,
      claimed_until: '',
      attempts: 0,
      sent_at: null,
      given_up_at: null,
      last_error: null,
    })
    .execute()
}

export const listDue = (db: Reader, now: Instant, limit: number): Promise<readonly { id: MailId }[]> =>
  reading(db)
    .selectFrom('mails')
    .select('id')
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('due_at', '<=', now)
    .where('claimed_until', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute()

/** For whoever sends it now: nobody else gets it before `until`. */
export const claimMail = (
  tx: Writer,
  id: MailId,
  { now, until }: { now: Instant; until: Instant },
): Promise<(Waiting & { readonly attempts: number }) | undefined> =>
  writing(tx)
    .updateTable('mails')
    .set((row) => ({ claimed_until: until, attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    // Each said here, where Postgres asks again once whoever held the row has let go; in a subquery it would not.
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('due_at', '<=', now)
    .where('claimed_until', '<=', now)
    .returning(['id', 'kind', 'about', 'attempts'])
    .executeTakeFirst()

export async function markSent(tx: Writer, id: MailId, now: Instant): Promise<void> {
  await writing(tx)
    .updateTable('mails')
    .set({ sent_at: now, last_error: null })
    .where('id', '=', id)
    .execute()
}

/** `again`: when it is tried once more; null: never. */
export async function markFailed(
  tx: Writer,
  id: MailId,
  { error, again, now }: { error: string; again: Instant | null; now: Instant },
): Promise<void> {
  await writing(tx)
    .updateTable('mails')
    .set({
      last_error: error.slice(0, 500),
      claimed_until: '',
      ...(again === null ? { given_up_at: now } : { due_at: again }),
    })
    .where('id', '=', id)
    .execute()
}

export interface MailState {
  readonly about: string
  readonly queuedAt: Instant
  readonly sentAt: Instant | null
  readonly givenUpAt: Instant | null
  readonly lastError: string | null
}
/** What became of the newest mail about each of these. */
export async function newestMails(
  db: Reader,
  about: readonly string[],
): Promise<ReadonlyMap<string, MailState>> {
  if (about.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('mails')
    .select([
      'about',
      'queued_at as queuedAt',
      'sent_at as sentAt',
      'given_up_at as givenUpAt',
      'last_error as lastError',
    ])
    .where('about', 'in', about)
    .orderBy('queued_at')
    .execute()
  return new Map(rows.map((row) => [row.about, row]))
}

export async function removeOldMails(tx: Writer, before: Instant): Promise<void> {
  await writing(tx).deleteFrom('mails').where('queued_at', '<', before).execute()
}
