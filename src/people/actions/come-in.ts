import { type Instant, later } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf, newToken } from '#platform/mint.ts'
import {
  type Account,
  halfSessionMinutes,
  mustHaveSecondFactor,
  type Session,
  sessionDays,
  type Way,
} from '../model.ts'
import { saveAccount } from '../store/accounts.ts'
import { factorsOf } from '../store/factors.ts'
import { insertHalfSession, insertSession, removeSession } from '../store/sessions.ts'

export interface Browser {
  readonly address: string
  readonly agent: string
  /** The session that this browser held until now: it ends, whoever's it was. */
  readonly before: string | undefined
}

/** In, or in front of one door more. The half of a session opens nothing: it is another token in another cookie and another table. */
export type Entry =
  | { readonly kind: 'in'; readonly session: Session; readonly account: Account }
  | { readonly kind: 'code-asked'; readonly token: string }

/** After one proof: those who have an app for codes are asked for one, unless they came by passkey. */
export async function comeIn(
  tx: Writer,
  { account, way, browser }: { account: Account; way: Way; browser: Browser },
  now: Instant,
): Promise<Entry> {
  const { hasAuthenticator } = await factorsOf(tx, account.id)
  if (way === 'passkey' || !hasAuthenticator)
    return { kind: 'in', account, session: await openSession(tx, { account, way, browser }, now) }
  const token = newToken()
  await insertHalfSession(tx, {
    tokenHash: hashOf(token),
    accountId: account.id,
    openedBy: way,
    expiresAt: later(now, halfSessionMinutes * 60_000),
  })
  return { kind: 'code-asked', token }
}

/** A new session with a token of its own, always: nothing that was known before opens it. */
export async function openSession(
  tx: Writer,
  { account, way, browser, ...given }: { account: Account; way: Way; browser: Browser; owes?: boolean },
  now: Instant,
): Promise<Session> {
  if (browser.before !== undefined) await removeSession(tx, hashOf(browser.before))
  const session = { token: newToken(), expiresAt: later(now, sessionDays * 24 * 3_600_000) }
  await insertSession(tx, {
    tokenHash: hashOf(session.token),
    accountId: account.id,
    address: browser.address,
    agent: browser.agent.slice(0, 300),
    openedBy: way,
    owes: (given.owes ?? (await owesAtTheDoor(tx, account, way))) ? 'second-factor' : '',
    createdAt: now,
    expiresAt: session.expiresAt,
  })
  if (account.firstSignedInAt === null) await saveAccount(tx, { ...account, firstSignedInAt: now })
  return session
}

/** From the second time on: the first is for looking around. */
const owesAtTheDoor = async (tx: Writer, account: Account, way: Way): Promise<boolean> =>
  way !== 'passkey' && account.firstSignedInAt !== null && lacksSecondFactor(tx, account)

export async function lacksSecondFactor(tx: Writer, { id, role }: Account): Promise<boolean> {
  if (!mustHaveSecondFactor(role)) return false
  const { passkeys, hasAuthenticator } = await factorsOf(tx, id)
  return passkeys === 0 && !hasAuthenticator
}
