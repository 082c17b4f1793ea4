// Sites whose players, posts and maps stand in stories, and how the address of a player becomes that of its page. `where` is matched against
// path and query; what it does not match (a channel, a profile, a front page) is only a link. Without `page` the address stays as it is.
export interface Site {
  /** Hosts, also as the end of longer ones: `youtube.com` is `www.youtube.com` too. */
  readonly hosts: string
  readonly pages: readonly (readonly [where: RegExp, page?: string])[]
}

const youtube = 'https://www.youtube.com/watch?v=$1'
const dailymotion = 'https://www.dailymotion.com/video/$1'

export const filmSites: readonly Site[] = [
  {
    hosts: 'youtube.com youtube-nocookie.com',
    pages: [
      [/^\/embed\/videoseries\?(?:.*&)?list=([\w-]+)/, 'https://www.youtube.com/playlist?list=$1'],
      [/^\/(?:embed|v|e|shorts|live)\/([\w-]{6,})/, youtube],
      [/^\/watch(?:_popup)?\/?[?#](?:.*[&;])?v=([\w-]{6,})/, youtube],
      [
        /^\/(?:playlist|view_play_list)\?(?:.*&)?(?:list|p)=([\w-]+)/,
        'https://www.youtube.com/playlist?list=$1',
      ],
      [/^\/p\/([\w-]+)/, 'https://www.youtube.com/playlist?list=PL$1'],
    ],
  },
  { hosts: 'youtu.be', pages: [[/^\/([\w-]{6,})/, youtube]] },
  {
    hosts: 'vimeo.com vimeopro.com',
    pages: [
      [/^\/video\/(\d+)(?:\?|\?.*&)h=(\w+)/, 'https://vimeo.com/$1/$2'],
      [/^\/(?:video\/|moogaloop\.swf\?(?:.*[&;])?clip_id=)(\d+)/, 'https://vimeo.com/$1'],
      [/^\/(\d+(?:\/\w+)?)\/?(?:[?#]|$)/, 'https://vimeo.com/$1'],
      [/^\/(?:channels|groups|album|showcase|ondemand|event)\/.*\d/],
    ],
  },
  {
    hosts: 'dailymotion.com',
    pages: [
      [/^\/(?:embed\/|swf\/)?(?:video\/)([a-zA-Z\d]+)/, dailymotion],
      [/^\/swf\/([a-zA-Z\d]+)/, dailymotion],
      [/^\/player(?:\/\w+)?(?:\.html)?\?(?:.*&)?video=([a-zA-Z\d]+)/, dailymotion],
    ],
  },
  { hosts: 'dai.ly', pages: [[/^\/([a-zA-Z\d]+)/, dailymotion]] },
  {
    hosts: 'videopress.com video.wordpress.com',
    pages: [[/^\/(?:embed|v)\/(\w+)/, 'https://videopress.com/v/$1']],
  },
  { hosts: 'wordpress.tv', pages: [[/^\/\d{4}\/\d\d\/\d\d\//]] },
  {
    hosts: 'ted.com',
    pages: [[/^\/talks\/(?:lang\/[\w-]+\/)?([\w-]+)/, 'https://www.ted.com/talks/$1']],
  },
  {
    hosts: 'twitch.tv',
    pages: [
      [/^\/embed\?(?:.*&)?clip=([\w-]+)/, 'https://clips.twitch.tv/$1'],
      [/^\/\?(?:.*&)?video=v?(\d+)/, 'https://www.twitch.tv/videos/$1'],
      [/^\/\?(?:.*&)?channel=(\w+)/, 'https://www.twitch.tv/$1'],
      [/^\/videos\/\d+/],
      [/^\/\w+\/clip\//],
      [/^\/[A-Z][\w-]{8,}$/],
    ],
  },
  { hosts: 'streamable.com', pages: [[/^\/(?:[eos]\/)?([a-z\d]{4,8})\b/, 'https://streamable.com/$1']] },
  {
    hosts: 'rumble.com',
    pages: [[/^\/embed\/\w/], [/^\/v[\w-]+\.html/]],
  },
  { hosts: 'odysee.com lbry.tv', pages: [[/^\/\$\/embed\/.*/], [/^\/@[^/]+\/.+/]] },
  { hosts: 'bitchute.com', pages: [[/^\/(?:embed|video)\/(\w+)/, 'https://www.bitchute.com/video/$1/']] },
  {
    hosts: 'vk.com vkvideo.ru vkontakte.ru',
    pages: [
      [/^\/video_ext\.php\?(?:.*&)?oid=(-?\d+)&(?:amp;)?id=(\d+)/, 'https://vk.com/video$1_$2'],
      [/^\/(?:video|clip|wall)-?\d+_\d+/],
    ],
  },
  {
    hosts: 'rutube.ru',
    pages: [[/^\/(?:play\/embed|video(?:\/embed)?|embed)\/(\w+)/, 'https://rutube.ru/video/$1/']],
  },
  { hosts: 'ok.ru', pages: [[/^\/(?:videoembed|video)\/(\d+)/, 'https://ok.ru/video/$1']] },
  { hosts: 'coub.com', pages: [[/^\/(?:embed|view)\/(\w+)/, 'https://coub.com/view/$1']] },
  {
    hosts: 'bilibili.com',
    pages: [[/^\/player\.html\?(?:.*&)?bvid=(\w+)/, 'https://www.bilibili.com/video/$1'], [/^\/video\/\w+/]],
  },
  { hosts: 'nicovideo.jp', pages: [[/^\/(?:watch|thumb)\/(\w+)/, 'https://www.nicovideo.jp/watch/$1']] },
  { hosts: 'archive.org', pages: [[/^\/(?:embed|details)\/([^/?#]+)/, 'https://archive.org/details/$1']] },
  {
    hosts: 'wistia.com wistia.net',
    pages: [[/^\/(?:embed\/(?:iframe|medias)|medias)\/(\w+)/, 'https://fast.wistia.com/embed/iframe/$1']],
  },
  { hosts: 'c-span.org', pages: [[/^\/video\/(?:standalone\/)?\?/]] },
  { hosts: 'players.brightcove.net jwplayer.com jwplatform.com kaltura.com vidyard.com', pages: [[/^\/.+/]] },
  { hosts: 'ustream.tv video.ibm.com', pages: [[/^\/(?:embed\/)?(?:recorded\/)?\d+/]] },
  {
    hosts: 'video.google.com',
    pages: [
      [
        /^\/(?:googleplayer\.swf|videoplay)\?(?:.*[&;])?doc[iI]d=(-?\d+)/,
        'https://video.google.com/videoplay?docid=$1',
      ],
    ],
  },
  {
    hosts: 'metacafe.com',
    pages: [[/^\/(?:embed|fplayer|watch)\/(\d+)/, 'https://www.metacafe.com/watch/$1/']],
  },
  {
    hosts:
      'collegehumor.com funnyordie.com viddler.com blip.tv veoh.com sevenload.com vine.co hulu.com kickstarter.com loom.com',
    pages: [
      [/^\/projects\/([^/]+\/[^/?#]+)/, 'https://www.kickstarter.com/projects/$1'],
      [/^\/(?:embed|share|v|e|watch|videos?|player|play|embed\.\w+)\b.+/],
    ],
  },
]
