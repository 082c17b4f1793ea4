import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { type Account, type Actor, emailIn, isAtMost, mayKeepAccounts, type StaffRole } from '../model.ts'
import { demand } from '../permissions.ts'
import { findAccountByEmail, insertAccount } from '../store/accounts.ts'

type Request = { readonly name: string; readonly email: string; readonly role: StaffRole }

/** A new member of staff. Nobody can sign in as them before a link is made for them. */
export async function openAccount(
  tx: Writer,
  actor: Actor,
  { name, email: typed, role }: Request,
  now: Instant,
): Promise<Result<Account, 'email-taken' | 'email-wrong' | 'above-you'>> {
  demand(actor, mayKeepAccounts, undefined)
  if (!isAtMost(role, actor.role)) return refused('above-you')
  const email = emailIn(typed)
  if (email === undefined) return refused('email-wrong')
  if (await findAccountByEmail(tx, email)) return refused('email-taken')
  const account: Account = {
    id: newId('account'),
    name,
    email,
    role,
    createdAt: now,
    suspendedAt: null,
    firstSignedInAt: null,
  }
  await insertAccount(tx, account)
  return done(account)
}
