import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, millisecondsOf } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { hashOf } from '#platform/mint.ts'
import { recoveryCodeIn, stepOf } from '#platform/secrets/one-time-codes.ts'
import { type Account, type AccountId, mostCodeTries, type Session } from '../model.ts'
import { lockAccount } from '../store/accounts.ts'
import { findAuthenticator, useRecoveryCode, useStep } from '../store/factors.ts'
import { removeHalfSession, tryHalfSession } from '../store/sessions.ts'
import { type Browser, openSession } from './come-in.ts'
import { forgiveCodes, slowDownCodes } from './slow-down.ts'

type Outcome = Result<
  { readonly session: Session; readonly account: Account },
  'half-session-not-open' | 'code-wrong'
>

/** The other half: a code of the app, or one of those on paper. Each opens one door, once. */
export async function signInWithCode(
  tx: Writer,
  { token, code, browser }: { token: string; code: string; browser: Browser },
  now: Instant,
): Promise<Outcome> {
  const half = await tryHalfSession(tx, hashOf(token), { now, most: mostCodeTries })
  const account = half && (await lockAccount(tx, half.accountId))
  if (!account || account.suspendedAt !== null) return refused('half-session-not-open')
  if (!(await slowDownCodes(tx, account.id, now))) return refused('half-session-not-open')
  if (!(await isCode(tx, account.id, code, now))) return refused('code-wrong')
  await forgiveCodes(tx, account.id)
  await removeHalfSession(tx, hashOf(token))
  return done({ account, session: await openSession(tx, { account, way: half.openedBy, browser }, now) })
}

async function isCode(tx: Writer, id: AccountId, typed: string, now: Instant): Promise<boolean> {
  const digits = typed.replace(/\s/g, '')
  const app = await findAuthenticator(tx, id)
  if (!app || app.confirmedAt === null) return false
  const step = stepOf(digits, app.secret, millisecondsOf(now), app.lastStep)
  if (step !== undefined) return useStep(tx, id, step, app.confirmedAt)
  return useRecoveryCode(tx, id, hashOf(recoveryCodeIn(typed)), now)
}
