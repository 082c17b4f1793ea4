// What every page of somebody’s own account begins with.
import { type Edition, editionOf } from '#copy/index.ts'
import type { Result } from '#kernel/result.ts'
import {
  type Account,
  type OpenSession,
  findAccount,
  findSession,
  mayKeepOwnAccount,
  maySignAnew,
  sessionToken,
} from '#people/index.ts'
import { found } from '#platform/http/faults.ts'
import type { Writer } from '#platform/db/rights.ts'
import { seeOther } from '#platform/http/route.ts'
import { post } from '#platform/mail/post.ts'
import { mailKinds } from './mail-words.ts'
import { hashOf } from '#platform/mint.ts'
import { addresses } from './addresses.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { browserOf } from './routes-entry.tsx'

export const own = { kind: 'route', who: mayKeepOwnAccount } as const

/** Whose page it is, and the session that looks at it. */
export interface Mine {
  readonly account: Account
  readonly session: OpenSession
  readonly edition: Edition
}

export async function mine({ store, visitor, request, place, now }: DeskCall): Promise<Mine> {
  const token = found(sessionToken(request, place.origin))
  const [account, session, edition] = await Promise.all([
    findAccount(store.read, found(visitor.id ?? undefined)),
    findSession(store.read, hashOf(token), now),
    editionOf(store.read, place, now),
  ])
  return { account: found(account), session: found(session), edition }
}

export const backSaying = (said: string, headers: Record<string, string> = {}): Response =>
  seeOther(`${addresses.account}?said=${said}`, headers)

/** Whatever changes how one signs in asks for somebody who signed in just now; else the page says how. */
export const signingAnew =
  (work: (call: DeskCall, held: Mine) => Promise<Response>): DeskRoute['handle'] =>
  async (call) => {
    const held = await mine(call)
    return maySignAnew(held.session, call.now) ? work(call, held) : seeOther(addresses.account)
  }

export const changeFrom = (call: DeskCall, { session }: Mine) => ({
  browser: browserOf(call),
  way: session.openedBy,
})

/** Does it, and tells whose keys they are by mail; not those who came by a link a moment ago and are only settling in. */
export const changeKeys = <T extends Result<unknown, string>>(
  { store, place, now }: DeskCall,
  { account, session }: Mine,
  change: (tx: Writer) => Promise<T>,
): Promise<T> =>
  store.write(async (tx) => {
    const outcome = await change(tx)
    if (outcome.ok && place.hasMail && session.openedBy !== 'link')
      await post(tx, { kind: mailKinds.keysChanged, about: account.id }, now)
    return outcome
  })
