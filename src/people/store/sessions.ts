import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { AccountId, Actor, Way } from '../model.ts'
import type { PeopleTables } from '../schema.ts'

const { reading, writing } = tables<PeopleTables>()

export interface OpenSession {
  readonly tokenHash: string
  readonly accountId: AccountId
  readonly address: string
  readonly agent: string
  readonly openedBy: Way
  readonly owes: 'second-factor' | ''
  readonly createdAt: Instant
  readonly expiresAt: Instant
}
const columns = [
  'token_hash as tokenHash',
  'account_id as accountId',
  'address',
  'agent',
  'opened_by as openedBy',
  'owes',
  'created_at as createdAt',
  'expires_at as expiresAt',
] as const

export async function insertSession(tx: Writer, session: OpenSession): Promise<void> {
  await writing(tx)
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      address: session.address,
      agent: session.agent,
      opened_by: session.openedBy,
      owes: session.owes,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** Looked up at every request of the newsroom, so that a session ends at once and everywhere. Desks are those that were named, without those below. */
export async function actorOfSession(
  db: Reader,
  tokenHash: string,
  now: Instant,
): Promise<Actor | undefined> {
  const rows = await reading(db)
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('account_desks', 'account_desks.account_id', 'accounts.id')
    .select(['accounts.id', 'accounts.name', 'accounts.role', 'sessions.owes', 'account_desks.section_id'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.expires_at', '>', now)
    .where('accounts.suspended_at', 'is', null)
    .execute()
  const [first] = rows
  if (!first) return undefined
  const { id, name, role, owes } = first
  const desks = rows.flatMap(({ section_id }) => section_id ?? [])
  return { id, name, role, ...(owes !== '' && { owes }), ...(desks.length > 0 && { desks }) }
}

export const findSession = (db: Reader, tokenHash: string, now: Instant): Promise<OpenSession | undefined> =>
  reading(db)
    .selectFrom('sessions')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const listSessions = (db: Reader, id: AccountId, now: Instant): Promise<readonly OpenSession[]> =>
  reading(db)
    .selectFrom('sessions')
    .select(columns)
    .where('account_id', '=', id)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()

export async function removeSession(tx: Writer, tokenHash: string): Promise<void> {
  await writing(tx).deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}
/** Those that are half open too: whatever was begun with what is no longer so is over. */
export async function removeSessionsOf(tx: Writer, id: AccountId): Promise<void> {
  for (const table of ['sessions', 'half_sessions'] as const)
    await writing(tx).deleteFrom(table).where('account_id', '=', id).execute()
}
/** Whose it is and where it began; nothing where it is somebody else's. */
export async function removeSessionOf(tx: Writer, id: AccountId, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await writing(tx)
    .deleteFrom('sessions')
    .where('account_id', '=', id)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}

export async function insertHalfSession(
  tx: Writer,
  half: { tokenHash: string; accountId: AccountId; openedBy: Way; expiresAt: Instant },
): Promise<void> {
  await writing(tx)
    .insertInto('half_sessions')
    .values({
      token_hash: half.tokenHash,
      account_id: half.accountId,
      opened_by: half.openedBy,
      tries: 0,
      expires_at: half.expiresAt,
    })
    .execute()
}

export const findHalfSession = (
  db: Reader,
  tokenHash: string,
  { now, most }: { now: Instant; most: number },
): Promise<{ accountId: AccountId } | undefined> =>
  reading(db)
    .selectFrom('half_sessions')
    .select('account_id as accountId')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('tries', '<', most)
    .executeTakeFirst()

/** Counts the try before anybody looks at the code: a hundred at once are still only so many. */
export const tryHalfSession = (
  tx: Writer,
  tokenHash: string,
  { now, most }: { now: Instant; most: number },
): Promise<{ accountId: AccountId; openedBy: Way } | undefined> =>
  writing(tx)
    .updateTable('half_sessions')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('tries', '<', most)
    .returning(['account_id as accountId', 'opened_by as openedBy'])
    .executeTakeFirst()

export async function removeHalfSession(tx: Writer, tokenHash: string): Promise<void> {
  await writing(tx).deleteFrom('half_sessions').where('token_hash', '=', tokenHash).execute()
}

export async function removeOldSessions(tx: Writer, now: Instant): Promise<void> {
  for (const table of ['sessions', 'half_sessions', 'challenges'] as const)
    await writing(tx).deleteFrom(table).where('expires_at', '<=', now).execute()
}
