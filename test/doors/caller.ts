import assert from 'node:assert/strict'
import type { StaffRole } from '#people/index.ts'
import { type AccountId, machine, makeLink, openAccount } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { codeAt } from '#platform/secrets/one-time-codes.ts'
import type { TestPaper } from '../harness/paper.ts'

/** A browser without a screen: it keeps its cookies, and follows nothing. */
export interface Caller {
  readonly jar: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(
    path: string,
    fields?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>
}

export function caller(origin: string): Caller {
  const jar = new Map<string, string>()
  const keep = (response: Response): Response => {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    jar,
    get: async (path, headers = {}) =>
      keep(await fetch(origin + path, { redirect: 'manual', headers: { cookie: cookie(), ...headers } })),
    post: async (path, fields = {}, headers = {}) =>
      keep(
        await fetch(origin + path, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            cookie: cookie(),
            origin,
            'content-type': 'application/x-www-form-urlencoded',
            ...headers,
          },
          body: new URLSearchParams(
            Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
          ),
        }),
      ),
  }
}

export const password = 'correct harbour staple seven'
let made = 0

export interface Member {
  readonly id: AccountId
  readonly email: string
  readonly at: Caller
  /** Of the app, where it was set up. */
  readonly secret: string
  readonly codes: readonly string[]
}

/** Somebody with an account and a password, and with an app for codes where asked, who came in by the door once. */
export async function member(
  paper: TestPaper,
  { role = 'editor', app = false }: { role?: StaffRole; app?: boolean } = {},
): Promise<Member> {
  made += 1
  const email = `member${made}@paper.example`
  const id = await paper.store.write(async (tx) => {
    const opened = await openAccount(tx, machine, { name: `Member ${made}`, email, role }, clock())
    assert.ok(opened.ok)
    return opened.value.id
  })
  const at = caller(paper.origin)
  await at.post('/newsroom/sign-in', { token: await linkFor(paper, id) })
  const set = await at.post('/newsroom/account/password', { password, twice: password })
  assert.equal(set.status, 303, await set.text())
  return { id, email, at, ...(app ? await withApp(at) : { secret: '', codes: [] }) }
}

export const linkFor = ({ store }: TestPaper, id: AccountId): Promise<string> =>
  store.write((tx) => makeLink(tx, machine, id, clock()))

async function withApp(at: Caller) {
  await at.post('/newsroom/account/app')
  const page = await (await at.get('/newsroom/account/app')).text()
  const secret = /class="secret">([^<]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? assert.fail('no key')
  const codes = await (
    await at.post('/newsroom/account/app/confirmation', { code: codeNow(secret, -1) })
  ).text()
  return { secret, codes: [...codes.matchAll(/<code>([a-z2-7-]{19})<\/code>/g)].map(([, code = '']) => code) }
}

/** What the app shows; a step earlier or later where a test uses several. */
export const codeNow = (secret: string, step = 0): string =>
  codeAt(secret, Math.floor(Date.parse(clock()) / 30_000) + step)

export const knock = (at: Caller, email: string, given = password): Promise<Response> =>
  at.post('/newsroom/sign-in/password', { email, password: given })

export const isInside = async (at: Caller): Promise<boolean> =>
  (await at.get('/newsroom/budget')).status === 200
