import assert from 'node:assert/strict'
import test from 'node:test'
import { providedAt } from '#document/providers.ts'
import { converted } from '../convert.ts'
import { drawn } from '../drawn.ts'
import { watchUrl } from './watch.ts'

type Cases = readonly (readonly [source: string, ...lines: string[]])[]
const hold = (cases: Cases): void => {
  for (const [source, ...lines] of cases) assert.deepEqual(drawn(source), lines, source)
}

test('the address of a player becomes that of its page', () => {
  for (const [address, page] of [
    ['//www.youtube.com/embed/abcdefghijk?rel=0', 'https://www.youtube.com/watch?v=abcdefghijk'],
    [
      'https://www.youtube-nocookie.com/embed/abcdefghijk?start=30',
      'https://www.youtube.com/watch?v=abcdefghijk&t=30',
    ],
    ['http://youtu.be/abcdefghijk?t=1m5s', 'https://www.youtube.com/watch?v=abcdefghijk&t=1m5s'],
    [
      'https://www.youtube.com/watch?feature=share&amp;v=abcdefghijk',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['https://www.youtube.com/shorts/abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['https://www.youtube.com/embed/videoseries?list=PL12', 'https://www.youtube.com/playlist?list=PL12'],
    ['https://www.youtube.com/@weirs', null],
    ['https://www.youtube.com/', null],
    ['https://player.vimeo.com/video/123456?h=0a1b&color=fff', 'https://vimeo.com/123456/0a1b'],
    ['https://player.vimeo.com/video/123456', 'https://vimeo.com/123456'],
    ['https://vimeo.com/weirs', null],
    ['https://www.dailymotion.com/embed/video/x7abc', 'https://www.dailymotion.com/video/x7abc'],
    ['https://geo.dailymotion.com/player/x1.html?video=x7abc', 'https://www.dailymotion.com/video/x7abc'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/ines/tides&auto_play=false',
      'https://soundcloud.com/ines/tides',
    ],
    ['https://open.spotify.com/embed/episode/4ab?utm_source=x', 'https://open.spotify.com/episode/4ab'],
    [
      'https://embed.podcasts.apple.com/fr/podcast/tides/id12?i=3',
      'https://podcasts.apple.com/fr/podcast/tides/id12?i=3',
    ],
    ['https://x.com/ines/status/12345?s=20', 'https://twitter.com/ines/status/12345'],
    ['https://twitter.com/ines', null],
    ['https://www.instagram.com/p/AbC-1/embed/captioned/', 'https://www.instagram.com/p/AbC-1/'],
    [
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fx%2Fvideos%2F12%2F&width=500',
      'https://www.facebook.com/x/videos/12/',
    ],
    ['https://www.facebook.com/plugins/post.php?href=javascript%3Aalert(1)', null],
    ['https://www.tiktok.com/embed/v2/712345', 'https://www.tiktok.com/@_/video/712345'],
    [
      'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k?id=1',
      'https://bsky.app/profile/did:plc:abc/post/3k',
    ],
    ['https://t.me/weirs/123?embed=1', 'https://t.me/weirs/123'],
    ['https://vk.com/video_ext.php?oid=-12&id=34&hash=ab', 'https://vk.com/video-12_34'],
    ['https://rutube.ru/play/embed/0a1b2c', 'https://rutube.ru/video/0a1b2c/'],
    ['https://archive.org/embed/tides-1912', 'https://archive.org/details/tides-1912'],
    ['https://datawrapper.dwcdn.net/AbC12/3/', 'https://datawrapper.dwcdn.net/AbC12/'],
    [
      'https://flo.uri.sh/visualisation/123/embed?auto=1',
      'https://public.flourish.studio/visualisation/123/',
    ],
    ['https://www.google.com/maps/embed?pb=!1m18', 'https://www.google.com/maps/embed?pb=!1m18'],
    ['http://maps.google.de/maps?q=weir&output=embed', 'https://maps.google.de/maps?q=weir&output=embed'],
    ['https://www.google.com/maps/d/u/0/embed?mid=1aB', 'https://www.google.com/maps/d/viewer?mid=1aB'],
    ['https://www.google.com/search?q=weir', null],
    ['https://drive.google.com/file/d/1aB/preview', 'https://drive.google.com/file/d/1aB/view'],
    ['https://youtube.com.evil.example/embed/abcdefghijk', null],
    ['https://notyoutube.com/embed/abcdefghijk', null],
    ['javascript:alert("youtube.com/embed/abcdefghijk")', null],
    ['', null],
  ] as const) {
    assert.equal(watchUrl(address), page, address)
  }
})

test('what readers can have shown in its place is embedded under the address by which the page knows it', () => {
  for (const address of [
    'http://www.youtube.com/v/abcdefghijk&hl=en',
    'https://www.youtube.com/embed/abcdefghijk?start=30',
    'https://player.vimeo.com/video/123456?h=0a1b2c',
    'https://vimeo.com/moogaloop.swf?clip_id=123456',
    'https://www.dailymotion.com/swf/x7abcde',
    'https://embed.ted.com/talks/lang/fr/ines_ro_on_weirs',
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/ines/tides',
    'https://open.spotify.com/embed/episode/4abcdefghijk',
    'https://embed.podcasts.apple.com/fr/podcast/tides/id123456',
    'https://datawrapper.dwcdn.net/AbC12/3/',
    'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4',
  ]) {
    assert.ok(providedAt(watchUrl(address) ?? '')?.frame, address)
  }
  for (const address of [
    'https://platform.twitter.com/embed/Tweet.html?id=12',
    'https://www.instagram.com/p/AbC/embed/',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fx%2Fposts%2F1',
    'https://www.tiktok.com/embed/v2/71',
    'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3k',
    'https://embed.reddit.com/r/weirs/comments/ab1/low/?embed=true',
    'https://t.me/weirs/12?embed=1',
  ]) {
    assert.equal(providedAt(watchUrl(address) ?? '')?.sort, 'post', address)
  }
})

test('an address on a line of its own shows what is there, or links to it', () => {
  const film = 'https://www.youtube.com/watch?v=abcdefghijk'
  hold([
    [`Look:\n\n${film}\n\nNice.`, 'Look:', `embed ${film}`, 'Nice.'],
    [`Look:\n${film}\nNice.`, 'Look:', `embed ${film}`, 'Nice.'],
    [`<p>${film}</p>`, `embed ${film}`],
    [`See ${film} there`, `See ${film} there`],
    [`${film} and more`, `${film} and more`],
    [`<ul><li>${film}</li></ul>`, `• ${film}`],
    [`<a href="${film}">${film}</a>`, `[${film}](${film})`],
    ['https://unknown.example/page', '[https://unknown.example/page](https://unknown.example/page)'],
    ['https://twitter.com/ines', '[https://twitter.com/ines](https://twitter.com/ines)'],
  ])
})

test('frames of known sites are embeds, files are files, the rest is foreign with a link', () => {
  hold([
    [
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="YouTube video player"></iframe>',
      'embed https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The weir in spring"></iframe>',
      'embed https://www.youtube.com/watch?v=abcdefghijk ~The weir in spring',
    ],
    [
      '<iframe src="about:blank" data-src="https://player.vimeo.com/video/123"></iframe>',
      'embed https://vimeo.com/123',
    ],
    ['a <iframe src="https://vimeo.com/123"></iframe> b', 'a b', 'embed https://vimeo.com/123'],
    ['<iframe src="/u/minutes.pdf"></iframe>', 'file /u/minutes.pdf'],
    [
      '<iframe src="https://tides.example/frame"></iframe>',
      'foreign iframe: [https://tides.example/frame](https://tides.example/frame)',
    ],
    ['<iframe src="javascript:alert(1)" title="Tides"></iframe>', 'foreign iframe: Tides'],
    [
      '<figure><iframe src="https://vimeo.com/123"></iframe><figcaption>The weir</figcaption></figure>',
      'embed https://vimeo.com/123: The weir',
    ],
  ])
})

test('posts of networks keep their words', () => {
  const script = (src: string) => `<script async src="${src}"></script>`
  hold([
    [
      `<blockquote class="twitter-tweet"><p>The <a href="https://t.co/x">bridge</a> is open.</p>&mdash; Ines (@ines) <a href="https://twitter.com/ines/status/12?ref=x">4 May</a></blockquote>\n${script('https://platform.twitter.com/widgets.js')}`,
      'embed https://twitter.com/ines/status/12: The [bridge](https://t.co/x) is open. / — Ines (@ines) [4 May](https://twitter.com/ines/status/12?ref=x)',
    ],
    [
      `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/?utm_source=x"><p>A heron</p></blockquote>${script('//www.instagram.com/embed.js')}`,
      'embed https://www.instagram.com/p/AbC/: A heron',
    ],
    [
      `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ines/video/71"><section>Tide!</section></blockquote>${script('https://www.tiktok.com/embed.js')}`,
      'embed https://www.tiktok.com/@ines/video/71: Tide!',
    ],
    [
      '<div id="fb-root"></div><script>(function(d){d.id="facebook-jssdk"})(document)</script><div class="fb-post" data-href="https://www.facebook.com/x/posts/1"><p>Low water</p></div>',
      'embed https://www.facebook.com/x/posts/1: Low water',
    ],
    [
      '<blockquote class="wp-embedded-content"><a href="https://other.example/post/">Another post</a></blockquote><iframe class="wp-embedded-content" src="https://other.example/post/embed/#?secret=1"></iframe>',
      'embed https://other.example/post/: [Another post](https://other.example/post/)',
    ],
    [
      '<iframe class="wp-embedded-content" title="Another post" src="https://other.example/post/embed/"></iframe>',
      'embed https://other.example/post/ ~Another post',
    ],
    [
      '<iframe class="mastodon-embed" src="https://social.example/@ines/12/embed"></iframe>',
      'embed https://social.example/@ines/12/',
    ],
    [
      '<blockquote class="reddit-card"><a href="https://www.reddit.com/r/weirs/comments/ab1/low/">Low</a> from <a href="https://www.reddit.com/r/weirs">weirs</a></blockquote>',
      'embed https://www.reddit.com/r/weirs/comments/ab1/low/: [Low](https://www.reddit.com/r/weirs/comments/ab1/low/) from [weirs](https://www.reddit.com/r/weirs)',
    ],
    [
      `<div class="flourish-embed" data-src="visualisation/12"></div>${script('https://public.flourish.studio/resources/embed.js')}`,
      'embed https://public.flourish.studio/visualisation/12/',
    ],
    [
      '<script src="https://gist.github.com/ines/0a1b2c3.js"></script>',
      'embed https://gist.github.com/ines/0a1b2c3',
    ],
    ['<blockquote class="twitter-tweet">No link</blockquote>', 'No link'],
    [script('https://unknown.example/x.js'), 'foreign script'],
  ])
  assert.equal(converted(script('https://platform.twitter.com/widgets.js')).changes.get('embed-script'), 1)
})

test('blocks that embed, old and new', () => {
  const figure = (url: string, caption = '') =>
    `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div>${caption}</figure>`
  hold([
    [
      `<!-- wp:embed {"url":"https://youtu.be/abcdefghijk","providerNameSlug":"youtube"} -->\n${figure('https://youtu.be/abcdefghijk', '<figcaption>The weir</figcaption>')}\n<!-- /wp:embed -->`,
      'embed https://www.youtube.com/watch?v=abcdefghijk: The weir',
    ],
    [
      `<!-- wp:core-embed/twitter {"url":"https://twitter.com/ines/status/12"} -->\n<figure class="wp-block-embed-twitter wp-block-embed">\nhttps://twitter.com/ines/status/12\n</figure>\n<!-- /wp:core-embed/twitter -->`,
      'embed https://twitter.com/ines/status/12',
    ],
    [
      `<!-- wp:embed {"url":"https://other.example/post/?a=1\\u0026b=2"} -->\n${figure('https://other.example/post/?a=1&amp;b=2')}\n<!-- /wp:embed -->`,
      'embed https://other.example/post/?a=1&b=2',
    ],
    ['<!-- wp:embed {"url":"https://other.example/post/"} /-->', 'embed https://other.example/post/'],
    ['<!-- wp:embed {"url":"javascript:alert(1)"} /-->'],
  ])
})

test('shortcodes of other sites', () => {
  hold([
    ['[youtube q66g-b_18uQ]', 'embed https://www.youtube.com/watch?v=q66g-b_18uQ'],
    [
      '[youtube=http://www.youtube.com/watch?v=abcdefghijk&w=640]',
      'embed https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['[youtube id="abcdefghijk" width="600"]', 'embed https://www.youtube.com/watch?v=abcdefghijk'],
    ['[youtube]abcdefghijk[/youtube]', 'embed https://www.youtube.com/watch?v=abcdefghijk'],
    ['[vimeo 12345 w=500&h=331]', 'embed https://vimeo.com/12345'],
    ['[dailymotion id=x7abc]', 'embed https://www.dailymotion.com/video/x7abc'],
    ['[dailymotion xvfbp]', 'embed https://www.dailymotion.com/video/xvfbp'],
    ['[embed width="500"]https://vimeo.com/12345[/embed]', 'embed https://vimeo.com/12345'],
    ['[embed]https://other.example/post/[/embed]', 'embed https://other.example/post/'],
    ['[embed]no address[/embed]', 'no address', 'foreign shortcode embed'],
    ['[tweet https://twitter.com/ines/status/12345]', 'embed https://twitter.com/ines/status/12345'],
    ['[tweet 12345]', 'embed https://twitter.com/i/status/12345'],
    [
      '[soundcloud url="https://api.soundcloud.com/tracks/12" params="a=1"]',
      'embed https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/12',
    ],
    ['[spotify id="spotify:track:4ab"]', 'embed https://open.spotify.com/track/4ab'],
    [
      '[googlemaps https://maps.google.com/maps?q=weir&amp;output=embed&amp;w=425]',
      'embed https://maps.google.com/maps?q=weir&output=embed&w=425',
    ],
    ['[gist]https://gist.github.com/ines/0a1b2c3[/gist]', 'embed https://gist.github.com/ines/0a1b2c3'],
    ['[bandcamp album=12 size=large]', 'embed https://bandcamp.com/EmbeddedPlayer/album=12/'],
    ['[polldaddy poll=12345]', 'embed https://poll.fm/12345'],
    ['A good [ted talk] and a [medium rare] one', 'A good [ted talk] and a [medium rare] one'],
  ])
})
