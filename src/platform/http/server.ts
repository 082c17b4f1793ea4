import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { TrieRouter } from 'hono/router/trie-router'
import type { Instant } from '#kernel/time.ts'
import type { Darkroom } from '../darkroom.ts'
import type { Reader } from '../db/rights.ts'
import type { Store } from '../db/store.ts'
import type { Log } from '../log.ts'
import type { Page } from '../press/page.ts'
import type { Press } from '../press/press.ts'
import {
  clientAddress,
  demandOwnOrigin,
  isOurPath,
  ownOrigins,
  readablePath,
  writtenPath,
} from './address.ts'
import { Elsewhere, type FaultName, HttpFault } from './faults.ts'
import { securityHeaders } from './headers.ts'
import { giveTime, mostMilliseconds, waitForBody } from './patience.ts'
import { postPorter } from './porter.ts'
import { refuse, refuses, refuseUnreadable } from './refuse.ts'
import type { PageRoute, Place, Route } from './route.ts'

export interface House<Visitor, Who> {
  readonly routes: readonly (Route<Visitor, Who> | PageRoute)[]
  readonly press: Press
  readonly store: Store
  readonly darkroom: Darkroom
  readonly place: Place
  readonly trustedProxies: number
  readonly clock: () => Instant
  readonly log: Log
  visitorOf(request: Request, now: Instant): Promise<Visitor>
  /** The store that answers this visitor's request; what they do with it may be noted. */
  storeFor(deed: Asked<Visitor>): Store
  /** Whether this visitor may knock at this door at all. */
  admits(visitor: Visitor, who: Who): boolean
  /** What every page tells programs beside what it says itself; falls with `site`. */
  headersFor(read: Reader): Promise<Readonly<Record<string, string>>>
  /** The page for a fault, in the paper's dress. */
  faultPage(fault: FaultName | 'internal', request: Request, path: string): Promise<Response>
  /** Whether what is not there is told to everybody alike, by `nowherePage`, which is printed once. */
  isReaders(path: string): boolean
  nowherePage(read: Reader): Promise<Page>
}

/** Who asks for what, from where. */
export interface Asked<Visitor> {
  readonly visitor: Visitor
  readonly method: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly address: string
  readonly now: Instant
}

interface Question {
  readonly request: Request
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly path: string
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
}

