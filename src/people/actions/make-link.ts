import { type Instant, later } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf, newToken } from '#platform/mint.ts'
import { type AccountId, type Actor, linkHours, mayKeepAccounts } from '../model.ts'
import { demand } from '../permissions.ts'
import { insertLink, removeUnusedLinks } from '../store.ts'

/** A one-time link's token, good for a day; an older unused one of the same account is void. Shown once, stored as a hash. */
export async function makeLink(
  tx: Writer,
  actor: Actor,
  accountId: AccountId,
  now: Instant,
): Promise<string> {
  demand(actor, mayKeepAccounts, undefined)
  const token = newToken()
  await removeUnusedLinks(tx, accountId)
  await insertLink(tx, {
    tokenHash: hashOf(token),
    accountId,
    createdAt: now,
    expiresAt: later(now, linkHours * 3_600_000),
  })
  return token
}
