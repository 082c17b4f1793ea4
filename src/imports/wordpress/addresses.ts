import type { WpPost, WpSite } from './model.ts'
import { plainSlug } from './text-fixes.ts'

export interface Addresses {
  /** The path under which the old site showed it, decoded, as in the address bar: `/2012/10/03/où-va-leau/`. Null: only `?p=`. */
  readonly path: string | null
  /** Everything else that led there: `/?p=12`, former slugs, the guid's path. */
  readonly others: readonly string[]
}

/** Every address of the old site that must still lead to this post. */
export function addressesOf(post: WpPost, site: WpSite): Addresses {
  const home = URL.parse(site.baseBlogUrl) ?? URL.parse(site.link)
  const link = localAddress(post.link, home)
  const path = link === null || link.includes('?') || isHome(link, home) ? null : link
  const others = [link, ...numbered(post, home), localAddress(post.guid, home), ...formerPaths(post, path)]
  const fit = others.filter(
    (other): other is string => other !== null && other !== path && !isHome(other, home),
  )
  return { path, others: [...new Set(fit)] }
}

/** Path and query of an address of the old site itself; null for another host. `www.` and the scheme make no difference. */
function localAddress(address: string, home: URL | null): string | null {
  const url = URL.parse(address, home ?? undefined)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  if (home !== null && bareHost(url) !== bareHost(home)) return null
  // Two slashes at the beginning would be a link out of the house.
  return readable(url.pathname.replace(/^\/{2,}/, '/')) + url.search
}

/** As the paper itself reads a request's path; an address that is not UTF-8 to its end is mended. */
function readable(path: string): string {
  try {
    return decodeURI(path).normalize('NFC')
  } catch {
    return plainSlug(path).normalize('NFC')
  }
}

const bareHost = (url: URL): string => url.hostname.replace(/^www\./, '')
const isHome = (address: string, home: URL | null): boolean => address === '/' || address === home?.pathname

function numbered({ id, type }: WpPost, home: URL | null): string[] {
  if (id === null) return []
  const root = home?.pathname.replace(/\/*$/, '/') ?? '/'
  return type === 'page' ? [`${root}?page_id=${id}`, `${root}?p=${id}`] : [`${root}?p=${id}`]
}

/** `_wp_old_slug` keeps each slug that a post had before: the same path with that slug in its place. */
function formerPaths(post: WpPost, path: string | null): string[] {
  if (path === null || post.slug === '') return []
  const at = path.lastIndexOf(post.slug)
  if (at < 0) return []
  const slugs = post.meta.filter((meta) => meta.key === '_wp_old_slug' && meta.value.trim() !== '')
  return slugs.map(
    (meta) => path.slice(0, at) + plainSlug(meta.value.trim()) + path.slice(at + post.slug.length),
  )
}
