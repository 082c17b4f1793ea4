// What somebody can prove with that it is them: passwords, passkeys, one-time codes.
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { AccountId } from '../model.ts'
import type { PeopleTables } from '../schema.ts'

const { reading, writing } = tables<PeopleTables>()

export async function findPasswordHash(db: Reader, id: AccountId): Promise<string | undefined> {
  const row = await reading(db)
    .selectFrom('passwords')
    .select('hash')
    .where('account_id', '=', id)
    .executeTakeFirst()
  return row?.hash
}

export async function savePassword(tx: Writer, id: AccountId, hash: string, now: Instant): Promise<void> {
  await writing(tx)
    .insertInto('passwords')
    .values({ account_id: id, hash, set_at: now })
    .onConflict((row) => row.column('account_id').doUpdateSet({ hash, set_at: now }))
    .execute()
}

export interface Passkey {
  /** As the browser names it, base64url. */
  readonly id: string
  readonly accountId: AccountId
  readonly publicKey: string
  readonly counter: number
  readonly transports: string
  readonly name: string
  readonly createdAt: Instant
  readonly usedAt: Instant | null
}
const columns = [
  'id',
  'account_id as accountId',
  'public_key as publicKey',
  'counter',
  'transports',
  'name',
  'created_at as createdAt',
  'used_at as usedAt',
] as const
const toPasskey = <Row extends { counter: number | string }>(row: Row) => ({
  ...row,
  counter: Number(row.counter),
})

export async function findPasskey(db: Reader, id: string): Promise<Passkey | undefined> {
  const row = await reading(db).selectFrom('passkeys').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toPasskey(row)
}

export async function listPasskeys(db: Reader, id: AccountId): Promise<readonly Passkey[]> {
  const rows = await reading(db)
    .selectFrom('passkeys')
    .select(columns)
    .where('account_id', '=', id)
    .orderBy('created_at')
    .execute()
  return rows.map(toPasskey)
}

/** Whether it is a new one: two tries with the same key make one. */
export async function insertPasskey(tx: Writer, key: Passkey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('passkeys')
    .values({
      id: key.id,
      account_id: key.accountId,
      public_key: key.publicKey,
      counter: key.counter,
      transports: key.transports,
      name: key.name,
      created_at: key.createdAt,
      used_at: null,
    })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Moves the key's own counter on. False: it stands there or further already, so that this is a copy of the key, or of the answer. */
export async function usePasskey(tx: Writer, id: string, counter: number, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('passkeys')
    .set({ counter, used_at: now })
    .where('id', '=', id)
    .where((row) => row.or([row('counter', '<', counter), row('counter', '=', 0)]))
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function removePasskey(tx: Writer, accountId: AccountId, id: string): Promise<boolean> {
  const { numDeletedRows } = await writing(tx)
    .deleteFrom('passkeys')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}

export interface Challenge {
  readonly challenge: string
  /** Whose new passkey it is for; null: whoever comes in with one. */
  readonly accountId: AccountId | null
  readonly expiresAt: Instant
}
export async function insertChallenge(
  tx: Writer,
  { challenge, accountId, expiresAt }: Challenge,
): Promise<void> {
  await writing(tx)
    .insertInto('challenges')
    .values({ challenge, account_id: accountId, expires_at: expiresAt })
    .execute()
}
/** Used up, whatever comes of it. */
export async function takeChallenge(tx: Writer, given: Challenge, now: Instant): Promise<boolean> {
  const { accountId } = given
  const { numDeletedRows } = await writing(tx)
    .deleteFrom('challenges')
    .where('challenge', '=', given.challenge)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}

export interface Authenticator {
  readonly secret: string
  readonly lastStep: number
  readonly confirmedAt: Instant | null
}
export async function findAuthenticator(db: Reader, id: AccountId): Promise<Authenticator | undefined> {
  const row = await reading(db)
    .selectFrom('authenticators')
    .select(['secret', 'last_step as lastStep', 'confirmed_at as confirmedAt'])
    .where('account_id', '=', id)
    .executeTakeFirst()
  return row && { ...row, lastStep: Number(row.lastStep) }
}
export async function insertAuthenticator(
  tx: Writer,
  id: AccountId,
  secret: string,
  now: Instant,
): Promise<void> {
  await writing(tx)
    .insertInto('authenticators')
    .values({ account_id: id, secret, last_step: 0, created_at: now, confirmed_at: null })
    .onConflict((row) => row.doNothing())
    .execute()
}
/** Of two who come with the same code at once, one gets in. */
export async function useStep(
  tx: Writer,
  id: AccountId,
  step: number,
  confirmedAt: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('authenticators')
    .set({ last_step: step, confirmed_at: confirmedAt })
    .where('account_id', '=', id)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}
export async function removeAuthenticator(tx: Writer, id: AccountId): Promise<void> {
  for (const table of ['authenticators', 'recovery_codes'] as const)
    await writing(tx).deleteFrom(table).where('account_id', '=', id).execute()
}

export async function saveRecoveryCodes(tx: Writer, id: AccountId, hashes: readonly string[]): Promise<void> {
  await writing(tx).deleteFrom('recovery_codes').where('account_id', '=', id).execute()
  await writing(tx)
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ code_hash: hash, account_id: id, used_at: null })))
    .execute()
}
export async function useRecoveryCode(
  tx: Writer,
  id: AccountId,
  hash: string,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('account_id', '=', id)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** What somebody has, for their own page and for the list of people. */
export interface Factors {
  readonly hasPassword: boolean
  readonly passkeys: number
  readonly hasAuthenticator: boolean
  readonly recoveryCodesLeft: number
}
export const noFactors: Factors = {
  hasPassword: false,
  passkeys: 0,
  hasAuthenticator: false,
  recoveryCodesLeft: 0,
}
export async function factorsByIds(
  db: Reader,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, Factors>> {
  if (ids.length === 0) return new Map()
  const mine = (table: 'passwords' | 'passkeys') =>
    reading(db).selectFrom(table).select('account_id as id').where('account_id', 'in', ids).execute()
  const [passwords, passkeys, authenticators, codes] = await Promise.all([
    mine('passwords'),
    mine('passkeys'),
    reading(db)
      .selectFrom('authenticators')
      .select('account_id as id')
      .where('account_id', 'in', ids)
      .where('confirmed_at', 'is not', null)
      .execute(),
    reading(db)
      .selectFrom('recovery_codes')
      .select('account_id as id')
      .where('account_id', 'in', ids)
      .where('used_at', 'is', null)
      .execute(),
  ])
  const count = (rows: readonly { id: AccountId }[], id: AccountId) =>
    rows.filter((row) => row.id === id).length
  return new Map(
    ids.map((id) => [
      id,
      {
        hasPassword: count(passwords, id) > 0,
        passkeys: count(passkeys, id),
        hasAuthenticator: count(authenticators, id) > 0,
        recoveryCodesLeft: count(codes, id),
      },
    ]),
  )
}
export const factorsOf = async (db: Reader, id: AccountId): Promise<Factors> =>
  (await factorsByIds(db, [id])).get(id) ?? noFactors

/** For somebody who has lost them: nothing of what they could prove with is left. */
export async function removeFactors(tx: Writer, id: AccountId): Promise<void> {
  for (const table of ['passwords', 'passkeys', 'authenticators', 'recovery_codes'] as const)
    await writing(tx).deleteFrom(table).where('account_id', '=', id).execute()
}
