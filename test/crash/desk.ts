// Somebody at the desk: the newsroom's forms, sent as a browser sends them.

import { clock } from '#platform/mint.ts'
import { codeAt } from '#platform/secrets/one-time-codes.ts'

type Fields = Readonly<Record<string, string>>
/** `lost`: no answer came, so it may have been done or not. */
export type Answer = { readonly status: number; readonly to: string } | 'lost'

export interface Words {
  readonly headline: string
  readonly body: string
  readonly section: string
  readonly topics: string
  readonly person: string
}

export interface Desk {
  readonly origin: string
  readonly cookie: string
  get(path: string): Promise<Response>
  post(path: string, fields: Fields): Promise<Response>
  draft(words: Words): Promise<Answer>
  publish(id: string, revision?: number): Promise<Answer>
  revise(id: string, words: Words, from?: number): Promise<Answer>
  correct(id: string, reason: string, revision?: number): Promise<Answer>
  kill(id: string, reason: string): Promise<Answer>
}

const stories = '/newsroom/stories'

export async function signIn(origin: string, token: string): Promise<string> {
  const response = await deskOf(origin, '').post('/newsroom/sign-in', { token })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (response.status !== 303 || cookie === undefined)
    throw new Error(`the link opened nothing: ${response.status}`)
  return cookie
}

/** For somebody who comes in again and may publish: an app for codes is set up, and the session is another. */
export async function withSecondFactor(origin: string, before: string): Promise<string> {
  const asked = (path: string, cookie: string, code?: string) =>
    fetch(origin + path, {
      ...(code !== undefined && { method: 'POST', body: new URLSearchParams({ code }) }),
      redirect: 'manual',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  await asked('/newsroom/account/app', before, '')
  const page = await (await asked('/newsroom/account/app', before)).text()
  const secret = /class="secret">([^<]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
  const code = codeAt(secret, Math.floor(Date.parse(clock()) / 30_000))
  const done = await asked('/newsroom/account/app/confirmation', before, code)
  return done.headers.get('set-cookie')?.split(';')[0] ?? ''
}

export function deskOf(origin: string, cookie: string): Desk {
  const post = (path: string, fields: Fields) =>
    fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
    })
  const sent = async (path: string, fields: Fields): Promise<Answer> => {
    try {
      const response = await post(path, fields)
      await response.arrayBuffer()
      return { status: response.status, to: response.headers.get('location') ?? '' }
    } catch {
      return 'lost'
    }
  }
  return {
    origin,
    cookie,
    get: (path) => fetch(origin + path, { redirect: 'manual', headers: { cookie } }),
    post,
    draft: (words) => sent(`${stories}/new`, { revision: '0', ...fieldsOf(words) }),
    publish: (id, revision = 1) => sent(`${stories}/${id}/publication`, { revision: String(revision) }),
    revise: (id, words, from = 0) => sent(`${stories}/${id}`, { revision: String(from), ...fieldsOf(words) }),
    correct: (id, reason, revision = 1) =>
      sent(`${stories}/${id}/correction`, { revision: String(revision), reason, noticeKind: 'correction' }),
    kill: (id, reason) => sent(`${stories}/${id}/kill`, { reason }),
  }
}

const fieldsOf = ({ headline, body, section, topics, person }: Words): Fields => ({
  headline,
  body,
  section,
  topics,
  kind: 'news',
  standfirst: 'What became of it since the morning.',
  kicker: '',
  dateline: '',
  embargoUntil: '',
  'bylinePerson[]': person,
  'bylineRole[]': 'Reporter',
})

export const isDone = (answer: Answer, said: string): boolean =>
  answer !== 'lost' && answer.status === 303 && answer.to.endsWith(`?said=${said}`)

export const storyIn = (answer: Answer): string | undefined =>
  answer === 'lost' ? undefined : /\/(story_\w+)\?said=/.exec(answer.to)?.[1]

/** The sections that the desk can choose from. */
export async function sectionsOf(desk: Desk): Promise<readonly string[]> {
  const page = await (await desk.get(`${stories}/new`)).text()
  return [...new Set([...page.matchAll(/value="(section_\w+)"/g)].map(([, id]) => id ?? ''))]
}
