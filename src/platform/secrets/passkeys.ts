// What browsers and passkeys say to each other (WebAuthn level 3): questions made here, answers verified by a library that is
// loaded when there is one.
import { randomBytes } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { hashOf } from '../mint.ts'

/** Every passkey unlocks with a finger, a face or a number: it is two factors by itself. */
const userVerification = 'required'
const timeout = 300_000
/** EdDSA, ES256, RS256. */
const algorithms = [-8, -7, -257]

export const newChallenge = (): string => randomBytes(32).toString('base64url')
/** Passkeys belong to a name, never to a number. */
const hostOf = (origin: string): string => new URL(origin).hostname

interface NewKey {
  readonly origin: string
  readonly challenge: string
  readonly paper: string
  readonly account: { readonly id: string; readonly email: string; readonly name: string }
  /** Those they have: the same thing is not taken twice. */
  readonly known: readonly string[]
}
/** What `PublicKeyCredential.parseCreationOptionsFromJSON` takes. */
export const creationOptions = ({ origin, challenge, paper, account, known }: NewKey): string =>
  JSON.stringify({
    challenge,
    rp: { name: paper, id: hostOf(origin) },
    user: { id: hashOf(account.id), name: account.email, displayName: account.name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout,
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification },
    excludeCredentials: known.map((id) => ({ type: 'public-key', id })),
  })

/** What `PublicKeyCredential.parseRequestOptionsFromJSON` takes. Names nobody: whoever has a key is asked which. */
export const requestOptions = ({ origin, challenge }: Pick<NewKey, 'origin' | 'challenge'>): string =>
  JSON.stringify({ challenge, rpId: hostOf(origin), timeout, userVerification, allowCredentials: [] })

const base64url = z.string().regex(/^[\w-]{1,4000}$/)
const common = { id: base64url, rawId: base64url, type: z.literal('public-key') }
const Registration = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: z.string().regex(/^[\w-]{1,40000}$/),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .optional(),
  }),
})
const Signature = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
})

/** An answer as the form brought it, and the challenge that it says it answers. */
export interface Answer<Response> {
  readonly id: string
  readonly challenge: string
  readonly response: Response
}
export const readRegistration = (text: string): Answer<RegistrationResponseJSON> | undefined =>
  answerIn(Registration, text) as Answer<RegistrationResponseJSON> | undefined
export const readSignature = (text: string): Answer<AuthenticationResponseJSON> | undefined =>
  answerIn(Signature, text) as Answer<AuthenticationResponseJSON> | undefined

function answerIn(shape: typeof Registration | typeof Signature, text: string) {
  const read = shape.safeParse(jsonIn(text))
  if (!read.success) return undefined
  const said = z
    .object({ challenge: base64url })
    .safeParse(jsonIn(Buffer.from(read.data.response.clientDataJSON, 'base64url').toString()))
  if (!said.success) return undefined
  const response = { ...read.data, clientExtensionResults: {} }
  return { id: read.data.id, challenge: said.data.challenge, response }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export interface FreshKey {
  readonly id: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: string
}
/** A new key, if the answer is one to this challenge on this site. */
export async function verifiedKey(
  { response, challenge }: Answer<RegistrationResponseJSON>,
  origin: string,
): Promise<FreshKey | undefined> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const found = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined)
  if (!found?.verified) return undefined
  const { id, publicKey, counter } = found.registrationInfo.credential
  const transports = (response.response.transports ?? []).join(' ')
  return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
}

/** The key's own counter after this signature; nothing where it is not its signature. */
export async function verifiedCounter(
  { response, challenge }: Answer<AuthenticationResponseJSON>,
  key: Pick<FreshKey, 'id' | 'publicKey' | 'counter'>,
  origin: string,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const found = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
    credential: {
      id: key.id,
      publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
      counter: key.counter,
    },
  }).catch(() => undefined)
  return found?.verified ? found.authenticationInfo.newCounter : undefined
}
