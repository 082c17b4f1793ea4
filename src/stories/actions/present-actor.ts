import { type AccountId, type Actor, desksOf, findAccount, machine } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { branchesOf } from '#sections/index.ts'

/** Whoever set or made something earlier, with the rights that they have now; nobody once they are suspended or gone. */
export async function presentActor(db: Reader, id: AccountId | null): Promise<Actor | undefined> {
  if (id === machine.id) return machine
  const account = id === null ? undefined : await findAccount(db, id)
  if (account?.suspendedAt !== null) return undefined
  const desks = await desksOf(db, account.id)
  return desks.length === 0 ? account : { ...account, desks: await branchesOf(db, desks) }
}
