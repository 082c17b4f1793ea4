// Other sites whose things may stand in a story, by the address under which readers know them.

/** What it is to a reader before anything of it was loaded. */
export type Sort = 'film' | 'sound' | 'post' | 'chart' | 'map'

export interface Provided {
  /** As the site calls itself. */
  readonly provider: string
  readonly sort: Sort
  /** What a frame on the page may load after a click; missing where the site only works as a page of its own. */
  readonly frame?: string
  /** How high the frame is: as a film, as a strip, or as a page. */
  readonly shape?: 'film' | 'strip' | 'page'
}

interface Provider {
  readonly name: string
  readonly sort: Sort
  readonly hosts: readonly string[]
  /** What a thing's address looks like; a site's own pages (its front, a channel) are ordinary links. */
  readonly paths: RegExp
  readonly frame?: (address: URL, match: RegExpExecArray) => string | undefined
  readonly shape?: NonNullable<Provided['shape']>
}

const film = (name: string, hosts: readonly string[], paths: RegExp, frame: Provider['frame']): Provider => ({
  name,
  sort: 'film',
  hosts,
  paths,
  shape: 'film',
  ...(frame && { frame }),
})
const post = (name: string, hosts: readonly string[], paths: RegExp): Provider => ({
  name,
  sort: 'post',
  hosts,
  paths,
})

const youTube = (id: string | null | undefined, address: URL): string | undefined => {
  if (!id || !/^[\w-]{6,20}$/.test(id)) return undefined
  const from = /^(\d{1,5})s?$/.exec(address.searchParams.get('t') ?? address.searchParams.get('start') ?? '')
  return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${from ? `&start=${from[1]}` : ''}`
}

const providers: readonly Provider[] = [
  film('YouTube', ['youtube.com', 'm.youtube.com', 'youtube-nocookie.com'], /^\/watch$/, (address) =>
    youTube(address.searchParams.get('v'), address),
  ),
  film(
    'YouTube',
    ['youtube.com', 'm.youtube.com', 'youtube-nocookie.com'],
    /^\/(?:embed|shorts|live|v)\/([\w-]+)/,
    (address, [, id]) => youTube(id, address),
  ),
  film('YouTube', ['youtu.be'], /^\/([\w-]+)$/, (address, [, id]) => youTube(id, address)),
  film(
    'Vimeo',
    ['vimeo.com', 'player.vimeo.com'],
    /^\/(?:video\/|channels\/[\w-]+\/)?(\d{4,12})(?:\/(\w{6,16}))?\/?$/,
    (_, [, id, secret]) =>
      `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${secret ? `&h=${secret}` : ''}`,
  ),
  film(
    'Dailymotion',
    ['dailymotion.com', 'dai.ly'],
    /^\/(?:embed\/)?(?:video\/)?([a-z0-9]{5,12})(?:_[^/]*)?$/i,
    (_, [, id]) => `https://geo.dailymotion.com/player.html?video=${id}`,
  ),
  film(
    'TED',
    ['ted.com', 'embed.ted.com'],
    /^\/talks\/([\w-]+)$/,
    (_, [, talk]) => `https://embed.ted.com/talks/${talk}`,
  ),
  {
    name: 'SoundCloud',
    sort: 'sound',
    hosts: ['soundcloud.com', 'm.soundcloud.com'],
    paths: /^\/[\w-]+\/(?:sets\/)?[\w-]+/,
    shape: 'strip',
    frame: ({ pathname }) =>
      `https://w.soundcloud.com/player/?auto_play=true&visual=false&url=${encodeURIComponent(`https://soundcloud.com${pathname}`)}`,
  },
  {
    name: 'Spotify',
    sort: 'sound',
    hosts: ['open.spotify.com'],
    paths: /^\/(?:intl-\w+\/)?(?:embed\/)?(track|album|playlist|episode|show|artist)\/(\w{10,40})/,
    shape: 'strip',
    frame: (_, [, kind, id]) => `https://open.spotify.com/embed/${kind}/${id}`,
  },
  {
    name: 'Apple Podcasts',
    sort: 'sound',
    hosts: ['podcasts.apple.com'],
    paths: /^\/[\w-]+\/podcast\/(?:[^/]+\/)?id\d+/,
    shape: 'strip',
    frame: ({ pathname, search }) => `https://embed.podcasts.apple.com${pathname}${search}`,
  },
  {
    name: 'Datawrapper',
    sort: 'chart',
    hosts: ['datawrapper.dwcdn.net'],
    paths: /^\/(\w{5})(?:\/\d+)?\/?$/,
    shape: 'page',
    frame: (_, [, id]) => `https://datawrapper.dwcdn.net/${id}/`,
  },
  {
    name: 'OpenStreetMap',
    sort: 'map',
    hosts: ['openstreetmap.org'],
    paths: /^\/export\/embed\.html$/,
    shape: 'page',
    frame: ({ search }) => `https://www.openstreetmap.org/export/embed.html${search}`,
  },
  post('X', ['twitter.com', 'mobile.twitter.com', 'x.com'], /^\/\w+\/status(?:es)?\/\d+/),
  post('Bluesky', ['bsky.app'], /^\/profile\/[^/]+\/post\/\w+/),
  post('Instagram', ['instagram.com'], /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/),
  post(
    'Facebook',
    ['facebook.com', 'm.facebook.com'],
    /^\/(?:[^/]+\/(?:posts|videos|photos)\/|watch|photo|permalink\.php)/,
  ),
  post('TikTok', ['tiktok.com'], /^\/@[\w.]+\/video\/\d+/),
  post('Threads', ['threads.net', 'threads.com'], /^\/@[\w.]+\/post\/\w+/),
  post('Reddit', ['reddit.com', 'old.reddit.com'], /^\/r\/\w+\/comments\/\w+/),
  post('Telegram', ['t.me'], /^\/\w+\/\d+$/),
]

/** What stands at this address, where the site is one that is known here. */
export function providedAt(url: string): Provided | undefined {
  const address = URL.parse(url)
  if (!address || !/^https?:$/.test(address.protocol)) return undefined
  const host = address.hostname.replace(/^www\./, '')
  for (const { name, sort, hosts, paths, frame, shape } of providers) {
    const match = hosts.includes(host) ? paths.exec(address.pathname) : null
    if (match === null) continue
    const to = frame?.(address, match)
    return { provider: name, sort, ...(to && shape && { frame: to, shape }) }
  }
  return undefined
}

/** The site's name for readers, known or not: `YouTube`, `example.org`. */
export const siteOf = (url: string): string =>
  providedAt(url)?.provider ?? URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
