import assert from 'node:assert/strict'
import test from 'node:test'
import { converted } from '../convert.ts'
import { drawn } from '../drawn.ts'

type Cases = readonly (readonly [source: string, ...lines: string[]])[]
const hold = (cases: Cases): void => {
  for (const [source, ...lines] of cases) assert.deepEqual(drawn(source), lines, source)
}

test('a picture says its number, where it is and where it leads', () => {
  hold([
    ['<img src="/a.jpg" alt="The mole" class="size-full wp-image-7">', 'picture #7 /a.jpg "The mole"'],
    ['<p><IMG SRC="/a.jpg" class="alignleft"></p>', 'picture /a.jpg inset'],
    ['<img src="/a.jpg" align="right">', 'picture /a.jpg inset'],
    ['<img src="/a.jpg" style="margin: 1em; float: left">', 'picture /a.jpg inset'],
    ['<img src="/a.jpg" class="aligncenter">', 'picture /a.jpg'],
    ['<a href="https://port.example/"><img src="/a.jpg"></a>', 'picture /a.jpg → https://port.example/'],
    ['<a href="/tides">Tides <img src="/a.jpg"> now</a>', '[Tides now](/tides)', 'picture /a.jpg → /tides'],
    ['<a href="/map.jpg"><img src="/a.jpg"></a>', 'picture /a.jpg → /map.jpg'],
    ['<amp-img src="/a.jpg" width="300"></amp-img>', 'picture /a.jpg'],
  ])
})

test('a picture that leads to itself or to its own page leads nowhere', () => {
  hold([
    ['<a href="/u/mole.jpg"><img src="/u/mole-300x200.jpg"></a>', 'picture /u/mole.jpg'],
    ['<a href="/u/mole.jpg?x=1"><img src="/u/mole-scaled.jpg"></a>', 'picture /u/mole.jpg?x=1'],
    ['<a href="/s1600/M%20A.JPG"><img src="/s320/M%20A.JPG"></a>', 'picture /s1600/M%20A.JPG'],
    ['<a href="/mole/" rel="attachment wp-att-9"><img src="/mole.jpg"></a>', 'picture #9 /mole.jpg'],
    ['<a href="/?attachment_id=9"><img src="/mole.jpg"></a>', 'picture #9 /mole.jpg'],
    ['<a href="#"><img src="/mole.jpg"></a>', 'picture /mole.jpg'],
    ['<a href="javascript:open()"><img src="/mole.jpg"></a>', 'picture /mole.jpg'],
  ])
})

test('a picture that loads late is there once, at its true address', () => {
  const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
  hold([
    [`<img src="${blank}" data-src="/a.jpg">`, 'picture /a.jpg'],
    [
      '<img src="/plugins/lazy/1x1.gif" data-lazy-src="/a-300x200.jpg" data-orig-file="/a.jpg">',
      'picture /a.jpg',
    ],
    [`<img src="${blank}" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>`, 'picture /a.jpg'],
    [
      '<noscript><img src="/a.jpg"></noscript> <img data-src="/a-1x1.jpg" class="lazy">',
      'picture /a-1x1.jpg',
    ],
    [`<img src="${blank}" alt="A"><noscript><img src="/a.jpg" alt="A"></noscript>`, 'picture /a.jpg "A"'],
    ['<noscript><img src="/a.jpg"></noscript>', 'picture /a.jpg'],
    ['<img src="/a.jpg"><noscript><img src="/b.jpg"></noscript>', 'picture /a.jpg', 'picture /b.jpg'],
    ['<img srcset="/a-300.jpg 300w, /a-900.jpg 900w, /a-600.jpg 600w">', 'picture /a-900.jpg'],
    ['<picture><source srcset="/a.avif"><img src="/a.jpg" alt="A"></picture>', 'picture /a.jpg "A"'],
    [
      '<img src="https://i1.wp.com/old.example/u/a.jpg?resize=300%2C200&ssl=1">',
      'picture https://old.example/u/a.jpg',
    ],
    ['<img src="/t.php?src=https://old.example/u/a.jpg&w=300">', 'picture https://old.example/u/a.jpg'],
  ])
})

test('every address of a picture is told, the original before its smaller sizes', () => {
  const { mentions } = converted(
    '<a href="/u/a.jpg"><img src="/u/a-300x200.jpg" srcset="/u/a-300x200.jpg 300w, /u/a-1024x683.jpg 1024w" title="Mole"></a>',
  )
  assert.deepEqual(mentions, [
    {
      id: 'media_m0',
      kind: 'picture',
      attachment: null,
      addresses: ['/u/a.jpg', '/u/a-300x200.jpg', '/u/a-1024x683.jpg'],
      words: 'Mole',
      attached: null,
    },
  ])
  assert.equal(converted('<img src="/u/M%C3%B4le.jpg">').mentions[0]?.words, 'Môle.jpg')
})

