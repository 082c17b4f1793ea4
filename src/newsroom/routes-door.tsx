import { editionOf } from '#copy/index.ts'
import {
  type Actor,
  accountOfLink,
  anonymous,
  endedCookie,
  sessionCookie,
  sessionToken,
  signIn,
  signOut,
} from '#people/index.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { hashOf } from '#platform/mint.ts'
import { addresses } from './addresses.ts'
import { SignInForm } from './contract.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { LinkSpentPage, NeedLinkPage, SignInPage } from './sign-in.tsx'
import { deskWords } from './words.ts'

/** Before the door nobody is anybody yet: these pages show no name in their bar. */
const doorDesk = async ({ store, place, now }: DeskCall) =>
  deskOf(await editionOf(store.read, place, now), anonymous)
const isInside = (visitor: Actor): boolean => visitor.id !== null

export const needLink: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.signIn,
  who: 'anyone',
  handle: async (call) => {
    if (isInside(call.visitor)) return seeOther(addresses.door)
    return htmlResponse(<NeedLinkPage desk={await doorDesk(call)} command={deskWords.linkCommand} />)
  },
}

/** Mail programs open links: opening one does nothing. */
export const openLink: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.signIn}/:token`,
  who: 'anyone',
  handle: async (call) => {
    const token = call.params['token'] ?? ''
    const account = await accountOfLink(call.store.read, hashOf(token), call.now)
    if (!account) return linkSpent(call)
    const desk = await doorDesk(call)
    return htmlResponse(<SignInPage desk={desk} action={addresses.signIn} token={token} who={account.name} />)
  },
}

/** The token comes in the body, so that no log of addresses holds one that worked. */
export const comeIn: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.signIn,
  who: 'anyone',
  handle: async (call) => {
    const { store, request, place, address, now } = call
    const read = shaped(await readForm(request), SignInForm)
    if (!read.success) return linkSpent(call)
    const { token } = read.data
    const before = sessionToken(request, place.origin)
    const outcome = await store.write((tx) => signIn(tx, { token, address, before }, now))
    if (!outcome.ok) return linkSpent(call)
    return seeOther(addresses.door, { 'set-cookie': sessionCookie(outcome.value, place.origin) })
  },
}

const linkSpent = async (call: DeskCall): Promise<Response> =>
  htmlResponse(<LinkSpentPage desk={await doorDesk(call)} command={deskWords.linkCommand} />, 410)

export const goOut: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.signOut,
  who: 'anyone',
  handle: async ({ store, request, place }) => {
    const token = sessionToken(request, place.origin)
    if (token !== undefined) await store.write((tx) => signOut(tx, token))
    return seeOther(addresses.signIn, { 'set-cookie': endedCookie(place.origin) })
  },
}
