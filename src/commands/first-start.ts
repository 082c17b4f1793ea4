import { hangPictures, printEdition, wantsDemo } from '#demo/index.ts'
import {
  type AccountId,
  factorsOf,
  findOwner,
  listSessions,
  machine,
  makeLink,
  noAddress,
  openAccount,
  unnamed,
} from '#people/index.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Store } from '#platform/db/store.ts'
import type { Log } from '#platform/log.ts'
import { clock } from '#platform/mint.ts'

interface House {
  readonly store: Store
  readonly darkroom: Darkroom
}

export const linkTo = (origin: string, token: string): string => `${origin}/newsroom/sign-in/${token}`

/** The owner's one-time link, on every start at which they have no other way in; the account is made with the first. */
export async function invitation(store: Store, origin: string): Promise<string | undefined> {
  const owner = await findOwner(store.read)
  if (owner && (await hasWayIn(store, owner.id))) return undefined
  return store.write(async (tx) => {
    const now = clock()
    const account = owner ?? (await firstOwner(tx))
    return linkTo(origin, await makeLink(tx, machine, account.id, now))
  })
}

/** A password, a passkey, or a browser that is in already. A restored backup has no sessions. */
async function hasWayIn({ read }: Store, id: AccountId): Promise<boolean> {
  const [{ hasPassword, passkeys }, sessions] = await Promise.all([
    factorsOf(read, id),
    listSessions(read, id, clock()),
  ])
  return hasPassword || passkeys > 0 || sessions.length > 0
}

async function firstOwner(tx: Parameters<typeof openAccount>[0]) {
  const opened = await openAccount(tx, machine, { name: unnamed, email: noAddress, role: 'owner' }, clock())
  if (!opened.ok)
    throw new Error('there is no owner, but somebody has the owner’s address: broadsheet user reset')
  return opened.value
}

/** Behind the readers' backs, while the paper is served already; comes back when nothing is left to draw or the server stops. */
export async function hangDemo(house: House, log: Log, isOver: () => boolean): Promise<void> {
  try {
    await hangPictures(house, clock, isOver)
  } catch (error) {
    if (!isOver()) log.error({ error }, 'the pictures of the demo edition could not be drawn')
  }
}

/** Into an empty paper only. */
export async function printDemo(store: Store, say: (line: string) => void): Promise<void> {
  if (!(await wantsDemo(store.read))) return
  const count = await printEdition(store, clock())
  say(`The demo edition is printed: ${count} stories. Remove it with: npx broadsheet demo remove`)
}
