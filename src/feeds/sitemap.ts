// https://www.sitemaps.org/protocol.html
import { writtenPath } from '#platform/http/address.ts'
import { escapeXml } from '#platform/view/html.ts'

export interface Address {
  readonly path: string
  readonly changedAt?: string | undefined
  /** The path of the picture over the story. */
  readonly picture?: string | undefined
}
export interface NewsAddress extends Address {
  readonly title: string
  readonly publishedAt: string
  /** Two letters. */
  readonly language: string
}

const spaces = {
  '': 'http://www.sitemaps.org/schemas/sitemap/0.9',
  ':image': 'http://www.google.com/schemas/sitemap-image/1.1',
  ':news': 'http://www.google.com/schemas/sitemap-news/0.9',
}

const element = (name: string, inside: string): string => `<${name}>${inside}</${name}>`

const entry = (name: string, origin: string, { path, changedAt, picture }: Address, more = ''): string =>
  element(
    name,
    [
      element('loc', escapeXml(origin + writtenPath(path))),
      changedAt ? element('lastmod', changedAt) : '',
      more,
      picture ? element('image:image', element('image:loc', escapeXml(origin + picture))) : '',
    ].join(''),
  )

function document(root: string, names: readonly (keyof typeof spaces)[], entries: readonly string[]): string {
  const declared = names.map((name) => ` xmlns${name}="${spaces[name]}"`).join('')
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}${declared}>\n${entries.join('\n')}\n</${root}>\n`
}

export const urlSet = (origin: string, addresses: readonly Address[]): string =>
  document(
    'urlset',
    ['', ':image'],
    addresses.map((address) => entry('url', origin, address)),
  )

export const sitemapIndex = (origin: string, sitemaps: readonly Address[]): string =>
  document(
    'sitemapindex',
    [''],
    sitemaps.map((address) => entry('sitemap', origin, address)),
  )

export const newsSet = (origin: string, paper: string, items: readonly NewsAddress[]): string =>
  document(
    'urlset',
    ['', ':image', ':news'],
    items.map((item) => entry('url', origin, item, newsOf(paper, item))),
  )

const newsOf = (paper: string, { language, publishedAt, title }: NewsAddress): string =>
  element(
    'news:news',
    element(
      'news:publication',
      element('news:name', escapeXml(paper)) + element('news:language', escapeXml(language)),
    ) +
      element('news:publication_date', publishedAt) +
      element('news:title', escapeXml(title)),
  )
