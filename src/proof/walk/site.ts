// Where the old site stood, and which addresses were its own.

export interface Site {
  /** Null where the export does not say: then every address is taken for its own. */
  readonly host: string | null
  /** `/`, or `/blog/` for one that stood in a folder. */
  readonly root: string
}

export function siteOf(blogUrl: string, link: string): Site {
  const home = URL.parse(blogUrl) ?? URL.parse(link)
  if (home === null) return { host: null, root: '/' }
  return { host: bare(home.hostname), root: `${home.pathname.replace(/\/+$/, '')}/` }
}
const bare = (host: string): string => host.replace(/^www\./, '')

/** Path and query as a browser asks for them; null where the address is another site's. The scheme and `www.` make no difference. */
export function localPath(address: string, site: Site): string | null {
  const url = URL.parse(address.trim(), `http://${site.host ?? 'nowhere.invalid'}/`)
  if (url === null || address.trim() === '' || !/^https?:$/.test(url.protocol)) return null
  if (site.host !== null && bare(url.hostname) !== site.host) return null
  return url.pathname.replace(/^\/{2,}/, '/') + url.search
}

/** The same for every spelling of one path. */
export function readable(path: string): string {
  try {
    return decodeURI(path).normalize('NFC')
  } catch {
    return path
  }
}

/** The same for a picture and for each of its sizes, on whichever host its site kept its files. */
export function bareFile(address: string, site: Site): string {
  const url = URL.parse(address.trim(), `http://${site.host ?? 'nowhere.invalid'}/`)
  if (url === null || address.trim() === '') return ''
  const path = readable(url.pathname).replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '')
  return bare(url.hostname) + path
}
