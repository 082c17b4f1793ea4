// In and out. Each way ends in a session of its own, or in front of the second door.
import {
  type Actor,
  accountOfLink,
  endedCookie,
  findHalfSession,
  halfSessionToken,
  mostCodeTries,
  provePassword,
  sessionToken,
  signIn,
  signInWithCode,
  signInWithPassword,
  signOut,
  slowDown,
} from '#people/index.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { hashOf } from '#platform/mint.ts'
import { addresses } from './addresses.ts'
import { SignInForm } from './contract.ts'
import { CodeForm, PasswordForm } from './contract/door.ts'
import { doorWords } from './door-words.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { askPage, asked } from './routes-door-mail.tsx'
import { passkeyAsked, withPasskey } from './routes-door-passkey.tsx'
import { anyone, browserOf, doorDesk, doorPage, inside, wait } from './routes-entry.tsx'
import { CodeOverPage, CodePage, LinkSpentPage, SignInPage } from './sign-in.tsx'

const isInside = (visitor: Actor): boolean => visitor.id !== null

const door: DeskRoute = {
  ...anyone,
  method: 'GET',
  path: addresses.signIn,
  handle: async (call) => (isInside(call.visitor) ? seeOther(addresses.door) : doorPage(call, {}, 200)),
}

const withPassword: DeskRoute = {
  ...anyone,
  method: 'POST',
  path: addresses.signInPassword,
  handle: async (call) => {
    const { store, address, now } = call
    const form = await readForm(call.request)
    const read = shaped(form, PasswordForm)
    const email = typedIn(form, 'email')
    const notKnown = () => doorPage(call, { email, why: doorWords.notKnown }, 401)
    if (!read.success) return notKnown()
    const tried = { deed: 'sign-in', email, address } as const
    const slow = await store.write((tx) => slowDown(tx, tried, now))
    if (!slow.ok) return doorPage(call, { email, why: doorWords.tooMany }, 429, wait('sign-in'))
    const proven = await provePassword(store, read.data)
    if (!proven) return notKnown()
    const browser = browserOf(call)
    const entry = await store.write((tx) => signInWithPassword(tx, { proven, tried, browser }, now))
    return entry.ok ? inside(call, entry.value) : notKnown()
  },
}

const codePage: DeskRoute = {
  ...anyone,
  method: 'GET',
  path: addresses.signInCode,
  handle: async (call) => {
    const token = halfSessionToken(call.request, call.place.origin)
    const asked = { now: call.now, most: mostCodeTries }
    const half = token && (await findHalfSession(call.store.read, hashOf(token), asked))
    return half ? htmlResponse(<CodePage desk={await doorDesk(call)} />) : codeOver(call)
  },
}

const withCode: DeskRoute = {
  ...anyone,
  method: 'POST',
  path: addresses.signInCode,
  handle: async (call) => {
    const read = shaped(await readForm(call.request), CodeForm)
    const token = halfSessionToken(call.request, call.place.origin)
    if (token === undefined) return codeOver(call)
    const given = { token, code: read.success ? read.data.code : '', browser: browserOf(call) }
    const outcome = await call.store.write((tx) => signInWithCode(tx, given, call.now))
    if (outcome.ok) return inside(call, { kind: 'in', ...outcome.value })
    if (outcome.why === 'half-session-not-open') return codeOver(call)
    const errors = [{ field: 'code', message: doorWords.codeWrong }]
    return htmlResponse(<CodePage desk={await doorDesk(call)} errors={errors} />, 401)
  },
}

const codeOver = async (call: DeskCall): Promise<Response> =>
  htmlResponse(<CodeOverPage desk={await doorDesk(call)} />, 410)

/** Mail programs open links: opening one does nothing. */
const openLink: DeskRoute = {
  ...anyone,
  method: 'GET',
  path: `${addresses.signIn}/:token`,
  handle: async (call) => {
    const token = call.params['token'] ?? ''
    const account = await accountOfLink(call.store.read, hashOf(token), call.now)
    if (!account) return linkSpent(call)
    const desk = await doorDesk(call)
    return htmlResponse(<SignInPage desk={desk} action={addresses.signIn} token={token} who={account.name} />)
  },
}

/** The token comes in the body, so that no log of addresses holds one that worked. */
const withLink: DeskRoute = {
  ...anyone,
  method: 'POST',
  path: addresses.signIn,
  handle: async (call) => {
    const read = shaped(await readForm(call.request), SignInForm)
    if (!read.success) return linkSpent(call)
    const given = { token: read.data.token, browser: browserOf(call) }
    const outcome = await call.store.write((tx) => signIn(tx, given, call.now))
    return outcome.ok ? inside(call, outcome.value) : linkSpent(call)
  },
}

const linkSpent = async (call: DeskCall): Promise<Response> =>
  htmlResponse(<LinkSpentPage desk={await doorDesk(call)} hasMail={call.place.hasMail === true} />, 410)

const goOut: DeskRoute = {
  ...anyone,
  method: 'POST',
  path: addresses.signOut,
  handle: async ({ store, request, place }) => {
    const token = sessionToken(request, place.origin)
    if (token !== undefined) await store.write((tx) => signOut(tx, token))
    return seeOther(addresses.signIn, { 'set-cookie': endedCookie(place.origin) })
  },
}

/** Names of doors before names of links. */
export const doorRoutes: readonly DeskRoute[] = [
  door,
  withPassword,
  codePage,
  withCode,
  passkeyAsked,
  withPasskey,
  askPage,
  asked,
  openLink,
  withLink,
  goOut,
]
