// https://www.sitemaps.org/protocol.html and https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
import { writtenPath } from '#platform/http/address.ts'
import { element, rfc3339 } from './xml.ts'

/** No file may hold more addresses. */
export const mostAddresses = 50_000
/** No news sitemap may hold more, nor anything older than two days. */
export const mostNews = 1000
export const newsAge = 48 * 60 * 60 * 1000

export interface Address {
  readonly path: string
  readonly changedAt?: string | undefined
  /** The path of the picture over the story. */
  readonly picture?: string | undefined
}
export interface News extends Address {
  readonly title: string
  readonly language: string
  readonly publishedAt: string
}

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const imageNamespace = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
const newsNamespace = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
const located = (origin: string, path: string): string => element('loc', origin + writtenPath(path))
const pictured = (origin: string, { picture }: Address): string =>
  picture === undefined ? '' : `<image:image>${element('image:loc', origin + picture)}</image:image>`
const dated = ({ changedAt }: Address): string =>
  changedAt === undefined ? '' : element('lastmod', rfc3339(changedAt))
const entry = (name: string, origin: string, address: Address): string =>
  `<${name}>${located(origin, address.path)}${dated(address)}${pictured(origin, address)}</${name}>`

const document = (root: string, namespaces: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${root} ${namespaces}>\n${entries.join('\n')}\n</${root}>\n`

export const urlSet = (origin: string, addresses: readonly Address[]): string =>
  document(
    'urlset',
    `${namespace} ${imageNamespace}`,
    addresses.map((address) => entry('url', origin, address)),
  )
export const sitemapIndex = (origin: string, sitemaps: readonly Address[]): string =>
  document(
    'sitemapindex',
    namespace,
    sitemaps.map((address) => entry('sitemap', origin, address)),
  )

export const newsSet = (origin: string, paper: string, news: readonly News[]): string =>
  document(
    'urlset',
    `${namespace} ${imageNamespace} ${newsNamespace}`,
    news.map((one) => `<url>${located(origin, one.path)}${newsOf(paper, one)}${pictured(origin, one)}</url>`),
  )

const newsOf = (paper: string, { language, publishedAt, title }: News): string =>
  [
    '<news:news><news:publication>',
    element('news:name', paper),
    element('news:language', newsLanguage(language)),
    '</news:publication>',
    element('news:publication_date', rfc3339(publishedAt)),
    element('news:title', title),
    '</news:news>',
  ].join('')

/** Two letters (ISO 639), and a script only for Chinese, is all that is understood there. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag)
  if (language !== 'zh') return language
  return script === 'Hant' || region === 'TW' || region === 'HK' ? 'zh-tw' : 'zh-cn'
}
