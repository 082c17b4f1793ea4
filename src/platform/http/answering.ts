// From what is asked to what is answered, whoever carries either: node:http (server.ts), or a thread that reads a whole paper (here.ts).
import { TrieRouter } from 'hono/router/trie-router'
import type { Instant } from '#kernel/time.ts'
import type { Darkroom } from '../darkroom.ts'
import type { Reader } from '../db/rights.ts'
import type { Store } from '../db/store.ts'
import type { Log } from '../log.ts'
import type { Page } from '../press/page.ts'
import type { Kept, Press } from '../press/press.ts'
import { demandOwnOrigin, isOurPath, ownOrigins, readablePath, writtenPath } from './address.ts'
import { Elsewhere, type FaultName, HttpFault } from './faults.ts'
import { securityHeaders } from './headers.ts'
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
  storeFor(knock: Knock<Visitor>): Store
  /** Whether this visitor may knock at this door at all. */
  admits(visitor: Visitor, who: Who): boolean
  /** What every page tells programs beside what it says itself; falls with `site`. */
  headersFor(read: Reader): Promise<Readonly<Record<string, string>>>
  /** The page for a fault, in the paper's dress. */
  faultPage(fault: FaultName | 'internal', request: Request, path: string): Promise<Response>
  /** Whether what is not there is told to everybody alike, by `nowherePage`, which is printed once. */
  isReaders(path: string): boolean
  nowherePage(read: Reader): Promise<Page>
  /** Somebody asked for what is not there. */
  noteNowhere?(path: string, asked: Asked): void
}

/** Who came to which door, from where. */
export interface Knock<Visitor> {
  readonly visitor: Visitor
  readonly method: string
  /** As the route says it: `/newsroom/stories/:id`. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly address: string
  readonly now: Instant
}

/** What somebody asks. */
export interface Asked {
  /** The address as it was written. */
  readonly target: string
  readonly method: string
  readonly request: Request
  /** Of the machine that asks. */
  readonly address: string
  /** Files come with it. */
  giveTime(): void
}
/** A page of the press, an answer to this visitor alone, or where the page is now. */
export type Answered = Kept | Response | Elsewhere

interface Question {
  readonly asked: Asked
  readonly path: string
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
}

type Routers<Visitor, Who> = Record<'GET' | 'POST', TrieRouter<Route<Visitor, Who> | PageRoute>>

/** Never fails: a fault is an answer too. */
export function openAnswering<Visitor, Who>(house: House<Visitor, Who>): (asked: Asked) => Promise<Answered> {
  const routers: Routers<Visitor, Who> = { GET: new TrieRouter(), POST: new TrieRouter() }
  for (const route of house.routes)
    routers[route.kind === 'page' ? 'GET' : route.method].add('', route.path, route)
  return (asked) => answer(house, routers, asked)
}

async function answer<Visitor, Who>(
  house: House<Visitor, Who>,
  { GET, POST }: Routers<Visitor, Who>,
  asked: Asked,
): Promise<Answered> {
  let path = '/'
  try {
    path = readablePath(asked.target)
    const url = new URL(house.place.origin + asked.target)
    const [[hit] = []] = (asked.method === 'POST' ? POST : GET).match('', path)
    if (!hit) throw new HttpFault('not-found')
    const [route, params] = hit
    const question = { asked, path, url, params: params as Record<string, string> }
    if (route.kind === 'page') return await printed(house, route, question)
    if (route.receives === 'files') asked.giveTime()
    return dressed(house, await handled(house, route, question))
  } catch (error) {
    return faulted(house, error, asked, path)
  }
}

async function handled<Visitor, Who>(
  house: House<Visitor, Who>,
  route: Route<Visitor, Who>,
  { asked: { request, address }, url, params }: Question,
): Promise<Response> {
  if (route.method === 'POST') demandOwnOrigin(request.headers, ownOrigins(house.place.origin))
  const now = house.clock()
  const visitor = await house.visitorOf(request, now)
  if (!house.admits(visitor, route.who)) throw new HttpFault('forbidden')
  const { darkroom, place } = house
  const { method, path } = route
  const store = house.storeFor({ visitor, method, path, params, address, now })
  return route.handle({ params, url, request, visitor, now, store, darkroom, place, address })
}

async function printed<Visitor, Who>(
  house: House<Visitor, Who>,
  route: PageRoute,
  { path, params, url }: Question,
): Promise<Answered> {
  const { press, store, place } = house
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
    // What is asked for in ever new words (the fifth page of a search) is not worth keeping.
    return query.size > 0 ? await press.once(await print()) : await press.print(writtenPath(path), print)
  } catch (error) {
    if (error instanceof Elsewhere) return error
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

export const locationOf = ({ to, query }: Elsewhere): string => writtenPath(to) + (query && `?${query}`)

/** Permanently, and asked again each time: a move can be taken back, and whoever kept it would be sent to and fro. */
export const movedTo = (to: Elsewhere): Response =>
  new Response(null, {
    status: 301,
    headers: { location: locationOf(to), 'cache-control': 'no-cache' },
  })

async function faulted<Visitor, Who>(
  house: House<Visitor, Who>,
  error: unknown,
  asked: Asked,
  path: string,
): Promise<Answered> {
  const { method } = asked
  const fault = error instanceof HttpFault ? error.fault : 'internal'
  if (fault === 'internal') house.log.error({ error, method, path }, 'a request failed')
  try {
    if (fault === 'not-found' && method !== 'POST' && house.isReaders(path)) {
      if (method === 'GET') house.noteNowhere?.(path, asked)
      return await nowhere(house)
    }
    return dressed(house, await house.faultPage(fault, asked.request, path))
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

/** What is not there is told to everybody alike. No address is spelled so. */
const nowhere = <Visitor, Who>({ press, store, nowherePage }: House<Visitor, Who>): Promise<Kept> =>
  press.print('nowhere', () => store.reading(nowherePage))

export function dressed<Visitor, Who>(house: House<Visitor, Who>, response: Response): Response {
  for (const [name, value] of securityHeaders(house.place.origin))
    if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}
