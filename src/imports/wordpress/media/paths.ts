// Where on an old site an address leads, whoever sends what stands there now.
import { bareHost, homeOf, readable } from '../addresses.ts'
import type { Archive } from '../archive.ts'

/** Where the archive's own pictures may be mentioned to be. */
export type Ground = Pick<Archive, 'site' | 'uploads'>

export interface Spot {
  /** The path on the old site, decoded. */
  readonly path: string
  /** Who sends it. */
  readonly host: string
  /** Whether the address is certainly the old site's; a stranger may have a folder of the same name. */
  readonly isOwn: boolean
}

/** Where on the old site an address leads; null: to somebody else's, or nowhere. `base`: the address of the post that says it. */
export function spotOf(address: string, base: string, ground: Ground): Spot | null {
  const home = homeOf(ground.site)
  const url = URL.parse(address, URL.parse(base) ?? home ?? undefined)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const path = readable(url.pathname.replace(/^\/{2,}/, '/'))
    .replace(/\/{2,}/g, '/')
    .replace(/^\/cdn-cgi\/image\/[^/]+(?=\/)/, '')
  if (isOwnHost(url, home, ground)) return { path, host: url.host, isOwn: true }
  const through = passedThrough(url)
  if (through !== null) return spotOf(through, base, ground)
  const shared = /\/(?:wp-content\/uploads|blogs\.dir)\/.+/.exec(path)?.[0]
  return shared === undefined ? null : { path: shared, host: url.host, isOwn: false }
}

function isOwnHost(url: URL, home: URL | null, { uploads, site }: Ground): boolean {
  const other = URL.parse(site.baseSiteUrl)
  return (
    uploads.hosts.has(url.host) ||
    [home, other].some((own) => own !== null && bareHost(own) === bareHost(url)) ||
    [...uploads.hosts].some((host) => host.replace(/^www\./, '') === url.host.replace(/^www\./, ''))
  )
}

/** `https://i0.wp.com/paper.example/wp-content/…`, and others that send a site's pictures on, with the whole address in their own. */
function passedThrough(url: URL): string | null {
  if (/^i\d\.wp\.com$/.test(url.hostname)) return `https://${url.pathname.replace(/^\/+/, '')}`
  const inside = /\/(https?:\/{1,2}[^/]+\/.+)$/.exec(readable(url.pathname))?.[1]
  if (inside !== undefined) return inside.replace(/^(https?:)\/+/, '$1//')
  const inPath = /\/([a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/wp-content\/uploads\/.+)$/.exec(url.pathname)?.[1]
  return inPath === undefined ? null : `https://${inPath}`
}
