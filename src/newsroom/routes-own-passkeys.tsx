import { addPasskey, dropPasskey, isNobodyYet, listPasskeys, sessionCookie } from '#people/index.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { creationOptions, readRegistration, verifiedKey } from '#platform/secrets/passkeys.ts'
import { accountWords } from './account-words.ts'
import { addresses } from './addresses.ts'
import { agentName } from './agent.ts'
import { AnswerForm, OneForm } from './contract/door.ts'
import { NewPasskeyPage } from './keys.tsx'
import { type DeskRoute, deskOf } from './routes-desk.ts'
import { challengeFor, isOurs } from './routes-door-passkey.tsx'
import { own, backSaying, changeFrom, signingAnew, changeKeys } from './routes-own.ts'

export const passkeyAsked: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownPasskeys,
  handle: signingAnew(async (call, { account, edition }) => {
    const known = (await listPasskeys(call.store.read, account.id)).map(({ id }) => id)
    const challenge = await challengeFor(call, account.id)
    const { origin } = call.place
    const options = creationOptions({ origin, challenge, paper: edition.settings.name, account, known })
    const desk = deskOf(edition, call.visitor)
    return htmlResponse(<NewPasskeyPage desk={desk} options={options} />)
  }),
}

export const passkeyPosted: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownPasskeyAnswer,
  handle: signingAnew(async (call, held) => {
    const read = shaped(await readForm(call.request), AnswerForm)
    const answer = read.success ? readRegistration(read.data.answer) : undefined
    const isAsked = answer && (await isOurs(call, answer.challenge, held.account.id))
    const key = isAsked ? await verifiedKey(answer, call.place.origin) : undefined
    if (!key) return backSaying('passkey-not')
    const change = changeFrom(call, held)
    const name = accountWords.passkeyName(agentName(change.browser.agent))
    const outcome = await changeKeys(call, held, (tx) =>
      addPasskey(tx, call.visitor, { key, name, ...change, way: 'passkey' }, call.now),
    )
    if (!outcome.ok) return backSaying('passkey-not')
    const cookie = { 'set-cookie': sessionCookie(outcome.value, call.place.origin) }
    if (isNobodyYet(held.account)) return seeOther(addresses.ownName, cookie)
    return held.session.openedBy === 'link' || held.session.owes !== ''
      ? seeOther(addresses.door, cookie)
      : backSaying('passkey', cookie)
  }),
}

export const passkeyRemoval: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownPasskeyRemoval,
  handle: signingAnew(async (call, held) => {
    const read = shaped(await readForm(call.request), OneForm)
    const given = { id: read.success ? read.data.id : '', ...changeFrom(call, held) }
    const outcome = await changeKeys(call, held, (tx) => dropPasskey(tx, call.visitor, given, call.now))
    if (!outcome.ok) return seeOther(addresses.account)
    return backSaying('passkey-gone', { 'set-cookie': sessionCookie(outcome.value, call.place.origin) })
  }),
}
