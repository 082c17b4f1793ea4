// Sound, posts of networks, maps, documents and drawings of other sites: the same table as ./sites.ts.
import type { Site } from './sites.ts'

const asItIs: Site['pages'] = [[/^\/.+/]]

export const soundSites: readonly Site[] = [
  {
    hosts: 'w.soundcloud.com',
    pages: [
      [
        /^\/player\/?\?(?:.*&)?url=https?(?::|%3A)(?:\/|%2F){2}(?:www\.)?soundcloud\.com(?:\/|%2F)([\w-]+)(?:\/|%2F)([\w-]+)/i,
        'https://soundcloud.com/$1/$2',
      ],
      [/^\/player/],
    ],
  },
  {
    hosts: 'api.soundcloud.com',
    pages: [
      [
        /^\/((?:tracks|playlists|users)\/\d+)/,
        'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/$1',
      ],
    ],
  },
  { hosts: 'soundcloud.com', pages: [[/^\/[\w-]+\/[\w-]+/]] },
  {
    hosts: 'spotify.com',
    pages: [
      [
        /^\/(?:intl-\w+\/)?(?:embed(?:-podcast)?\/)?(track|album|playlist|episode|show|artist)\/(\w+)/,
        'https://open.spotify.com/$1/$2',
      ],
      [
        /^\/(?:embed\/)?\?(?:.*&)?uri=spotify(?::|%3A)(track|album|episode|show|artist)(?::|%3A)(\w+)/i,
        'https://open.spotify.com/$1/$2',
      ],
      [/^\/(?:embed\/)?(?:user\/[^/]+\/playlist\/)(\w+)/, 'https://open.spotify.com/playlist/$1'],
    ],
  },
  {
    hosts: 'embed.podcasts.apple.com podcasts.apple.com',
    pages: [[/^(\/.*podcast\/.+)/, 'https://podcasts.apple.com$1']],
  },
  { hosts: 'embed.music.apple.com music.apple.com', pages: [[/^(\/.+)/, 'https://music.apple.com$1']] },
  { hosts: 'mixcloud.com', pages: [[/^\/[\w-]+\/[\w-]+\/?$/], [/^\/widget\/iframe/]] },
  { hosts: 'bandcamp.com', pages: [[/^\/(?:EmbeddedPlayer|album|track)\//]] },
  {
    hosts: 'audiomack.com reverbnation.com',
    pages: [[/^\/(?:embed|song|album|playlist|widget|[\w-]+\/(?:song|album|playlist))\b/]],
  },
  { hosts: 'audioboom.com', pages: [[/^\/(?:posts|boos|playlists)\/.+/]] },
  { hosts: 'embed.acast.com play.acast.com player.acast.com shows.acast.com', pages: asItIs },
  {
    hosts:
      'player.simplecast.com embed.simplecast.com buzzsprout.com html5-player.libsyn.com play.libsyn.com player.megaphone.fm playlist.megaphone.fm omny.fm player.captivate.fm player.blubrry.com podbean.com spreaker.com castbox.fm player.fireside.fm share.transistor.fm iono.fm widget.spreaker.com ivoox.com art19.com',
    pages: [[/^\/(?!$|\?utm)\S{4,}/]],
  },
  { hosts: 'anchor.fm', pages: [[/^\/[\w-]+\/(?:embed\/)?episodes\//]] },
  { hosts: 'deezer.com', pages: [[/[/=](?:album|track|playlist|episode|show)s?\b/]] },
]

const status = 'https://twitter.com/$1/status/$2'

export const networks: readonly Site[] = [
  {
    hosts: 'twitter.com x.com',
    pages: [
      [/^\/(?:#!\/)?(\w+)\/status(?:es)?\/(\d+)/, status],
      [/^\/i\/(?:web\/)?status\/(\d+)/, 'https://twitter.com/i/status/$1'],
      [/^\/embed\/Tweet\.html\?(?:.*&)?id=(\d+)/, 'https://twitter.com/i/status/$1'],
      [/^\/i\/(?:moments|events|broadcasts|spaces)\/\w+/],
      [/^\/\w+\/(?:timelines|moments)\/\d+/],
    ],
  },
  {
    hosts: 'instagram.com instagr.am',
    pages: [[/^\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/, 'https://www.instagram.com/$1/$2/']],
  },
  {
    hosts: 'facebook.com fb.watch',
    pages: [
      [/^\/(?:v\d[\d.]*\/)?plugins\/(?:post|video|comment_embed)(?:\.php)?\/?\?(?:.*&)?href=([^&]+)/, '$1'],
      [/^\/[^/]+\/(?:posts|videos|photos|activity)\/.+/],
      [/^\/(?:permalink|story|photo|video)(?:\.php|\/)\?/],
      [/^\/(?:watch|reel|media|notes|questions|share)\b.*\w{5,}/],
    ],
  },
  {
    hosts: 'tiktok.com',
    pages: [
      [/^\/embed\/(?:v2\/)?(\d+)/, 'https://www.tiktok.com/@_/video/$1'],
      [/^\/(@[\w.-]*\/(?:video|photo)\/\d+)/, 'https://www.tiktok.com/$1'],
      [/^\/t\/\w+/],
    ],
  },
  { hosts: 'vm.tiktok.com', pages: asItIs },
  {
    hosts: 'threads.net threads.com',
    pages: [[/^\/(@[\w.]+\/post\/[\w-]+|t\/[\w-]+)/, 'https://www.threads.net/$1']],
  },
  {
    hosts: 'bsky.app',
    pages: [
      [/^\/embed\/(did:[\w:]+)\/app\.bsky\.feed\.post\/(\w+)/, 'https://bsky.app/profile/$1/post/$2'],
      [/^\/profile\/[^/]+\/post\/\w+/],
    ],
  },
  {
    hosts: 'reddit.com redditmedia.com',
    pages: [
      [/^\/(r\/\w+\/comments\/\w+(?:\/[^/?]+(?:\/\w+)?)?)/, 'https://www.reddit.com/$1/'],
      [/^\/(?:r|user)\/\w+\/s\/\w+/],
    ],
  },
  { hosts: 't.me telegram.me', pages: [[/^\/(?!share\b|s\/|joinchat)(\w+\/\d+)/, 'https://t.me/$1']] },
  {
    hosts: 'linkedin.com',
    pages: [[/^\/(?:embed\/)?(feed\/update\/urn:li:[\w:]+)/, 'https://www.linkedin.com/$1/']],
  },
  {
    hosts: 'pinterest.com pin.it',
    pages: [[/^\/pin\/(\d+)/, 'https://www.pinterest.com/pin/$1/'], [/^\/[\w-]+\/[\w-]+\/$/]],
  },
  { hosts: 'tumblr.com', pages: [[/^\/(?:embed\/)?post\/\w+/]] },
  { hosts: 'imgur.com', pages: [[/^\/((?:a|gallery)\/)?(\w{5,8})\b(?:\/embed)?/, 'https://imgur.com/$1$2']] },
  {
    hosts: 'giphy.com gph.is',
    pages: [[/^\/embed\/(\w+)/, 'https://giphy.com/gifs/$1'], [/^\/(?:gifs|clips|stickers)\/[\w-]+/]],
  },
  {
    hosts: 'flickr.com flic.kr',
    pages: [
      [/^\/photos\/[^/]+\/\d+/],
      [/^\/photos\/[^/]+\/(?:sets|albums|galleries)\/\d+/],
      [/^\/(?:p|s|ps)\/\w+/],
      [/^\/apps\/\w+\/\w+\.swf/],
    ],
  },
]

export const documents: readonly Site[] = [
  {
    hosts: 'slideshare.net',
    pages: [[/^\/slideshow\/embed_code\//], [/^\/[\w-]+\/[\w-]+/], [/^\/swf\/ssplayer/]],
  },
  { hosts: 'speakerdeck.com', pages: [[/^\/(?:player|[\w-]+)\/[\w-]+/]] },
  {
    hosts: 'scribd.com',
    pages: [[/^\/(?:embeds|doc|document|presentation)\/(\d+)/, 'https://www.scribd.com/document/$1']],
  },
  { hosts: 'issuu.com', pages: [[/^\/[\w.-]+\/docs\/[\w.-]+/], [/^\/embed\.html/]] },
  { hosts: 'documentcloud.org', pages: [[/^\/documents\/\d+/]] },
  { hosts: 'prezi.com', pages: [[/^\/(?:embed|view|p|i|v)?\/?[\w-]{8,}/]] },
  {
    hosts: 'docs.google.com',
    pages: [
      [/^\/(forms|document|presentation|spreadsheets)\/(.+)/, 'https://docs.google.com/$1/$2'],
      [/^\/(?:viewer|gview)\?/],
    ],
  },
  {
    hosts: 'drive.google.com',
    pages: [
      [/^\/file\/(?:u\/\d+\/)?d\/([\w-]+)/, 'https://drive.google.com/file/d/$1/view'],
      [/^\/embeddedfolderview/],
    ],
  },
  { hosts: 'view.officeapps.live.com', pages: asItIs },
  { hosts: 'getty.edu gettyimages.com', pages: [[/^\/(?:embed|detail|license)\/.+/]] },
  {
    hosts: 'sketchfab.com',
    pages: [[/^\/(?:models|3d-models)\/([\w-]+)/, 'https://sketchfab.com/3d-models/$1']],
  },
  {
    hosts: 'gist.github.com',
    pages: [[/^\/((?:[\w-]+\/)?[\da-f]{5,})(?:\.js|\.pibb)?\b/, 'https://gist.github.com/$1']],
  },
  {
    hosts: 'codepen.io',
    pages: [[/^\/([\w-]+)\/(?:embed(?:\/preview)?|pen|full|details)\/(\w+)/, 'https://codepen.io/$1/pen/$2']],
  },
  { hosts: 'jsfiddle.net', pages: [[/^\/(?:[\w-]+\/)?\w{5,}/]] },
  {
    hosts: 'poll.fm polldaddy.com crowdsignal.net',
    pages: [[/^\/(?:p(?:oll)?\/)?(\d+)/, 'https://poll.fm/$1'], [/^\/s\/\w+/]],
  },
  { hosts: 'typeform.com surveymonkey.com', pages: [[/^\/(?:to|r|s)\/\w+/]] },
]

export const drawings: readonly Site[] = [
  {
    hosts: 'datawrapper.dwcdn.net datawrapper.dwcdn.de',
    pages: [[/^\/(\w{5})\b/, 'https://datawrapper.dwcdn.net/$1/']],
  },
  {
    hosts: 'flo.uri.sh flourish.studio',
    pages: [[/^\/(visualisation|story)\/(\d+)/, 'https://public.flourish.studio/$1/$2/']],
  },
  { hosts: 'infogram.com infogr.am', pages: [[/^\/(?:embed\/|p\/)?([\w-]{8,})/, 'https://infogram.com/$1']] },
  {
    hosts: 'public.tableau.com public.tableausoftware.com',
    pages: [[/^\/(?:views|shared|static|profile|app)\/.+/]],
  },
  { hosts: 'cdn.knightlab.com uploads.knightlab.com', pages: asItIs },
  { hosts: 'carto.com cartodb.com arcgis.com arcgisonline.com', pages: asItIs },
  {
    hosts:
      'storymaps.arcgis.com everviz.com app.everviz.com observablehq.com genial.ly thinglink.com piktochart.com visme.co venngage.com ourworldindata.org plotly.com',
    pages: asItIs,
  },
  { hosts: 'maps.app.goo.gl', pages: asItIs },
  { hosts: 'goo.gl', pages: [[/^\/maps\/\w/]] },
  { hosts: 'openstreetmap.org umap.openstreetmap.fr facilmap.org mapbox.com ushahidi.com', pages: asItIs },
]

/** Hosts that differ in their last part only: `maps.google.de`. */
export const googleMaps = /^(?:www\.|maps\.)?google\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/
