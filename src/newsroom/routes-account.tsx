// Everybody’s own account: name, keys to the door, sessions.
import {
  type OpenSession,
  endOtherSessions,
  endSession,
  factorsOf,
  isNobodyYet,
  listPasskeys,
  listSessions,
  maySignAnew,
  describeSelf,
  sessionCookie,
} from '#people/index.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { accountWords, selfWords } from './account-words.ts'
import { type AccountFacts, AccountPage } from './account.tsx'
import { addresses } from './addresses.ts'
import { agentName } from './agent.ts'
import { NameForm, OneForm } from './contract/door.ts'
import { OwesPage, WelcomePage } from './keys.tsx'
import { deskClock } from './moments.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { appAsked, appBegun, appConfirmed, appRemoval, codesRenewed } from './routes-own-app.tsx'
import { nameAsked, namePosted } from './routes-own-name.tsx'
import { passkeyAsked, passkeyPosted, passkeyRemoval } from './routes-own-passkeys.tsx'
import { passwordAsked, passwordPosted } from './routes-own-password.tsx'
import { own, type Mine, backSaying, changeFrom, mine } from './routes-own.ts'
import { errorsOf } from './typed.ts'

const page: DeskRoute = {
  ...own,
  method: 'GET',
  path: addresses.account,
  handle: async (call) => accountPage(call, await mine(call)),
}

async function accountPage(
  call: DeskCall,
  held: Mine,
  errors: readonly FieldError[] = [],
  typed: Partial<Pick<AccountFacts, 'name' | 'email'>> = {},
): Promise<Response> {
  const desk = deskOf(held.edition, call.visitor)
  const account = { ...(await factsOf(call, held)), ...typed }
  const view = <AccountPage desk={desk} account={account} said={saidIn(call)} errors={errors} />
  return htmlResponse(view, errors.length > 0 ? wrongForm : 200)
}

async function factsOf({ store: { read }, now }: DeskCall, held: Mine): Promise<AccountFacts> {
  const { account, session, edition } = held
  const [factors, passkeys, sessions] = await Promise.all([
    factorsOf(read, account.id),
    listPasskeys(read, account.id),
    listSessions(read, account.id, now),
  ])
  const at = (moment: OpenSession['createdAt']) => stampOf(moment, deskClock(edition.clock))
  return {
    name: account.name,
    email: account.email,
    hasPassword: factors.hasPassword,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      made: at(createdAt),
      used: usedAt === null ? undefined : at(usedAt),
    })),
    hasApp: factors.hasAuthenticator,
    codesLeft: factors.recoveryCodesLeft,
    sessions: sessions.map(({ tokenHash, agent, address, openedBy, createdAt }) => ({
      id: tokenHash,
      agent: agentName(agent),
      address,
      came: accountWords.came[openedBy],
      at: at(createdAt),
      isThis: tokenHash === session.tokenHash,
    })),
    isStale: !maySignAnew(session, now),
  }
}

const sayings: Readonly<Record<string, string>> = {
  saved: accountWords.saved,
  password: accountWords.passwordSaved,
  passkey: accountWords.passkeyAdded,
  'passkey-gone': accountWords.passkeyRemoved,
  'passkey-not': accountWords.passkeyRefused,
  'app-gone': accountWords.appRemoved,
  ended: accountWords.ended,
  'others-ended': accountWords.othersEnded,
}

function saidIn({ url, request }: DeskCall) {
  const key = url.searchParams.get('said') ?? ''
  const text = request.method === 'GET' && Object.hasOwn(sayings, key) ? sayings[key] : undefined
  return text === undefined ? undefined : { text }
}

const renamed: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.account,
  handle: async (call) => {
    const form = await readForm(call.request)
    const typed = { name: typedIn(form, 'name'), email: typedIn(form, 'email') }
    const held = await mine(call)
    const read = shaped(form, NameForm)
    if (!read.success) return accountPage(call, held, errorsOf(read.error), typed)
    // Whoever has the mailbox has the account.
    if (read.data.email !== held.account.email && !maySignAnew(held.session, call.now))
      return accountPage(call, held, [{ field: 'email', message: accountWords.stale }], typed)
    const outcome = await call.store.write((tx) => describeSelf(tx, call.visitor, read.data))
    return outcome.ok
      ? backSaying('saved')
      : accountPage(call, held, [{ field: 'email', message: selfWords[outcome.why] }], typed)
  },
}

const welcome: DeskRoute = {
  ...own,
  method: 'GET',
  path: addresses.welcome,
  handle: async (call) => {
    const { account, edition } = await mine(call)
    const desk = deskOf(edition, call.visitor)
    return htmlResponse(
      <WelcomePage desk={desk} name={account.name} email={account.email} asksWho={isNobodyYet(account)} />,
    )
  },
}

const owes: DeskRoute = {
  ...own,
  method: 'GET',
  path: addresses.owes,
  handle: async (call) => {
    if (call.visitor.owes === undefined) return seeOther(addresses.account)
    const { edition } = await mine(call)
    return htmlResponse(<OwesPage desk={deskOf(edition, call.visitor)} />)
  },
}

const sessionEnd: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownSessionEnd,
  handle: async (call) => {
    const read = shaped(await readForm(call.request), OneForm)
    const id = read.success ? read.data.id : ''
    const isEnded = await call.store.write((tx) => endSession(tx, call.visitor, id))
    return isEnded ? backSaying('ended') : seeOther(addresses.account)
  },
}

const sessionsEnd: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownSessionsEnd,
  handle: async (call) => {
    const change = changeFrom(call, await mine(call))
    const session = await call.store.write((tx) => endOtherSessions(tx, call.visitor, change, call.now))
    return backSaying('others-ended', { 'set-cookie': sessionCookie(session, call.place.origin) })
  },
}

export const accountRoutes: readonly DeskRoute[] = [
  page,
  renamed,
  welcome,
  nameAsked,
  namePosted,
  owes,
  passwordAsked,
  passwordPosted,
  passkeyAsked,
  passkeyPosted,
  passkeyRemoval,
  appBegun,
  appAsked,
  appConfirmed,
  codesRenewed,
  appRemoval,
  sessionEnd,
  sessionsEnd,
]
