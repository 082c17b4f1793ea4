// The authenticator app, and the codes for the day without it.
import { done } from '#kernel/result.ts'
import { encodeQR } from 'qr'
import {
  type AccountId,
  beginAuthenticator,
  confirmAuthenticator,
  dropAuthenticator,
  findAuthenticator,
  renewRecoveryCodes,
  sessionCookie,
} from '#people/index.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { appAddress } from '#platform/secrets/one-time-codes.ts'
import type { FieldError } from '#ui/fields.tsx'
import { accountWords } from './account-words.ts'
import { addresses } from './addresses.ts'
import { CodeForm } from './contract/door.ts'
import { AppPage, CodesPage } from './keys.tsx'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { own, type Mine, backSaying, changeFrom, signingAnew, changeKeys } from './routes-own.ts'

export const appBegun: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownApp,
  handle: signingAnew(async (call) => {
    await call.store.write((tx) => beginAuthenticator(tx, call.visitor, call.now))
    return seeOther(addresses.ownApp)
  }),
}

export const appAsked: DeskRoute = {
  ...own,
  method: 'GET',
  path: addresses.ownApp,
  handle: signingAnew((call, held) => appPage(call, held)),
}

/** Shown until a first code has come, and never again. */
async function appPage(call: DeskCall, held: Mine, errors: readonly FieldError[] = []): Promise<Response> {
  const app = await findAuthenticator(call.store.read, held.account.id)
  if (!app || app.confirmedAt !== null) return seeOther(addresses.account)
  const issuer = held.edition.settings.name
  const squares = encodeQR(appAddress(app.secret, { issuer, account: held.account.email }), 'raw', {
    border: 3,
  })
  const desk = deskOf(held.edition, call.visitor)
  const view = <AppPage desk={desk} secret={app.secret} squares={squares} errors={errors} />
  return htmlResponse(view, errors.length > 0 ? wrongForm : 200)
}

export const appConfirmed: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownAppConfirmation,
  handle: signingAnew(async (call, held) => {
    const read = shaped(await readForm(call.request), CodeForm)
    const given = { code: read.success ? read.data.code : '', ...changeFrom(call, held) }
    const outcome = await changeKeys(call, held, (tx) =>
      confirmAuthenticator(tx, call.visitor, given, call.now),
    )
    if (!outcome.ok) return appPage(call, held, [{ field: 'code', message: accountWords.appWrong }])
    const { session, codes } = outcome.value
    const { owes: _, ...visitor } = call.visitor
    return htmlResponse(<CodesPage desk={deskOf(held.edition, visitor)} codes={codes} />, 200, {
      'set-cookie': sessionCookie(session, call.place.origin),
    })
  }),
}

export const codesRenewed: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownCodes,
  handle: signingAnew(async (call, { edition }) => {
    const outcome = await call.store.write((tx) => renewRecoveryCodes(tx, call.visitor))
    if (!outcome.ok) return seeOther(addresses.account)
    return htmlResponse(<CodesPage desk={deskOf(edition, call.visitor)} codes={outcome.value} />)
  }),
}

export const appRemoval: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownAppRemoval,
  handle: signingAnew(async (call, held) => {
    if (!(await hasApp(call, held.account.id))) return seeOther(addresses.account)
    const change = changeFrom(call, held)
    const { value: session } = await changeKeys(call, held, async (tx) =>
      done(await dropAuthenticator(tx, call.visitor, change, call.now)),
    )
    return backSaying('app-gone', { 'set-cookie': sessionCookie(session, call.place.origin) })
  }),
}

const hasApp = async ({ store }: DeskCall, id: AccountId): Promise<boolean> =>
  ((await findAuthenticator(store.read, id))?.confirmedAt ?? null) !== null
