import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import type { Writer } from '#platform/db/rights.ts'
import { isPassword } from '#platform/secrets/passwords.ts'
import { type Account, emailIn } from '../model.ts'
import { findAccountByEmail, lockAccount } from '../store/accounts.ts'
import { findPasswordHash } from '../store/factors.ts'
import { type Browser, comeIn, type Entry } from './come-in.ts'
import { forgive, type Try } from './slow-down.ts'

/** Found right outside of any transaction, because that takes a while; whoever knows it says whose and which it was. */
export interface Proven {
  readonly account: Account
  readonly hash: string
}

/** The same work whether there is such an account or not. */
export async function provePassword(
  { read }: Pick<Store, 'read'>,
  { email, password }: { email: string; password: string },
): Promise<Proven | undefined> {
  const account = await findAccountByEmail(read, emailIn(email) ?? 'nobody@invalid')
  const hash = await findPasswordHash(read, account?.id ?? 'account_nobody')
  const isRight = await isPassword(password, hash)
  return isRight && account && hash !== undefined && account.suspendedAt === null
    ? { account, hash }
    : undefined
}

/** What was proven must still be so: a password that was changed in between opens nothing. */
export async function signInWithPassword(
  tx: Writer,
  { proven, tried, browser }: { proven: Proven; tried: Try; browser: Browser },
  now: Instant,
): Promise<Result<Entry, 'not-known'>> {
  const account = await lockAccount(tx, proven.account.id)
  const hash = await findPasswordHash(tx, proven.account.id)
  if (!account || account.suspendedAt !== null || hash !== proven.hash) return refused('not-known')
  const entry = await comeIn(tx, { account, way: 'password', browser }, now)
  await forgive(tx, tried, { isIn: entry.kind === 'in' }, now)
  return done(entry)
}
