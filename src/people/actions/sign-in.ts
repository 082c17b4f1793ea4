import { done, refused, type Result } from '#kernel/result.ts'
import { type Instant, later } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf, newToken } from '#platform/mint.ts'
import { type Session, sessionDays } from '../model.ts'
import { findAccount, insertSession, removeSession, useLink } from '../store.ts'

type Request = {
  readonly token: string
  readonly address: string
  /** The session that this browser held until now: it ends, whoever's it was. */
  readonly before: string | undefined
}

/** Uses a one-time link up and opens a session. The token in hand is the right. */
export async function signIn(
  tx: Writer,
  { token, address, before }: Request,
  now: Instant,
): Promise<Result<Session, 'link-not-open'>> {
  const accountId = await useLink(tx, hashOf(token), now)
  const account = accountId && (await findAccount(tx, accountId))
  if (!account || account.suspendedAt !== null) return refused('link-not-open')
  if (before !== undefined) await removeSession(tx, hashOf(before))
  const session = { token: newToken(), expiresAt: later(now, sessionDays * 24 * 3_600_000) }
  await insertSession(tx, {
    tokenHash: hashOf(session.token),
    accountId: account.id,
    address,
    createdAt: now,
    expiresAt: session.expiresAt,
  })
  return done(session)
}
