import type { Instant } from '#kernel/time.ts'
import { permission } from '#people/index.ts'
import { isRoom } from '#stories/index.ts'

/** An address that readers asked for and that was not there. */
export interface Missed {
  /** As people read it. */
  readonly path: string
  readonly times: number
  readonly firstAt: Instant
  readonly lastAt: Instant
  /** The page of ours that led there, where one did; ''. */
  readonly from: string
}

export type SignpostFault = 'no-address' | 'answers-itself' | 'leads-to-itself' | 'leads-nowhere'

export const mayKeepSignposts = permission<void>('signposts.keep', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
})

/** So many addresses are remembered: those that are asked for most, and of these the latest. */
export const mostMissed = 2_000
export const longestPath = 300

/** What programs try at every door there is says nothing of this paper's addresses. */
const probes =
  /(?:^|\/)(?:\.(?!well-known\/)|wp-(?:admin|login|includes|json|config|cron)|xmlrpc\.php|cgi-bin|phpmyadmin|vendor\/|node_modules\/|autodiscover)/i

/** Whether it is worth telling the desk that somebody asked for this: in a room of the paper's own nothing can be led on. */
export const isWorthNoting = (path: string): boolean =>
  path.length <= longestPath && !isRoom(path) && !probes.test(path) && !/[\p{Cc}]/u.test(path)

/** Rooms in which an address lets in whoever has it. */
export const isKey = (path: string): boolean => /^\/(?:preview|ads|newsroom)(?:\/|$)/i.test(path)

/** What somebody typed or pasted, as the path of an address here; null: it is none. `origin`: this paper's own. */
export function pathIn(typed: string, origin: string): string | null {
  const url = URL.parse(typed.trim(), origin)
  if (typed.trim() === '' || url === null || url.origin !== new URL(origin).origin) return null
  try {
    const path = decodeURI(url.pathname).normalize('NFC')
    return path.length <= longestPath && !path.includes('\0') && /^\/(?![/\\])/.test(path) ? path : null
  } catch {
    return null
  }
}
