const rooms = new Set([
  'newsroom',
  'assets',
  'ads',
  'media',
  'section',
  'sections',
  'topic',
  'language',
  'pictures',
  'files',
  'person',
  'archive',
  '.well-known',
  'record',
  'preview',
])
const pages = new Set([
  'search',
  'about',
  'corrections',
  'feed.xml',
  'atom.xml',
  'feed.json',
  'podcast.xml',
  'feeds.opml',
  'robots.txt',
  'ads.txt',
  'app-ads.txt',
  'license.xml',
  'trust.txt',
  'humans.txt',
  'llms.txt',
  'favicon.ico',
  'healthz',
  'readyz',
])

/** Addresses that the paper itself answers, whatever story would like them: whole rooms, and pages that stand alone. */
export function isRoom(path: string): boolean {
  const [, first = '', ...rest] = path.toLowerCase().split('/')
  return rooms.has(first) || first.startsWith('sitemap') || (pages.has(first) && rest.join('') === '')
}
