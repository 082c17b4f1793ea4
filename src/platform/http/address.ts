import type { IncomingMessage } from 'node:http'
import { HttpFault } from './faults.ts'

/** The path as people write it, every script readable; an encoded slash stays encoded, so that it never makes a new segment. */
export function readablePath(rawUrl: string): string {
  const path = decoded(rawUrl.split(/[?#]/, 1)[0] ?? '/').normalize('NFC')
  // Postgres holds no NUL; and `GET *`, `GET urn:x` are legal HTTP that mean nothing here.
  if (!path.startsWith('/') || path.includes('\0')) throw new HttpFault('bad-request', 'no address of a page')
  return path
}

function decoded(raw: string): string {
  try {
    return decodeURI(raw)
  } catch {
    throw new HttpFault('bad-request', 'the address is not UTF-8')
  }
}

/** The one spelling of a path in links, in redirects and as the press's key. */
export const writtenPath = (path: string): string =>
  encodeURI(path.replaceAll('%', '\0')).replaceAll('%00', '%').replace(/[?#]/g, encodeURIComponent)

/** Of this house: a browser takes `//evil.example` and `/\\evil.example` for another one. */
export const isOurPath = (path: string): boolean => /^\/(?![/\\])/.test(path)

/** `TRUST_PROXY=n`: the n-th address from the right of X-Forwarded-For, which the outermost trusted proxy wrote; else the socket's. */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const own = plain(request.socket.remoteAddress ?? '')
  if (trustedProxies === 0) return own
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',')
  return plain(hops.at(-trustedProxies)?.trim() || own)
}

/** An IPv4 address that came to a socket of both kinds is told as what it is. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** A state change must come from a page of ours: the Origin header says so, and a browser cannot be made to lie in it. */
export function demandOwnOrigin(headers: Headers, origins: readonly string[]): void {
  const from = headers.get('origin')
  if (from === null || !origins.includes(from)) throw new HttpFault('foreign-origin', from ?? 'no origin')
}

/** A paper at localhost is also reached by the machine's numbers; those are the same house. */
export function ownOrigins(origin: string): readonly string[] {
  const { hostname, port, protocol } = new URL(origin)
  if (hostname !== 'localhost') return [origin]
  return [
    origin,
    ...['127.0.0.1', '[::1]'].map((host) => `${protocol}//${host}${port === '' ? '' : `:${port}`}`),
  ]
}