/** The bare listener: the press first, the router only on a miss. */
export function makeServer<Visitor, Who>(house: House<Visitor, Who>): Server {
  const headers = securityHeaders(house.place.origin)
  const web = getRequestListener((request, env) => answer(house, routers(house), request, env as Env), {
    overrideGlobalObjects: false,
    hostname: 'localhost',
    errorHandler: () => dressed(house, new Response(null, { status: 400, headers: { connection: 'close' } })),
  })
  const unreadable = refuseUnreadable(headers)
  const tooSlow = (socket: Duplex) =>
    unreadable(Object.assign(new Error('too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: mostMilliseconds,
      keepAliveTimeout: 20_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      if (refuses(headers, request, response)) return
      if (house.press.answer(request, response)) return
      waitForBody(request, () => tooSlow(request.socket))
      relative(request)
      void web(request, response)
    },
  )
  server.maxRequestsPerSocket = 0
  server.on('clientError', unreadable)
  server.on('checkExpectation', (_, response) => refuse(response, 417, headers))
  postPorter(server, house.press.hand)
  return server
}

interface Env {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}
type Routers<Visitor, Who> = Record<'GET' | 'POST', TrieRouter<Route<Visitor, Who> | PageRoute>>

/** `GET http://anything/path` is legal HTTP; only its path means something here. */
function relative(request: IncomingMessage): void {
  const path = /^https?:\/\/[^/?#]*(.*)$/i.exec(request.url ?? '/')?.[1]
  if (path !== undefined) request.url = path.startsWith('/') ? path : `/${path}`
}

const known = new WeakMap<object, unknown>()

function routers<Visitor, Who>(house: House<Visitor, Who>): Routers<Visitor, Who> {
  const before = known.get(house)
  if (before) return before as Routers<Visitor, Who>
  const made: Routers<Visitor, Who> = { GET: new TrieRouter(), POST: new TrieRouter() }
  for (const route of house.routes)
    made[route.kind === 'page' ? 'GET' : route.method].add('', route.path, route)
  known.set(house, made)
  return made
}

async function answer<Visitor, Who>(
  house: House<Visitor, Who>,
  { GET, POST }: Routers<Visitor, Who>,
  request: Request,
  { incoming, outgoing }: Env,
): Promise<Response> {
  let path = '/'
  try {
    path = readablePath(incoming.url ?? '/')
    const url = new URL(house.place.origin + (incoming.url ?? '/'))
    const [[hit] = []] = (request.method === 'POST' ? POST : GET).match('', path)
    if (!hit) throw new HttpFault('not-found')
    const [route, params] = hit
    const question = { request, incoming, outgoing, path, url, params: params as Record<string, string> }
    if (route.kind === 'page') return await printed(house, route, question)
    if (route.receives === 'files') giveTime(incoming)
    return dressed(house, await handled(house, route, question))
  } catch (error) {
    return faulted(house, error, { request, incoming, outgoing, path })
  }
}

async function handled<Visitor, Who>(
  house: House<Visitor, Who>,
  route: Route<Visitor, Who>,
  { request, incoming, url, params }: Question,
): Promise<Response> {
  if (route.method === 'POST') demandOwnOrigin(request.headers, ownOrigins(house.place.origin))
  const now = house.clock()
  const visitor = await house.visitorOf(request, now)
  if (!house.admits(visitor, route.who)) throw new HttpFault('forbidden')
  const { darkroom, place } = house
  const address = clientAddress(incoming, house.trustedProxies)
  const { method, path } = route
  const store = house.storeFor({ visitor, method, path, params, address, now })
  return route.handle({ params, url, request, visitor, now, store, darkroom, place, address })
}

async function printed<Visitor, Who>(
  house: House<Visitor, Who>,
  route: PageRoute,
  question: Question,
): Promise<Response> {
  const { press, store, place } = house
  const { path, params, url, incoming, outgoing } = question
  const query = new URLSearchParams(
    route.query.flatMap((name) =>
      url.searchParams
        .getAll(name)
        .slice(0, 1)
        .map((value) => [name, value]),
    ),
  )
  const print = async (): Promise<Page> => {
    const [outcome, headers] = await store.reading((read) =>
      Promise.all([
        route.print({
          params,
          query,
          path,
          read,
          store,
          now: house.clock(),
          place: { ...place, isForReaders: true },
        }),
        house.headersFor(read),
      ]),
    )
    if (outcome.kind === 'elsewhere')
      throw isOurPath(outcome.to) ? new Elsewhere(outcome.to, outcome.query) : new HttpFault('not-found')
    return withHeaders(outcome.page, headers)
  }
  try {
    if (query.size > 0) await press.sendOnce(await print(), incoming, outgoing)
    else press.send(await press.print(writtenPath(path), print), incoming, outgoing)
    return RESPONSE_ALREADY_SENT
  } catch (error) {
    if (error instanceof Elsewhere) return dressed(house, movedTo(error))
    throw error
  }
}

/** A file whose address carries its hash says nothing but itself. */
function withHeaders(page: Page, headers: Readonly<Record<string, string>>): Page {
  if (page.immutable === true || Object.keys(headers).length === 0) return page
  const link = [headers['link'], page.headers?.['link']].flatMap((one) => one ?? []).join(', ')
  const all = { ...headers, ...page.headers, ...(link && { link }) }
  return { ...page, headers: all, tags: [...new Set([...page.tags, 'site'])] }
}

/** Once, and permanently; caches may forget it after five minutes, because a redirect can be mended. */
const movedTo = ({ to, query }: Elsewhere): Response =>
  new Response(null, {
    status: 301,
    headers: { location: writtenPath(to) + (query && `?${query}`), 'cache-control': 'public, max-age=300' },
  })

async function faulted<Visitor, Who>(
  house: House<Visitor, Who>,
  error: unknown,
  { request, incoming, outgoing, path }: Omit<Question, 'url' | 'params'>,
): Promise<Response> {
  const fault = error instanceof HttpFault ? error.fault : 'internal'
  if (fault === 'internal') house.log.error({ error, method: request.method, path }, 'a request failed')
  try {
    if (fault === 'not-found' && incoming.method !== 'POST' && house.isReaders(path))
      return await nowhere(house, incoming, outgoing)
    return dressed(house, await house.faultPage(fault, request, path))
  } catch (second) {
    house.log.error({ error: second, path }, 'the page for a fault failed')
    return dressed(
      house,
      new Response('This page could not be made just now. Nothing is lost; please try again in a moment.\n', {
        status: 500,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      }),
    )
  }
}

async function nowhere<Visitor, Who>(
  { press, store, nowherePage }: House<Visitor, Who>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Response> {
  // No address is spelled so.
  const kept = await press.print('nowhere', () => store.reading(nowherePage))
  press.send(kept, incoming, outgoing)
  return RESPONSE_ALREADY_SENT
}

function dressed<Visitor, Who>(house: House<Visitor, Who>, response: Response): Response {
  for (const [name, value] of securityHeaders(house.place.origin))
    if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}
