// What everybody does with their own account. Whatever changes how one signs in gives this browser a new session and ends the others.
import { done, refused, type Result } from '#kernel/result.ts'
import { type Instant, millisecondsOf } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { hashOf } from '#platform/mint.ts'
import { newRecoveryCode, newSecret, stepOf } from '#platform/secrets/one-time-codes.ts'
import type { FreshKey } from '#platform/secrets/passkeys.ts'
import {
  type Account,
  type AccountId,
  type Actor,
  emailIn,
  mayKeepOwnAccount,
  recoveryCodes,
  type Session,
  type Way,
} from '../model.ts'
import { demand } from '../permissions.ts'
import { findAccountByEmail, lockAccount, saveAccount } from '../store/accounts.ts'
import {
  findAuthenticator,
  insertAuthenticator,
  insertPasskey,
  removeAuthenticator,
  removePasskey,
  savePassword,
  saveRecoveryCodes,
  useStep,
} from '../store/factors.ts'
import { removeUnusedLinks } from '../store/links.ts'
import { removeSessionOf, removeSessionsOf } from '../store/sessions.ts'
import { type Browser, lacksSecondFactor, openSession } from './come-in.ts'

/** Another address is another mailbox that can let somebody in: links to the one before are void. */
export async function describeSelf(
  tx: Writer,
  actor: Actor,
  { name, email: typed }: { readonly name: string; readonly email: string },
): Promise<Result<Account, 'email-wrong' | 'email-taken'>> {
  demand(actor, mayKeepOwnAccount, undefined)
  const account = await ownAccount(tx, actor)
  const email = emailIn(typed)
  if (email === undefined) return refused('email-wrong')
  const other = await findAccountByEmail(tx, email)
  if (other && other.id !== account.id) return refused('email-taken')
  if (email !== account.email) await removeUnusedLinks(tx, account.id)
  const next = { ...account, name, email }
  await saveAccount(tx, next)
  return done(next)
}

/** `way`: how this browser had come in. */
interface Change {
  readonly browser: Browser
  readonly way: Way
}

export async function setPassword(
  tx: Writer,
  actor: Actor,
  { hash, ...change }: Change & { readonly hash: string },
  now: Instant,
): Promise<Session> {
  demand(actor, mayKeepOwnAccount, undefined)
  const account = await ownAccount(tx, actor)
  await savePassword(tx, account.id, hash, now)
  await removeUnusedLinks(tx, account.id)
  return onlyThisSession(tx, account, { ...change, isOwing: actor.owes !== undefined }, now)
}

/** Refused where somebody has that very key already. */
export async function addPasskey(
  tx: Writer,
  actor: Actor,
  { key, name, ...change }: Change & { readonly key: FreshKey; readonly name: string },
  now: Instant,
): Promise<Result<Session, 'known-already'>> {
  demand(actor, mayKeepOwnAccount, undefined)
  const account = await ownAccount(tx, actor)
  const isNew = await insertPasskey(tx, { ...key, accountId: account.id, name, createdAt: now, usedAt: null })
  return isNew
    ? done(await onlyThisSession(tx, account, { ...change, isOwing: actor.owes !== undefined }, now))
    : refused('known-already')
}

export async function dropPasskey(
  tx: Writer,
  actor: Actor,
  { id, ...change }: Change & { readonly id: string },
  now: Instant,
): Promise<Result<Session, 'not-found'>> {
  demand(actor, mayKeepOwnAccount, undefined)
  const account = await ownAccount(tx, actor)
  if (!(await removePasskey(tx, account.id, id))) return refused('not-found')
  return done(await onlyThisSession(tx, account, { ...change, isOwing: true }, now))
}

/** The secret that the app is to take, until a code of it has come; the same one, however often it is asked for. */
export async function beginAuthenticator(tx: Writer, actor: Actor, now: Instant): Promise<void> {
  demand(actor, mayKeepOwnAccount, undefined)
  await insertAuthenticator(tx, (await ownAccount(tx, actor)).id, newSecret(), now)
}

/** With the first code the app counts, and there are codes for the day without it: told once, kept as hashes. */
export async function confirmAuthenticator(
  tx: Writer,
  actor: Actor,
  { code, ...change }: Change & { readonly code: string },
  now: Instant,
): Promise<
  Result<{ readonly session: Session; readonly codes: readonly string[] }, 'not-begun' | 'code-wrong'>
> {
  demand(actor, mayKeepOwnAccount, undefined)
  const account = await ownAccount(tx, actor)
  const app = await findAuthenticator(tx, account.id)
  if (!app || app.confirmedAt !== null) return refused('not-begun')
  const step = stepOf(code.replace(/\s/g, ''), app.secret, millisecondsOf(now), app.lastStep)
  if (step === undefined || !(await useStep(tx, account.id, step, now))) return refused('code-wrong')
  const codes = await giveRecoveryCodes(tx, account.id)
  return done({
    session: await onlyThisSession(tx, account, { ...change, isOwing: actor.owes !== undefined }, now),
    codes,
  })
}

export async function renewRecoveryCodes(
  tx: Writer,
  actor: Actor,
): Promise<Result<readonly string[], 'not-begun'>> {
  demand(actor, mayKeepOwnAccount, undefined)
  const { id } = await ownAccount(tx, actor)
  const app = await findAuthenticator(tx, id)
  return app && app.confirmedAt !== null ? done(await giveRecoveryCodes(tx, id)) : refused('not-begun')
}

export async function dropAuthenticator(
  tx: Writer,
  actor: Actor,
  change: Change,
  now: Instant,
): Promise<Session> {
  demand(actor, mayKeepOwnAccount, undefined)
  const account = await ownAccount(tx, actor)
  await removeAuthenticator(tx, account.id)
  return onlyThisSession(tx, account, { ...change, isOwing: true }, now)
}

/** One of one's own, by its hash, as the page names it. */
export async function endSession(tx: Writer, actor: Actor, tokenHash: string): Promise<boolean> {
  demand(actor, mayKeepOwnAccount, undefined)
  return removeSessionOf(tx, (await ownAccount(tx, actor)).id, tokenHash)
}

export async function endOtherSessions(
  tx: Writer,
  actor: Actor,
  change: Change,
  now: Instant,
): Promise<Session> {
  demand(actor, mayKeepOwnAccount, undefined)
  return onlyThisSession(
    tx,
    await ownAccount(tx, actor),
    { ...change, isOwing: actor.owes !== undefined },
    now,
  )
}

async function ownAccount(tx: Writer, { id }: Actor): Promise<Account> {
  return found(id === null ? undefined : await lockAccount(tx, id))
}

/** Whoever owed a second factor goes on owing it until there is one; whoever takes the last one away owes it from now on. */
async function onlyThisSession(
  tx: Writer,
  account: Account,
  { browser, way, isOwing }: Change & { readonly isOwing: boolean },
  now: Instant,
): Promise<Session> {
  await removeSessionsOf(tx, account.id)
  const owes = isOwing && (await lacksSecondFactor(tx, account))
  return openSession(tx, { account, way, browser, owes }, now)
}

async function giveRecoveryCodes(tx: Writer, id: AccountId): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
  await saveRecoveryCodes(tx, id, codes.map(hashOf))
  return codes
}
