import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, later } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf, newToken } from '#platform/mint.ts'
import { type AccountId, type Actor, askedLinkHours, isAtMost, linkHours, mayKeepAccounts } from '../model.ts'
import { demand } from '../permissions.ts'
import { findAccount } from '../store/accounts.ts'
import { insertLink, removeUnusedLinks } from '../store/links.ts'

/** A one-time link's token, good for a day; an older unused one of the same account is void. Shown once, stored as a hash. */
export async function makeLink(
  tx: Writer,
  actor: Actor,
  accountId: AccountId,
  now: Instant,
): Promise<string> {
  demand(actor, mayKeepAccounts, undefined)
  return newLink(tx, accountId, { hours: linkHours }, now)
}

/** The same for a page: not for somebody above whoever asks, and not for the suspended. */
export async function handOutLink(
  tx: Writer,
  actor: Actor,
  accountId: AccountId,
  now: Instant,
): Promise<Result<string, 'not-found' | 'above-you'>> {
  demand(actor, mayKeepAccounts, undefined)
  const account = await findAccount(tx, accountId)
  if (!account || account.suspendedAt !== null) return refused('not-found')
  if (!isAtMost(account.role, actor.role)) return refused('above-you')
  return done(await newLink(tx, accountId, { hours: linkHours }, now))
}

/** For a letter that is about to be sent to the account's own address, and to no other. */
export const linkForMail = (
  tx: Writer,
  accountId: AccountId,
  asked: 'invited' | 'asked',
  now: Instant,
): Promise<string> => newLink(tx, accountId, { hours: asked === 'asked' ? askedLinkHours : linkHours }, now)

async function newLink(
  tx: Writer,
  accountId: AccountId,
  { hours }: { hours: number },
  now: Instant,
): Promise<string> {
  const token = newToken()
  await removeUnusedLinks(tx, accountId)
  await insertLink(tx, {
    tokenHash: hashOf(token),
    accountId,
    createdAt: now,
    expiresAt: later(now, hours * 3_600_000),
  })
  return token
}
