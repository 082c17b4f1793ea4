import type { Writer } from '#platform/db/rights.ts'
import { hashOf } from '#platform/mint.ts'
import { type AccountId, type Actor, mayKeepAccounts } from '../model.ts'
import { demand } from '../permissions.ts'
import { removeSession, removeSessionsOf } from '../store/sessions.ts'

/** Ends this session, at once and everywhere. The token in hand is the right. */
export const signOut = (tx: Writer, token: string): Promise<void> => removeSession(tx, hashOf(token))

/** Ends every session of an account. */
export async function signOutEverywhere(tx: Writer, actor: Actor, accountId: AccountId): Promise<void> {
  demand(actor, mayKeepAccounts, undefined)
  await removeSessionsOf(tx, accountId)
}
