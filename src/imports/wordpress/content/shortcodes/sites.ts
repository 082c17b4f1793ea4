// Shortcodes that show something of another site, by its address or by the number it has there.
import { embeddable, watchUrl } from '../embeds/watch.ts'
import { attributesOf, bareWords, numberAt, wordsAt } from './attributes.ts'
import type { Shortcode } from './shortcode.ts'

const youtube = 'https://www.youtube.com/watch?v='
const pages: Readonly<Record<string, string>> = {
  youtube,
  'youtube-sc': youtube,
  youtube_sc: youtube,
  su_youtube: youtube,
  su_youtube_advanced: youtube,
  fusion_youtube: youtube,
  yframe: youtube,
  tube: youtube,
  embedyt: youtube,
  vimeo: 'https://vimeo.com/',
  su_vimeo: 'https://vimeo.com/',
  fusion_vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
  su_dailymotion: 'https://www.dailymotion.com/video/',
  'dailymotion-channel': '',
  googlevideo: 'https://video.google.com/videoplay?docid=',
  wpvideo: 'https://videopress.com/v/',
  videopress: 'https://videopress.com/v/',
  ted: 'https://www.ted.com/talks/',
  twitch: '',
  bliptv: '',
  blip: '',
  metacafe: 'https://www.metacafe.com/watch/',
  viddler: 'https://www.viddler.com/v/',
  vine: 'https://vine.co/v/',
  ustream: 'https://www.ustream.tv/recorded/',
  archiveorg: 'https://archive.org/details/',
  wistia: 'https://fast.wistia.com/embed/iframe/',
  kickstarter: '',
  soundcloud: '',
  fusion_soundcloud: '',
  spotify: '',
  bandcamp: '',
  mixcloud: '',
  audioboom: '',
  podcast: '',
  tweet: 'https://twitter.com/i/status/',
  twitter: '',
  instagram: 'https://www.instagram.com/p/',
  facebook: '',
  'facebook-post': '',
  'fb-post': '',
  tiktok: '',
  reddit: '',
  medium: '',
  pinterest: '',
  giphy: 'https://giphy.com/gifs/',
  imgur: 'https://imgur.com/',
  flickr: '',
  'flickr-video': '',
  googlemaps: '',
  googlemap: '',
  'google-map': '',
  googleapps: '',
  slideshare: 'https://www.slideshare.net/slideshow/embed_code/',
  scribd: 'https://www.scribd.com/document/',
  issuu: '',
  documentcloud: '',
  presentation: '',
  prezi: 'https://prezi.com/',
  gist: 'https://gist.github.com/',
  'github-gist': 'https://gist.github.com/',
  codepen: '',
  jsfiddle: '',
  polldaddy: 'https://poll.fm/',
  crowdsignal: 'https://poll.fm/',
  infogram: 'https://infogram.com/',
  datawrapper: 'https://datawrapper.dwcdn.net/',
  flourish: 'https://public.flourish.studio/visualisation/',
  storify: '',
  embed: '',
  embedly: '',
  su_frame: '',
}

export const isOfSite = (name: string): boolean => Object.hasOwn(pages, name)

const addressNames = ['url', 'src', 'href', 'link', 'address', 'tweet_url', 'file'] as const
const idNames = [
  'id',
  'uri',
  'video',
  'videoid',
  'video_id',
  'v',
  'poll',
  'hash',
  'code',
  'tweet',
  'slug',
] as const

/** The address of what a shortcode shows, or null where it does not say. */
export function shownBy(code: Shortcode): string | null {
  const attributes = attributesOf(code)
  const inner = (code.inner ?? '').trim()
  const [bare = '', ...others] = bareWords(code)
  const address = [wordsAt(attributes, ...addressNames), bare, inner].find(isAddress)
  if (address !== undefined) return watchUrl(address) ?? embeddable(address.replaceAll('&amp;', '&'))
  const id =
    wordsAt(attributes, ...idNames) ||
    (isNumber(bare) || (others.length === 0 && !ordinary.has(code.name)) ? bare || inner : inner)
  return soundBy(code.name, attributes, id || bare) ?? pageOf(code.name, id)
}

const isAddress = (words: string): boolean => /^(?:https?:)?\/\/\S+$/i.test(words)

/** `[bandcamp album=12]`, `[spotify id="spotify:track:…"]`. */
function soundBy(name: string, attributes: ReadonlyMap<string, string>, id: string): string | null {
  const number = name === 'bandcamp' ? numberAt(attributes, 'album', 'track') : null
  if (number !== null)
    return `https://bandcamp.com/EmbeddedPlayer/${attributes.has('album') ? 'album' : 'track'}=${number}/`
  const uri = /^spotify:(\w+):(\w+)$/.exec(id)
  return uri ? `https://open.spotify.com/${uri[1]}/${uri[2]}` : null
}

function pageOf(name: string, id: string): string | null {
  const page = isOfSite(name) ? pages[name] : undefined
  return page && /^[\w-]+$/.test(id) ? page + id : null
}

/** Behind a name that is also a word, what stands by itself is a film's number only if it is no word. */
const ordinary = new Set(
  'ted tube vine blip tweet twitter gist medium podcast presentation twitch embed'.split(' '),
)
const isNumber = (word: string): boolean => /^[\w-]+$/.test(word) && (/\d/.test(word) || word.length > 10)
