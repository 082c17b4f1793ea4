// https://www.sitemaps.org/protocol.html
import { writtenPath } from '#platform/http/address.ts'
import { escapeXml } from '#platform/view/html.ts'

export interface Address {
  readonly path: string
  readonly changedAt?: string | undefined
}

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const entry = (name: string, origin: string, { path, changedAt }: Address): string =>
  `<${name}><loc>${escapeXml(origin + writtenPath(path))}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</${name}>`

const document = (root: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${root} ${namespace}>\n${entries.join('\n')}\n</${root}>\n`

export const urlSet = (origin: string, addresses: readonly Address[]): string =>
  document(
    'urlset',
    addresses.map((address) => entry('url', origin, address)),
  )
export const sitemapIndex = (origin: string, sitemaps: readonly Address[]): string =>
  document(
    'sitemapindex',
    sitemaps.map((address) => entry('sitemap', origin, address)),
  )
