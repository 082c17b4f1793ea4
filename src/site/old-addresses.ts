// Addresses that other systems give to things which every paper has. They lead on without anybody having written them down.
const rules: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^\/(?:feed\/)?atom\/?$/i, () => '/atom.xml'],
  // Where the plugins for podcasts have theirs: whoever follows one there wants what can be listened to.
  [/^\/feed\/(?:podcast|mp3|m4a|aac|ogg|opus)(?:\/[\w-]+)?\/?$|^\/podcast\/feed\/?$/i, () => '/podcast.xml'],
  [
    /^\/(?:comments\/)?(?:feed|rss2?|rdf|atom)(?:\/[a-z\d]+)?\/?$|^\/(?:rss|rdf|index)\.(?:xml|rdf)$|^\/(?:atom|feed)\.rdf$|^\/wp-(?:rss2?|rdf|atom|feed|commentsrss2)\.php$/i,
    () => '/feed.xml',
  ],
  [/^(?:\/archives(?:\/date)?)?\/(\d{4})\/?$/, ([, year]) => `/archive/${year}`],
  [/^(?:\/archives(?:\/date)?)?\/(\d{4})\/(\d\d)\/?$/, ([, year, month]) => `/archive/${year}/${month}`],
  [
    /^(?:\/archives(?:\/date)?)?\/(\d{4})\/(\d\d)\/(\d\d)\/?$/,
    ([, year, month, day]) => `/archive/${year}/${month}/${day}`,
  ],
  [/^\/page\/\d+\/?$|^\/type\/[a-z]+\/?$|^\/archives\/?$/, () => '/archive'],
  [/^\/(?:news-sitemap|sitemap-?news|google-news-sitemap)\.xml$/, () => '/sitemap-news.xml'],
  [
    /^\/(?:sitemap_index|wp-sitemap(?:-[\w-]+)?|(?:post|page|category|post_tag|author|news|[\w-]+)-sitemap\d*|sitemap-\d+)\.xml$/,
    () => '/sitemap.xml',
  ],
  [/^\/index\.php\/?$/, () => '/'],
  [/^\/(sections|corrections|about|search)\/+$/, ([, room]) => `/${room}`],
  [/^\/(archive|section|topic|person)(\/.*[^/])?\/+$/, ([, room, rest = '']) => `/${room}${rest}`],
]

/** Where an address of another system's leads, or undefined. */
export function oldAddress(path: string): string | undefined {
  for (const [shape, to] of rules) {
    const match = shape.exec(path)
    if (match) return to(match)
  }
  return undefined
}

/** `/search/sea+wall/`: what was looked for, or undefined. */
export const oldSearch = (path: string): string | undefined =>
  /^\/search\/([^/]+)(?:\/|$)/.exec(path)?.[1]?.replaceAll('+', ' ')

const ending =
  /^(\/.+?)\/(feed(?:\/(?:rss2?|rdf|atom|podcast))?|amp|embed|trackback|(?:comment-page-|page\/)\d+|\d{1,3})\/?$/i

/** What WordPress hangs behind an address: its feed, its further pages, its other forms. */
export function withoutEnding(path: string): { readonly base: string; readonly isFeed: boolean } | undefined {
  const [, base, tail = ''] = ending.exec(path) ?? []
  return base === undefined ? undefined : { base, isFeed: /^feed/i.test(tail) }
}

/**
 * A site may call its lists anything (`/themen/harbour/`, `/blog/topics/harbour/`) or nothing (`/harbour/`): the addresses that WordPress
 * itself would give them, likeliest first.
 */
export function usualLists(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '')
  const first = parts[0] ?? ''
  const bases = basesLike(first)
  const rests = [parts, parts.slice(1), parts.slice(2)].filter((rest) => rest.length > 0 && rest.length < 6)
  return rests.flatMap((rest) => bases.map((base) => `/${base}/${rest.join('/')}/`))
}

function basesLike(word: string): readonly string[] {
  if (/^(?:tag|topic|thema|schlagwort|etiqueta|mot|keyword|about)/i.test(word))
    return ['tag', 'category', 'author']
  if (/^(?:author|autor|auteur|writer|people|staff|by)/i.test(word)) return ['author', 'category', 'tag']
  return ['category', 'tag', 'author']
}
