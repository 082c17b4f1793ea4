import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, later } from '#kernel/time.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import { networkOf } from '#platform/http/network.ts'
import { hashOf } from '#platform/mint.ts'
import { type AccountId, emailIn } from '../model.ts'
import { findAccountByEmail } from '../store/accounts.ts'
import { listSessions } from '../store/sessions.ts'
import { countTry, forgetTries, takeBackTry } from '../store/tries.ts'

/** How many tries, and in how many minutes they are forgotten. A whole newsroom may sit behind one address. */
const limits = {
  'sign-in': { account: 10, network: 40, minutes: 15 },
  'ask-link': { account: 3, network: 20, minutes: 60 },
} as const
type Deed = keyof typeof limits

export interface Try {
  readonly deed: Deed
  /** As typed. Whatever is no address counts for the network alone. */
  readonly email: string
  readonly address: string
}
export const waitSeconds = (deed: Deed): number => limits[deed].minutes * 60

/** Before anything is looked at: counts, and refuses what is too much. */
export async function slowDown(
  tx: Writer,
  given: Try,
  now: Instant,
): Promise<Result<undefined, 'too-many-tries'>> {
  const { account, network, minutes } = limits[given.deed]
  const since = later(now, -minutes * 60_000)
  const keys = await keysOf(tx, given, now)
  const [ofNetwork, ofAccount] = [
    await countTry(tx, keys.network, { now, since }),
    await countTry(tx, keys.account, { now, since }),
  ]
  return ofNetwork > network || ofAccount > account ? refused('too-many-tries') : done(undefined)
}

/** Whoever was right has not been guessing. The account's tries are forgotten only by somebody who is in: a code may still be guessed. */
export async function forgive(
  tx: Writer,
  given: Try,
  { isIn }: { isIn: boolean },
  now: Instant,
): Promise<void> {
  const keys = await keysOf(tx, given, now)
  if (isIn) await forgetTries(tx, keys.account)
  await takeBackTry(tx, keys.network)
}

const mostCodesAnHour = 20
/** Codes of one account, however many half sessions they are tried in: a million of them takes years. */
export async function slowDownCodes(tx: Writer, id: AccountId, now: Instant): Promise<boolean> {
  const since = later(now, -3_600_000)
  return (await countTry(tx, `code ${id}`, { now, since })) <= mostCodesAnHour
}
export const forgiveCodes = (tx: Writer, id: AccountId): Promise<void> => forgetTries(tx, `code ${id}`)

/**
 * Where somebody is signed in already they are counted by themselves: a stranger who keeps guessing an editor's password must not
 * lock the editor out of the office.
 */
async function keysOf(db: Reader, { deed, email, address }: Try, now: Instant) {
  const network = networkOf(address)
  const account = await findAccountByEmail(db, email)
  const sessions = await listSessions(db, account?.id ?? 'account_nobody', now)
  const isKnownHere = sessions.some((session) => networkOf(session.address) === network)
  const who = hashOf(emailIn(email) ?? '')
  return {
    network: `${deed} network ${network}`,
    account: `${deed} account ${who}${isKnownHere ? ` ${network}` : ''}`,
  }
}
