import type { Instant } from '#kernel/time.ts'
import type { Darkroom } from '../darkroom.ts'
import type { Reader } from '../db/rights.ts'
import type { Store } from '../db/store.ts'
import type { Page } from '../press/page.ts'
import { type Html, renderPage } from '../view/html.ts'
import { isOurPath } from './address.ts'

export type Method = 'GET' | 'POST'

/** What every request knows of the machine it came to. */
export interface Place {
  /** The one canonical origin, from the configuration and never from a header: `https://paper.example`. */
  readonly origin: string
  /** A cache stands in front that is told what has fallen, and may keep what it is told of. */
  readonly hasCache?: boolean
  /** Mail can be sent; without it a link is shown for somebody to hand over. */
  readonly hasMail?: boolean
  /** What is printed here goes to readers, and to nobody else: only there the owner's snippets stand. */
  readonly isForReaders?: boolean
}

/** Everything the handler of one visitor's request may know about the world. `Visitor` is what sign-in made of the cookie. */
export interface Call<Visitor> {
  readonly params: Readonly<Record<string, string>>
  readonly url: URL
  readonly request: Request
  readonly visitor: Visitor
  readonly now: Instant
  readonly store: Store
  readonly darkroom: Darkroom
  readonly place: Place
  /** The address of the visitor's machine, for the sign-in record. */
  readonly address: string
}

/** A route answered for one visitor, never kept. `who` names the door: who may knock at all. */
export interface Route<Visitor, Who> {
  readonly kind: 'route'
  readonly method: Method
  readonly path: string
  readonly who: Who
  /** Files may come, and are waited for longer than forms. */
  readonly receives?: 'files'
  handle(call: Call<Visitor>): Promise<Response>
}

/** What a printed page may know: nothing of the visitor. */
export interface PrintCall {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly path: string
  /** One moment of the database: the page is wholly old or wholly new. */
  readonly read: Reader
  readonly store: Store
  readonly now: Instant
  readonly place: Place
}

/** A page, or one permanent redirect to where it has gone. */
export type Printed =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'elsewhere'; readonly to: string; readonly query: string }
export const printed = (page: Page): Printed => ({ kind: 'page', page })
/** `query`: what is asked for there, as `URLSearchParams` writes it. */
export const elsewhere = (to: string, query = ''): Printed => ({ kind: 'elsewhere', to, query })

/** A public page: printed once, the same bytes for everybody. */
export interface PageRoute {
  readonly kind: 'page'
  readonly path: string
  /** The only query parameters that matter; a page asked with one of them is printed but not kept. */
  readonly query: readonly string[]
  print(call: PrintCall): Promise<Printed>
}

export const page = (path: string, print: PageRoute['print'], query: readonly string[] = []): PageRoute => ({
  kind: 'page',
  path,
  query,
  print,
})

/** For what belongs to one visitor: no cache may keep it. */
const privately = { 'cache-control': 'private, no-store', vary: 'Cookie' }

export const htmlResponse = (html: Html, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(renderPage(html), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...privately, ...headers },
  })

/** For a script of ours, and for nobody else. */
export const jsonResponse = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...privately },
  })

/** The status says it all. */
export const emptyResponse = (status: number): Response =>
  new Response(null, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...privately } })

/** A table to take home. */
export const csvResponse = (csv: string, name: string): Response =>
  new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      ...privately,
    },
  })

/** After a deed: 303, so that a reload repeats the look and not the deed. Only to paths of our own. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  if (!isOurPath(path)) throw new Error(`a redirect must stay in the house: ${path}`)
  return new Response(null, { status: 303, headers: { location: path, ...privately, ...headers } })
}