test('a picture written into the text is one, a placeholder of a few bytes is none', () => {
  const bytes = `data:image/png;base64,${'iVBORw0KGgo'.repeat(60)}`
  const { mentions, changes } = converted(`<img src="${bytes}" alt="A seal">`)
  assert.deepEqual(
    mentions.map(({ addresses, words }) => [addresses, words]),
    [[[bytes], 'A seal']],
  )
  assert.equal(changes.get('picture-in-the-text'), 1)
  const small = '<img src="data:image/gif;base64,R0lGODlhAQAB" alt="the seal">'
  hold([[`a ${small} b`, 'a b', 'the seal']])
  assert.equal(converted(small).changes.get('placeholder-picture'), 1)
})

test('smileys are characters again', () => {
  hold([
    [
      'Hi <img src="/wp-includes/images/smilies/icon_wink.gif" alt=";-)" class="wp-smiley"> you',
      'Hi ;-) you',
    ],
    ['Hi<img class="emoji" alt="😀" src="https://s.w.org/images/core/emoji/72x72/1f600.png">', 'Hi😀'],
    ['Hi <img src="/wp-includes/images/smilies/icon_sad.gif" />', 'Hi :('],
  ])
})

test('what only counts readers is left out, and counted', () => {
  for (const source of [
    '<img src="https://count.example/x.gif" width="1" height="1">',
    '<img src="https://count.example/x.gif" style="width: 1px; height: 1px;">',
    '<img src="http://feeds.feedburner.com/~r/gazette/~4/abc" alt="" width="300">',
    '<iframe src="https://count.example/ns.html" height="0" width="0"></iframe>',
  ]) {
    const { body, changes, mentions } = converted(`Words ${source}`)
    assert.deepEqual([body.content.length, mentions.length, changes.get('tracking-pixel')], [1, 0, 1], source)
  }
})

test('captions of every age stand under their pictures', () => {
  const img = '<img src="/a-300x200.jpg">'
  hold([
    [
      `[caption id="attachment_12" align="alignleft" width="300" caption="Old &quot;words&quot;"]${img}[/caption]`,
      'picture #12 /a-300x200.jpg inset: Old "words"',
    ],
    [
      `[caption id="attachment_12" align="alignnone"]${img} New <em>words</em>, <a href="/x">and a link</a>[/caption]`,
      'picture #12 /a-300x200.jpg: New words, [and a link](/x)',
    ],
    [`[wp_caption caption='It&#8217;s "so"']${img}[/wp_caption]`, 'picture /a-300x200.jpg: It’s "so"'],
    [
      `<div class="wp-caption alignright" style="width: 310px">${img}<p class="wp-caption-text">Beneath</p></div>`,
      'picture /a-300x200.jpg inset: Beneath',
    ],
    [
      `<dl class="wp-caption"><dt class="wp-caption-dt">${img}</dt><dd class="wp-caption-dd">Beneath</dd></dl>`,
      'picture /a-300x200.jpg: Beneath',
    ],
    [`<div class="wp-caption">${img}Without a mark</div>`, 'picture /a-300x200.jpg: Without a mark'],
    [
      `<table class="tr-caption-container"><tr><td>${img}</td></tr><tr><td class="tr-caption">Moved here</td></tr></table>`,
      'picture /a-300x200.jpg: Moved here',
    ],
    [
      `<figure class="alignwide">${img}<figcaption>One<br>two</figcaption></figure>`,
      'picture /a-300x200.jpg wide: One / two',
    ],
    [`<figure><figcaption>Above</figcaption>${img}</figure>`, 'picture /a-300x200.jpg: Above'],
    [
      `<figure>${img}<img src="/b.jpg"><figcaption>Both</figcaption></figure>`,
      'picture /a-300x200.jpg',
      'picture /b.jpg: Both',
    ],
    ['<figure><figcaption>No picture</figcaption></figure>', 'No picture'],
    [`He met [caption]${img} a man[/caption] there.`, 'He met', 'picture /a-300x200.jpg: a man', 'there.'],
    [
      '[caption]https://www.youtube.com/watch?v=abcdefghijk The weir[/caption]',
      'https://www.youtube.com/watch?v=abcdefghijk The weir',
    ],
    [
      '[caption]<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe> The weir[/caption]',
      'embed https://www.youtube.com/watch?v=abcdefghijk: The weir',
    ],
    [
      `<figure>${img}<figcaption>A list: <ul><li>one</li></ul> and more</figcaption></figure>`,
      'picture /a-300x200.jpg: A list:',
      '• one',
      'and more',
    ],
    ['<figure><pre>x = 1</pre><figcaption>In code</figcaption></figure>', 'code: x = 1', 'In code'],
    ['<figure><figcaption>In code</figcaption><pre>x = 1</pre></figure>', 'In code', 'code: x = 1'],
  ])
})

