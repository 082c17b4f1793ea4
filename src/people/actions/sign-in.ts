import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf } from '#platform/mint.ts'
import { lockAccount } from '../store/accounts.ts'
import { useLink } from '../store/links.ts'
import { type Browser, comeIn, type Entry } from './come-in.ts'

/** Uses a one-time link up. The token in hand is the right. */
export async function signIn(
  tx: Writer,
  { token, browser }: { token: string; browser: Browser },
  now: Instant,
): Promise<Result<Entry, 'link-not-open'>> {
  const accountId = await useLink(tx, hashOf(token), now)
  const account = accountId && (await lockAccount(tx, accountId))
  if (!account || account.suspendedAt !== null) return refused('link-not-open')
  return done(await comeIn(tx, { account, way: 'link', browser }, now))
}
