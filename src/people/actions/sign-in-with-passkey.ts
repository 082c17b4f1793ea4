import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { AccountId } from '../model.ts'
import { lockAccount } from '../store/accounts.ts'
import { usePasskey } from '../store/factors.ts'
import { type Browser, comeIn, type Entry } from './come-in.ts'

/** Which key signed, and how often it says that it has. */
export interface Signed {
  readonly keyId: string
  readonly accountId: AccountId
  readonly counter: number
}

export async function signInWithPasskey(
  tx: Writer,
  { signed, browser }: { signed: Signed; browser: Browser },
  now: Instant,
): Promise<Result<Entry, 'not-known'>> {
  const account = await lockAccount(tx, signed.accountId)
  if (!account || account.suspendedAt !== null) return refused('not-known')
  if (!(await usePasskey(tx, signed.keyId, signed.counter, now))) return refused('not-known')
  return done(await comeIn(tx, { account, way: 'passkey', browser }, now))
}
