// What an owner or admin does with somebody else's account. Every one of these ends that person's sessions, at once and everywhere.
import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import {
  type Account,
  type AccountId,
  type Actor,
  deskRoles,
  isAtMost,
  mayKeepAccounts,
  type StaffRole,
} from '../model.ts'
import { demand } from '../permissions.ts'
import { countOwners, lockAccount, saveAccount, saveDesks } from '../store/accounts.ts'
import { removeFactors } from '../store/factors.ts'
import { removeUnusedLinks } from '../store/links.ts'
import { removeSessionsOf } from '../store/sessions.ts'

export type KeepFault = 'not-found' | 'yourself' | 'above-you' | 'last-owner'
type Outcome = Promise<Result<Account, KeepFault>>

/** Gives another role, with rights on everything or on some desks only (ids of sections; those below them are meant too). */
export async function setRole(
  tx: Writer,
  actor: Actor,
  { accountId, role, desks }: { accountId: AccountId; role: StaffRole; desks: readonly string[] },
): Outcome {
  demand(actor, mayKeepAccounts, undefined)
  if (!isAtMost(role, actor.role)) return refused('above-you')
  const kept = await keptBy(tx, actor, accountId)
  if (!kept.ok) return kept
  if (role !== 'owner' && (await isLastOwner(tx, kept.value))) return refused('last-owner')
  const account = { ...kept.value, role }
  await saveAccount(tx, account)
  await saveDesks(tx, accountId, deskRoles.includes(role) ? desks : [])
  await removeSessionsOf(tx, accountId)
  return done(account)
}

/** Nobody comes in as them any more, by any way, until they are let in again. */
export async function suspend(tx: Writer, actor: Actor, accountId: AccountId, now: Instant): Outcome {
  demand(actor, mayKeepAccounts, undefined)
  const kept = await keptBy(tx, actor, accountId)
  if (!kept.ok) return kept
  if (await isLastOwner(tx, kept.value)) return refused('last-owner')
  const account = { ...kept.value, suspendedAt: kept.value.suspendedAt ?? now }
  await saveAccount(tx, account)
  await removeSessionsOf(tx, accountId)
  await removeUnusedLinks(tx, accountId)
  return done(account)
}

export async function letBackIn(tx: Writer, actor: Actor, accountId: AccountId): Outcome {
  demand(actor, mayKeepAccounts, undefined)
  const kept = await keptBy(tx, actor, accountId)
  if (!kept.ok) return kept
  const account = { ...kept.value, suspendedAt: null }
  await saveAccount(tx, account)
  return done(account)
}

/** For somebody who has lost telephone and password: all they could sign in with is void, and a new link brings them back. */
export async function resetDoor(tx: Writer, actor: Actor, accountId: AccountId): Outcome {
  demand(actor, mayKeepAccounts, undefined)
  const kept = await keptBy(tx, actor, accountId)
  if (!kept.ok) return kept
  await removeFactors(tx, accountId)
  await removeSessionsOf(tx, accountId)
  await removeUnusedLinks(tx, accountId)
  return kept
}

async function keptBy(tx: Writer, actor: Actor, id: AccountId): Outcome {
  const account = await lockAccount(tx, id)
  if (!account) return refused('not-found')
  if (account.id === actor.id) return refused('yourself')
  if (!isAtMost(account.role, actor.role)) return refused('above-you')
  return done(account)
}

const isLastOwner = async (tx: Writer, { role, suspendedAt }: Account): Promise<boolean> =>
  role === 'owner' && suspendedAt === null && (await countOwners(tx)) === 1
