import { cleanText } from '#document/make.ts'
import { isSafeUrl } from '#kernel/safe-url.ts'
import { documents, drawings, googleMaps, networks, soundSites } from './other-sites.ts'
import { filmSites, type Site } from './sites.ts'

const pagesByHost = new Map<string, Site['pages']>()
for (const { hosts, pages } of [...filmSites, ...soundSites, ...networks, ...documents, ...drawings])
  for (const host of hosts.split(' ')) pagesByHost.set(host, pages)

/** Where a known site's player, post or map is to be seen by itself; null where the address is of no such thing. */
export function watchUrl(address: string): string | null {
  const url = webUrl(address)
  if (url === null) return null
  if (googleMaps.test(url.hostname)) return mapUrl(url)
  const path = `${url.pathname}${url.search}${url.hash.startsWith('#!') ? url.hash : ''}`
  for (const [where, page] of pagesOf(url.hostname)) {
    const match = where.exec(path)
    if (match) return pageOf(url, match, page)
  }
  return null
}

/** An address as it may stand in an embed: whole, of the web, and without spaces. */
export function embeddable(address: string): string | null {
  const whole = cleanText(address.trim()).replace(/^\/\//, 'https://')
  return /^https?:\/\/[^\s/]+/i.test(whole) && !/\s/.test(whole) && isSafeUrl(whole) ? whole : null
}

/** For comparing: without scheme and last slash. */
export const bare = (address: string): string => address.replace(/^https?:\/\/|\/+$/g, '')

function webUrl(address: string): URL | null {
  const whole = embeddable(address.replaceAll('&amp;', '&'))
  return whole === null ? null : URL.parse(whole)
}

/** Of the host itself or the nearest one above it. */
function pagesOf(host: string): Site['pages'] {
  const labels = host.split('.')
  for (let from = 0; from < Math.min(labels.length - 1, 5); from++) {
    const pages = pagesByHost.get(labels.slice(from).join('.'))
    if (pages) return pages
  }
  return []
}

function pageOf(url: URL, match: RegExpExecArray, page: string | undefined): string | null {
  if (page === undefined) return secure(url)
  const whole = page.replace(/\$(\d)/g, (_, at: string) => match[Number(at)] ?? '')
  if (page === '$1') return embeddable(decoded(whole))
  return page.startsWith('https://www.youtube.com/watch') ? whole + startOf(url) : whole
}

const secure = (url: URL): string => url.href.replace(/^http:/, 'https:')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `&t=90`: a film may start in its middle. */
function startOf(url: URL): string {
  const start = /[?&;#](?:t|start)=(\d+(?:[hms]\d*)*)/.exec(url.href)?.[1]
  return start === undefined || start === '0' ? '' : `&t=${start}`
}

/** A map, not a search: Google has both behind one host. */
function mapUrl(url: URL): string | null {
  if (!url.pathname.startsWith('/maps') && !url.hostname.startsWith('maps.')) return null
  const drawn = /^\/maps\/d\/(?:u\/\d+\/)?embed/.test(url.pathname) ? url.searchParams.get('mid') : null
  if (drawn !== null) return `https://www.google.com/maps/d/viewer?mid=${encodeURIComponent(drawn)}`
  return url.pathname.length + url.search.length > 6 ? secure(url) : null
}
