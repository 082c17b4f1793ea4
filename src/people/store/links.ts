import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Account, AccountId } from '../model.ts'
import type { PeopleTables } from '../schema.ts'
import { accountColumns } from './accounts.ts'

const { reading, writing } = tables<PeopleTables>()

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
    .select(accountColumns.map((column) => `accounts.${column}` as const))
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
