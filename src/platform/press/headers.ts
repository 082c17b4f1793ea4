import { validateHeaderName, validateHeaderValue } from 'node:http'
import { type Instant, later } from '#kernel/time.ts'
import type { Page } from './page.ts'
import type { Encoding } from './encoding.ts'
import { etagOf, type Form, type Manner, type Sheet } from './sheet.ts'

/** A shared cache in front: it may keep pages, is told their tags, and asks again by itself. */
export interface Cdn {
  readonly sMaxAge: number
  readonly staleWhileRevalidate: number
}

export interface Mannerly {
  readonly constant: readonly string[]
  readonly cdn: Cdn | undefined
  readonly known: Map<string, Manner>
  readonly clock: () => Instant
}

export const createMannerly = (
  headers: readonly (readonly [string, string])[],
  clock: () => Instant,
  cdn?: Cdn,
): Mannerly => ({
  constant: headers.flat(),
  clock,
  cdn,
  known: new Map(),
})

/** Pages of one kind that say the same share one manner, however many they are. */
export function mannerOf(mannerly: Mannerly, page: Page): Manner {
  if (mannerly.cdn !== undefined) return createManner(mannerly, page)
  const own = page.headers === undefined ? '' : JSON.stringify(page.headers)
  const name = `${page.status} ${page.immutable === true} ${page.type} ${own}`
  const before = mannerly.known.get(name)
  if (before !== undefined) return before
  // Those that only one page has come and go; the few that thousands share are soon known again.
  if (mannerly.known.size >= 200) mannerly.known.clear()
  const manner = createManner(mannerly, page)
  mannerly.known.set(name, manner)
  return manner
}

function createManner({ constant, cdn, clock }: Mannerly, page: Page): Manner {
  const { 'cache-control': own, 'content-security-policy': policy, ...others } = page.headers ?? {}
  const tagged = cdn === undefined || page.immutable === true ? [] : ['cache-tag', cacheTag(page.tags)]
  const bare = [
    // A page's own policy in place of everybody's, with 304 too: a cache takes over the headers that come with it.
    ...(policy === undefined ? constant : withPolicy(constant, policy)),
    'vary',
    'Accept-Encoding',
    'cache-control',
    own ?? freshness(page, cdn, clock()),
    ...tagged,
  ]
  const ranges = page.type.startsWith('text/html') ? [] : ['accept-ranges', 'bytes']
  const whole = [...bare, 'content-type', page.type, ...ranges, ...Object.entries(others).flat()]
  return { status: page.status, bare, whole, opening: statusLines[page.status] + linesOf(whole) }
}

const withPolicy = (constant: readonly string[], policy: string): readonly string[] =>
  constant.with(constant.indexOf('content-security-policy') + 1, policy)

const statusLines = {
  200: 'HTTP/1.1 200 OK\r\n',
  404: 'HTTP/1.1 404 Not Found\r\n',
  410: 'HTTP/1.1 410 Gone\r\n',
}

/** Checked here, once, as node:http would for each answer: no header may break out of its line. */
function linesOf(list: readonly string[]): string {
  let text = ''
  for (let at = 0; at < list.length; at += 2) {
    const [name = '', value = ''] = list.slice(at, at + 2)
    validateHeaderName(name)
    validateHeaderValue(name, value)
    text += `${name}: ${value}\r\n`
  }
  return text
}

function freshness(page: Page, cdn: Cdn | undefined, now: Instant): string {
  if (page.immutable === true) return 'public, max-age=31536000, immutable'
  const ours = 'public, max-age=0, must-revalidate'
  // Nobody tells a cache that a moment has come: what ends by time alone soon is asked for each time.
  return cdn === undefined || (page.until !== null && page.until < later(now, cdn.sMaxAge * 2000))
    ? ours
    : `${ours}, s-maxage=${cdn.sMaxAge}, stale-while-revalidate=${cdn.staleWhileRevalidate}`
}

/** Spaces and commas part tags, so a tag that has one is written as in an address. */
const cacheTag = (tags: readonly string[]): string =>
  tags.map((tag) => encodeURI(tag).replaceAll(',', '%2C')).join(',')

/** The headers of a whole answer. */
export function headOf({ sheet, encoding, length }: Form): string[] {
  const head = [...sheet.manner.whole, ...tagOf(sheet, encoding), 'content-length', String(length)]
  if (encoding !== 'identity') head.push('content-encoding', encoding)
  return head
}

/** The same as text, but for what its manner and the moment add. */
export function pieceHeadOf({ sheet, encoding, length }: Form): string {
  const encoded = encoding === 'identity' ? '' : `content-encoding: ${encoding}\r\n`
  const [name, tag] = tagOf(sheet, encoding)
  const etag = name === undefined ? '' : `${name}: ${tag}\r\n`
  return `${etag}content-length: ${length}\r\n${encoded}`
}

/** What is not there is no version of anything. */
const tagOf = (sheet: Sheet, encoding: Encoding): readonly string[] =>
  sheet.manner.status === 404 ? [] : ['etag', etagOf(sheet, encoding)]

/** The headers of a part of it. */
export function partHeadOf(form: Form, first: number, last: number): string[] {
  const head = headOf({ ...form, length: last - first + 1 })
  head.push('content-range', `bytes ${first}-${last}/${form.length}`)
  return head
}
