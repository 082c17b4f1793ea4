// The one way out: whatever the paper fetches from an address that somebody else wrote goes through here.
import { open, rm } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Agent, type Dispatcher } from 'undici'
import { done, type Result, refused } from '#kernel/result.ts'
import { version } from '../version.ts'
import { counted, unpacked } from './body.ts'
import { guarded, type Resolve, systemResolve } from './connect.ts'
import { type NoFetch, reasonFor } from './no-fetch.ts'
import { judgeOf } from './reach.ts'

export interface Wish {
  /** The file that is made of it; it may not be there yet, and is not there when nothing came of it. */
  readonly file: string
  /** Bytes, also of what comes packed. */
  readonly largest: number
  /** For everything together: redirects, waiting, and the last byte. */
  readonly seconds: number
  /** Whether a content type is one that was looked for; an HTML page where a picture was is none. */
  takes(type: string): boolean
}
export interface Fetched {
  /** Where it was in the end. */
  readonly url: string
  /** What the other host says it is; believe the bytes. */
  readonly type: string
  readonly bytes: number
}
export interface Fetcher {
  fetch(url: string, wish: Wish): Promise<Result<Fetched, NoFetch>>
  /** Sends a form somewhere that has asked to be told. What is answered is not read, and leads nowhere. */
  tell(url: string, form: URLSearchParams, seconds: number): Promise<Result<void, NoFetch>>
  close(): Promise<void>
}
interface Setting {
  readonly resolve?: Resolve
  readonly also?: ReadonlySet<string>
}

const mostRedirects = 5
const silenceMilliseconds = 15_000

export function openFetcher({ resolve = systemResolve, also = new Set() }: Setting = {}): Fetcher {
  const agent = new Agent({
    connect: guarded(judgeOf(also), resolve),
    // Old hosts are small, and not ours to wear out.
    connections: 4,
    headersTimeout: silenceMilliseconds,
    bodyTimeout: silenceMilliseconds,
    maxHeaderSize: 16 * 1024,
  })
  return {
    fetch: async (url, wish) => {
      const signal = AbortSignal.timeout(wish.seconds * 1000)
      try {
        return await follow(agent, URL.parse(url), wish, signal)
      } catch (error) {
        return refused(reasonFor(error, signal))
      }
    },
    tell: async (url, form, seconds) => {
      const signal = AbortSignal.timeout(seconds * 1000)
      try {
        return await send(agent, URL.parse(url), form, signal)
      } catch (error) {
        return refused(reasonFor(error, signal))
      }
    },
    close: () => agent.destroy(),
  }
}

/** From one address to the next, each judged anew. */
async function follow(
  agent: Agent,
  url: URL | null,
  wish: Wish,
  signal: AbortSignal,
  left = mostRedirects,
): Promise<Result<Fetched, NoFetch>> {
  const why = url === null ? 'not-an-address' : unfetchable(url)
  if (url === null || why) return refused(why ?? 'not-an-address')
  const response = await ask(agent, url, signal)
  const { statusCode, headers, body } = response
  const location = String(headers.location ?? '')
  if (statusCode < 300 || statusCode > 399 || location === '') return take(url, response, wish, signal)
  body.on('error', () => {}).destroy()
  if (left === 0) return refused('too-many-redirects')
  return follow(agent, URL.parse(location, url), wish, signal, left - 1)
}

function unfetchable({ protocol, username, password }: URL): NoFetch | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return 'forbidden-scheme'
  return username === '' && password === '' ? undefined : 'not-an-address'
}

async function send(
  agent: Agent,
  url: URL | null,
  form: URLSearchParams,
  signal: AbortSignal,
): Promise<Result<void, NoFetch>> {
  const why = url === null ? 'not-an-address' : unfetchable(url)
  if (url === null || why) return refused(why ?? 'not-an-address')
  const { statusCode, body } = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'POST',
    signal,
    headers: { ...ourselves, 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  })
  body.on('error', () => {}).destroy()
  return statusCode >= 200 && statusCode < 300 ? done(undefined) : refused('bad-status')
}

const ourselves = { 'user-agent': `Broadsheet/${version}` }
const ask = (agent: Agent, url: URL, signal: AbortSignal): Promise<Dispatcher.ResponseData> =>
  agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    signal,
    headers: { ...ourselves, accept: '*/*', 'accept-encoding': 'identity' },
  })

async function take(
  url: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  wish: Wish,
  signal: AbortSignal,
): Promise<Result<Fetched, NoFetch>> {
  const unpack = unpacked(headers['content-encoding'])
  const why = refusal(statusCode, headers, wish)
  if (why || unpack === undefined) {
    body.on('error', () => {}).destroy()
    return refused(why ?? 'wrong-type')
  }
  const bytes = await save(body, unpack, wish, signal)
  return done({ url: url.href, type: typeOf(headers), bytes })
}

function refusal(status: number, headers: IncomingHttpHeaders, wish: Wish): NoFetch | undefined {
  if (status === 404 || status === 410) return 'not-there'
  if (status !== 200) return 'bad-status'
  if (!wish.takes(typeOf(headers))) return 'wrong-type'
  return Number(headers['content-length'] ?? 0) > wish.largest ? 'too-large' : undefined
}

const typeOf = (headers: IncomingHttpHeaders): string =>
  (String(headers['content-type'] ?? '').split(';')[0] ?? '').trim().toLowerCase()

async function save(
  body: Readable,
  unpack: Transform,
  { file, largest }: Wish,
  signal: AbortSignal,
): Promise<number> {
  const into = await open(file, 'wx')
  try {
    const count = counted(largest)
    await pipeline(body, unpack, count, into.createWriteStream(), { signal })
    return count.bytes
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}
