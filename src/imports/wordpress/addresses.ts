import { cleanText } from '#document/make.ts'
import { firstOf } from './meta/first.ts'
import type { WpPost, WpSite } from './model.ts'
import { plainSlug } from './text-fixes.ts'

export interface Addresses {
  /** The path under which the old site showed it, decoded, as in the address bar: `/2012/10/03/où-va-leau/`. Null: only `?p=`. */
  readonly path: string | null
  /** Everything else that led there: `/?p=12`, former slugs and days, the guid's path. */
  readonly others: readonly string[]
}

/** Every address of the old site that must still lead to this post. */
export function addressesOf(post: WpPost, site: WpSite): Addresses {
  const home = homeOf(site)
  const link = localAddress(post.link, home)
  const path = ownPath(link, home)
  const others = [link, ...numbered(post, home), localAddress(post.guid, home), ...formerPaths(post, path)]
  const fit = others.filter(
    (other): other is string => other !== null && other !== path && !isHome(other, home),
  )
  return { path, others: [...new Set(fit)] }
}

/** `/bonjour/?lang=fr` is the page `/bonjour/`; `/?p=12` and `/index.php?p=12` have only a number. */
function ownPath(link: string | null, home: URL | null): string | null {
  const path = link?.split('?')[0] ?? ''
  const isNumbered = path !== link && path.endsWith('/index.php')
  return path === '' || isNumbered || isHome(path, home) ? null : path
}

export const homeOf = ({ baseBlogUrl, link }: WpSite): URL | null => URL.parse(baseBlogUrl) ?? URL.parse(link)

/** Path and query of an address of the old site itself; null for another host. `www.` and the scheme make no difference. */
export function localAddress(address: string, home: URL | null): string | null {
  const url = URL.parse(address, home ?? undefined)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  if (home !== null && bareHost(url) !== bareHost(home)) return null
  // Two slashes at the beginning would be a link out of the house.
  return readable(url.pathname.replace(/^\/{2,}/, '/')) + url.search
}

/** As the paper itself reads a request's path; an address that is not UTF-8 to its end is mended. */
export function readable(path: string): string {
  try {
    // `%00` is no letter, and no database of ours would take it for one.
    return cleanText(decodeURI(path)).normalize('NFC')
  } catch {
    return plainSlug(path).normalize('NFC')
  }
}

export const bareHost = (url: URL): string => url.hostname.replace(/^www\./, '')
const isHome = (address: string, home: URL | null): boolean => address === '/' || address === home?.pathname

function numbered({ id, type }: WpPost, home: URL | null): string[] {
  if (id === null) return []
  const root = home?.pathname.replace(/\/*$/, '/') ?? '/'
  return type === 'page' ? [`${root}?page_id=${id}`, `${root}?p=${id}`] : [`${root}?p=${id}`]
}

/** Each slug that a post had before (`_wp_old_slug`), and each day (`_wp_old_date`): the same path with that in its place. */
function formerPaths(post: WpPost, path: string | null): string[] {
  if (path === null) return []
  const said = post.meta
    .map(({ key, value }) => ({ key, value: value.trim() }))
    .filter(({ value }) => value !== '')
  const slugs = said
    .filter(({ key }) => key === '_wp_old_slug')
    .map(({ value }) => withSlug(post, path, value))
  const days = said.filter(({ key }) => key === '_wp_old_date').map(({ value }) => withDay(path, value))
  return [...slugs, ...days].flatMap((former) => former ?? [])
}

function withSlug({ slug }: WpPost, path: string, former: string): string | null {
  const at = slug === '' ? -1 : path.lastIndexOf(slug)
  return at < 0 ? null : path.slice(0, at) + plainSlug(former) + path.slice(at + slug.length)
}

function withDay(path: string, day: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  const former = path.replace(/\/\d{4}\/\d\d(\/\d\d)?(?=\/)/, (_, hasDay) =>
    hasDay === undefined ? `/${year}/${month}` : `/${year}/${month}/${date}`,
  )
  return year === undefined || former === path ? null : former
}

/** Where a picture or a file stood alone, as a page; null where that had only a number. */
export function pageOf(post: WpPost, site: WpSite): string | null {
  const home = homeOf(site)
  const page = localAddress(post.link, home)
  return page === null || page.includes('?') || isHome(page, home) ? null : page
}

/** Where its bytes were: what the export says, else what can be made of the rest. Empty: nobody knows. */
export const fileAddressOf = (post: WpPost): string =>
  post.attachmentUrl || (/\.\w{2,5}$/.test(post.guid) ? post.guid : '') || attachedFile(post)

function attachedFile({ meta }: WpPost): string {
  const file = firstOf(meta, ['_wp_attached_file'])
  return file === '' || /^\w+:|^\//.test(file) ? '' : `/wp-content/uploads/${file}`
}
