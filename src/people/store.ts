import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Account, AccountId, Actor } from './model.ts'
import type { PeopleTables } from './schema.ts'

const { reading, writing } = tables<PeopleTables>()
const columns = [
  'id',
  'name',
  'email',
  'role',
  'created_at as createdAt',
  'suspended_at as suspendedAt',
] as const

export const findAccount = (db: Reader, id: AccountId): Promise<Account | undefined> =>
  reading(db).selectFrom('accounts').select(columns).where('id', '=', id).executeTakeFirst()

export async function accountsByIds(
  db: Reader,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, Account>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('accounts')
    .select(columns)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((account) => [account.id, account]))
}

export const findAccountByEmail = (db: Reader, email: string): Promise<Account | undefined> =>
  reading(db)
    .selectFrom('accounts')
    .select(columns)
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()

export const listAccounts = (db: Reader): Promise<readonly Account[]> =>
  reading(db).selectFrom('accounts').select(columns).orderBy('name').orderBy('id').execute()

export const findOwner = (db: Reader): Promise<Account | undefined> =>
  reading(db)
    .selectFrom('accounts')
    .select(columns)
    .where('role', '=', 'owner')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()

export async function insertAccount(tx: Writer, account: Account): Promise<void> {
  const { createdAt, suspendedAt, email, ...rest } = account
  await writing(tx)
    .insertInto('accounts')
    .values({ ...rest, email: email.trim().toLowerCase(), created_at: createdAt, suspended_at: suspendedAt })
    .execute()
}

export async function hasEverSignedIn(db: Reader, id: AccountId): Promise<boolean> {
  const row = await reading(db)
    .selectFrom('sign_in_links')
    .select('used_at')
    .where('account_id', '=', id)
    .where('used_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface Link {
  readonly tokenHash: string
  readonly accountId: AccountId
  readonly createdAt: Instant
  readonly expiresAt: Instant
}
export async function insertLink(tx: Writer, link: Link): Promise<void> {
  await writing(tx)
    .insertInto('sign_in_links')
    .values({
      token_hash: link.tokenHash,
      account_id: link.accountId,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute()
}

/** An older link of the same account that nobody used is void once a new one is made. */
export async function removeUnusedLinks(tx: Writer, id: AccountId): Promise<void> {
  await writing(tx)
    .deleteFrom('sign_in_links')
    .where('account_id', '=', id)
    .where('used_at', 'is', null)
    .execute()
}

/** Whom a link would sign in, while it is open. Looking does not use it up. */
export const accountOfLink = (db: Reader, tokenHash: string, now: Instant): Promise<Account | undefined> =>
  reading(db)
    .selectFrom('sign_in_links')
    .innerJoin('accounts', 'accounts.id', 'sign_in_links.account_id')
    .select(columns.map((column) => `accounts.${column}` as const))
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('suspended_at', 'is', null)
    .executeTakeFirst()

/** Uses the link up: of fifty that try at once, one gets the account. */
export async function useLink(tx: Writer, tokenHash: string, now: Instant): Promise<AccountId | undefined> {
  const row = await writing(tx)
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
  return row?.account_id
}

export interface OpenSession {
  readonly tokenHash: string
  readonly accountId: AccountId
  readonly address: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
}
export async function insertSession(tx: Writer, session: OpenSession): Promise<void> {
  await writing(tx)
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      address: session.address,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** Looked up at every request of the newsroom, so that a session ends at once and everywhere. */
export async function actorOfSession(
  db: Reader,
  tokenHash: string,
  now: Instant,
): Promise<Actor | undefined> {
  return reading(db)
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select(['accounts.id', 'accounts.name', 'accounts.role'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.expires_at', '>', now)
    .where('accounts.suspended_at', 'is', null)
    .executeTakeFirst()
}

export async function removeSession(tx: Writer, tokenHash: string): Promise<void> {
  await writing(tx).deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}
export async function removeSessionsOf(tx: Writer, id: AccountId): Promise<void> {
  await writing(tx).deleteFrom('sessions').where('account_id', '=', id).execute()
}
export async function removeOldSessions(tx: Writer, now: Instant): Promise<void> {
  await writing(tx).deleteFrom('sessions').where('expires_at', '<=', now).execute()
}
