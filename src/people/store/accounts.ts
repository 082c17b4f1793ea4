import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { type Account, type AccountId, emailIn, type StaffRole } from '../model.ts'
import type { PeopleTables } from '../schema.ts'

const { reading, writing } = tables<PeopleTables>()
export const accountColumns = [
  'id',
  'name',
  'email',
  'role',
  'created_at as createdAt',
  'suspended_at as suspendedAt',
  'first_signed_in_at as firstSignedInAt',
] as const

export const findAccount = (db: Reader, id: AccountId): Promise<Account | undefined> =>
  reading(db).selectFrom('accounts').select(accountColumns).where('id', '=', id).executeTakeFirst()

export async function accountsByIds(
  db: Reader,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, Account>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('accounts')
    .select(accountColumns)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((account) => [account.id, account]))
}

export async function findAccountByEmail(db: Reader, typed: string): Promise<Account | undefined> {
  const email = emailIn(typed)
  if (email === undefined) return undefined
  return reading(db)
    .selectFrom('accounts')
    .select(accountColumns)
    .where('email', '=', email)
    .executeTakeFirst()
}

export const listAccounts = (db: Reader): Promise<readonly Account[]> =>
  reading(db).selectFrom('accounts').select(accountColumns).orderBy('name').orderBy('id').execute()

export const findOwner = (db: Reader): Promise<Account | undefined> =>
  reading(db)
    .selectFrom('accounts')
    .select(accountColumns)
    .where('role', '=', 'owner')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()

export async function insertAccount(tx: Writer, account: Account): Promise<void> {
  const { createdAt, suspendedAt, firstSignedInAt, ...rest } = account
  await writing(tx)
    .insertInto('accounts')
    .values({
      ...rest,
      created_at: createdAt,
      suspended_at: suspendedAt,
      first_signed_in_at: firstSignedInAt,
    })
    .execute()
}

/** Holds the account for this transaction, as it now is. */
export const lockAccount = (tx: Writer, id: AccountId): Promise<Account | undefined> =>
  writing(tx)
    .updateTable('accounts')
    .set((row) => ({ id: row.ref('id') }))
    .where('id', '=', id)
    .returning(accountColumns)
    .executeTakeFirst()

export async function saveAccount(
  tx: Writer,
  { id, name, email, role, suspendedAt, firstSignedInAt }: Account,
): Promise<void> {
  await writing(tx)
    .updateTable('accounts')
    .set({ name, email, role, suspended_at: suspendedAt, first_signed_in_at: firstSignedInAt })
    .where('id', '=', id)
    .execute()
}

/** Owners who can come in. All of them are held: of two who would leave the paper without one, the second sees what the first did. */
export async function countOwners(tx: Writer): Promise<number> {
  const rows = await writing(tx)
    .updateTable('accounts')
    .set((row) => ({ id: row.ref('id') }))
    .where('role', '=', 'owner' satisfies StaffRole)
    .where('suspended_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}

export async function desksOf(db: Reader, id: AccountId): Promise<readonly string[]> {
  const rows = await reading(db)
    .selectFrom('account_desks')
    .select('section_id')
    .where('account_id', '=', id)
    .orderBy('section_id')
    .execute()
  return rows.map((row) => row.section_id)
}

/** The whole list; none: every desk. */
export async function saveDesks(tx: Writer, id: AccountId, desks: readonly string[]): Promise<void> {
  await writing(tx).deleteFrom('account_desks').where('account_id', '=', id).execute()
  const rows = [...new Set(desks)].map((desk) => ({ account_id: id, section_id: desk }))
  if (rows.length > 0) await writing(tx).insertInto('account_desks').values(rows).execute()
}

/** For a list: who has desks, and which. */
export async function allDesks(db: Reader): Promise<ReadonlyMap<AccountId, readonly string[]>> {
  const rows = await reading(db).selectFrom('account_desks').select(['account_id', 'section_id']).execute()
  const found = new Map<AccountId, string[]>()
  for (const row of rows) found.set(row.account_id, [...(found.get(row.account_id) ?? []), row.section_id])
  return found
}