test('who took a picture is its credit, where the caption ends in it', () => {
  const under = (caption: string) =>
    drawn(`<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`)[0]
  for (const [caption, line] of [
    ['Dawn. Photo: Ines Ro', 'by Photo: Ines Ro: Dawn.'],
    ['Dawn (Foto: Ines Ro/Gazette)', 'by Foto: Ines Ro/Gazette: Dawn'],
    ['Dawn | Crédit photo : Inès Ro', 'by Crédit photo : Inès Ro: Dawn'],
    ['Dawn <em>Photograph by I. M. Ro</em>', 'by Photograph by I. M. Ro: Dawn'],
    ['© Ines Ro', 'by © Ines Ro'],
    ['На рассвете. Фото: Инес Ро', 'by Фото: Инес Ро: На рассвете.'],
    ['Dawn <span class="photo-credit">Ines Ro</span>', 'by Ines Ro: Dawn'],
    ['Dawn <cite>Ines Ro</cite>', 'by Ines Ro: Dawn'],
    ['Dawn <span class="credit"><a href="/ro">Ines Ro</a></span>', ': Dawn [Ines Ro](/ro)'],
    ['<span class="credit">Ines Ro</span> at dawn', ': Ines Ro at dawn'],
    ['A photo by the sea, taken by many', ': A photo by the sea, taken by many'],
    ['The photograph: a story of one. It goes on.', ': The photograph: a story of one. It goes on.'],
  ] as const) {
    assert.equal(under(caption), `picture /a.jpg${line.startsWith('by') ? ' ' : ''}${line}`, caption)
  }
  hold([
    [
      '[media-credit name="Ines Ro" align="alignleft"]<img src="/a.jpg">[/media-credit]',
      'picture /a.jpg inset by Ines Ro',
    ],
    [
      '[caption][media-credit name="Ines Ro"]<img src="/a.jpg">[/media-credit] Dawn[/caption]',
      'picture /a.jpg by Ines Ro: Dawn',
    ],
  ])
})

test('galleries of every age', () => {
  const old =
    '<li class="blocks-gallery-item"><figure><a href="/b/"><img src="/b.jpg" data-id="2"></a><figcaption>Two</figcaption></figure></li>'
  const item =
    '<dl class="gallery-item"><dt class="gallery-icon"><img src="/a-150x150.jpg"></dt><dd class="wp-caption-text gallery-caption">One</dd></dl>'
  hold([
    ['[gallery ids="21, 22" columns="2"]', 'gallery (picture #21; picture #22)'],
    ['[gallery include="21"]', 'gallery (picture #21)'],
    ['[gallery ids=&#8221;21,22&#8221;]', 'gallery (picture #21; picture #22)'],
    ['[gallery]', 'gallery (picture all of this post)'],
    ['[gallery id="9" exclude="4,5" order="DESC"]', 'gallery (picture all of post 9 but 4,5 reversed)'],
    [`<ul class="wp-block-gallery">${old}</ul>`, 'gallery (picture #2 /b.jpg → /b/: Two)'],
    [
      `<figure class="wp-block-gallery"><ul class="blocks-gallery-grid">${old}</ul><figcaption>All</figcaption></figure>`,
      'gallery (picture #2 /b.jpg → /b/: Two): All',
    ],
    [
      `<div class="gallery galleryid-5">${item}${item}<br style="clear: both"></div>`,
      'gallery (picture /a-150x150.jpg: One; picture /a-150x150.jpg: One)',
    ],
    [
      '<figure class="wp-block-gallery"><img src="/a.jpg"><figcaption>See <a href="/x">all</a></figcaption></figure>',
      'gallery (picture /a.jpg)',
      'See [all](/x)',
    ],
    [
      '<div class="gallery"><img src="/a.jpg"><p>Words</p><img src="/b.jpg"></div>',
      'gallery (picture /a.jpg)',
      'Words',
      'gallery (picture /b.jpg)',
    ],
  ])
})
