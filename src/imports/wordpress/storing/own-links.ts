// Links from one story of the old site to another.
import { bareHost } from '../addresses.ts'
import { hrefs } from '../content/hrefs.ts'

/** They lead within the paper, wherever it is read from now on: each old address answers here at the same path, and the old host may be gone. */
export function withOwnLinks(body: string, home: URL | null): string {
  if (home === null) return body
  return body.replace(hrefs, (whole, written: string) => {
    const inside = placeOn(home, String(JSON.parse(written)))
    return inside === null ? whole : `"href":${JSON.stringify(inside)}`
  })
}

/** Path, query and place on the page; null: on another site, or said without one. `www.` and the scheme make no difference. */
function placeOn(home: URL, address: string): string | null {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  if (bareHost(url) !== bareHost(home) || url.port !== home.port || url.username !== '') return null
  // Two slashes at the beginning would be a link out of the house.
  return url.pathname.replace(/^\/{2,}/, '/') + url.search + url.hash
}
