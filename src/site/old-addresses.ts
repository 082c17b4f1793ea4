// Addresses that other systems give to things which every paper has. They lead on without anybody having written them down.
const rules: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^\/(?:feed\/)?atom\/?$/i, () => '/atom.xml'],
  [/^\/(?:feed|rss|atom)(?:\/(?:rss2?|rdf|atom|feed))?\/?$|^\/(?:rss|rdf|index)\.xml$/i, () => '/feed.xml'],
  [/^\/(?:news-sitemap|sitemap-?news|google-news-sitemap)\.xml$/, () => '/sitemap-news.xml'],
  [/^\/(\d{4})\/?$/, ([, year]) => `/archive/${year}`],
  [/^\/(\d{4})\/(\d\d)\/?$/, ([, year, month]) => `/archive/${year}/${month}`],
  [/^\/(\d{4})\/(\d\d)\/(\d\d)\/?$/, ([, year, month, day]) => `/archive/${year}/${month}/${day}`],
  [/^\/page\/\d+\/?$/, () => '/archive'],
  [/^\/(?:sitemap_index|wp-sitemap)\.xml$/, () => '/sitemap.xml'],
  [
    /^\/(archive|sections?|topic|person|corrections|about|search)(\/.*[^/])?\/+$/,
    ([, room, rest = '']) => `/${room}${rest}`,
  ],
]

/** Where an address of another system's leads, or undefined. */
export function oldAddress(path: string): string | undefined {
  for (const [shape, to] of rules) {
    const match = shape.exec(path)
    if (match) return to(match)
  }
  return undefined
}

const ending =
  /^(\/.+?)\/(feed(?:\/(?:rss2?|rdf|atom))?|amp|embed|trackback|(?:comment-page-|page\/)\d+|\d{1,3})\/?$/i

/** What WordPress hangs behind an address: its feed, its further pages, its other forms. */
export function withoutEnding(path: string): { readonly base: string; readonly isFeed: boolean } | undefined {
  const [, base, tail = ''] = ending.exec(path) ?? []
  return base === undefined ? undefined : { base, isFeed: /^feed/i.test(tail) }
}
