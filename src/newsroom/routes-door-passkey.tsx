// In with a passkey; and the challenges that new ones are made with.
import type { Result } from '#kernel/result.ts'
import { later } from '#kernel/time.ts'
import {
  type Actor,
  type Entry,
  findPasskey,
  insertChallenge,
  signInWithPasskey,
  takeChallenge,
} from '#people/index.ts'
import { type Form, readForm, shaped } from '#platform/http/form.ts'
import { policyFor } from '#platform/http/headers.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { newChallenge, readSignature, requestOptions, verifiedCounter } from '#platform/secrets/passkeys.ts'
import { addresses } from './addresses.ts'
import { AnswerForm } from './contract/door.ts'
import { doorWords } from './door-words.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { anyone, browserOf, doorDesk, doorPage, inside } from './routes-entry.tsx'
import { PasskeyPage } from './sign-in.tsx'

const passkeyMinutes = 5

/** The policy of a page that asks for a passkey: its one script, and nothing else that others have not. */
const withScript = { 'content-security-policy': policyFor({ scripts: ["'self'"] }) }

export const passkeyAsked: DeskRoute = {
  ...anyone,
  method: 'POST',
  path: addresses.signInPasskey,
  handle: async (call) => {
    const options = requestOptions({ origin: call.place.origin, challenge: await challengeFor(call, null) })
    return htmlResponse(<PasskeyPage desk={await doorDesk(call)} options={options} />, 200, withScript)
  },
}

export async function challengeFor({ store, now }: DeskCall, accountId: Actor['id']): Promise<string> {
  const challenge = newChallenge()
  const expiresAt = later(now, passkeyMinutes * 60_000)
  await store.write((tx) => insertChallenge(tx, { challenge, accountId, expiresAt }))
  return challenge
}

/** Used up, and still open: asked before anything of the answer is looked into. */
export const isOurs = (
  { store, now }: DeskCall,
  challenge: string,
  accountId: Actor['id'],
): Promise<boolean> => store.write((tx) => takeChallenge(tx, { challenge, accountId, expiresAt: now }, now))

export const withPasskey: DeskRoute = {
  ...anyone,
  method: 'POST',
  path: addresses.signInPasskeyAnswer,
  handle: async (call) => {
    const entry = await passkeyEntry(call, await readForm(call.request))
    return entry?.ok ? inside(call, entry.value) : doorPage(call, { why: doorWords.passkeyUnknown }, 401)
  },
}

async function passkeyEntry(call: DeskCall, form: Form): Promise<Result<Entry, 'not-known'> | undefined> {
  const { store, place, now } = call
  const read = shaped(form, AnswerForm)
  const answer = read.success ? readSignature(read.data.answer) : undefined
  if (!answer || !(await isOurs(call, answer.challenge, null))) return undefined
  const key = await findPasskey(store.read, answer.id)
  const counter = key && (await verifiedCounter(answer, key, place.origin))
  if (!key || counter === undefined) return undefined
  const signed = { keyId: key.id, accountId: key.accountId, counter }
  const browser = browserOf(call)
  return store.write((tx) => signInWithPasskey(tx, { signed, browser }, now))
}
