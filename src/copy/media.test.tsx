import assert from 'node:assert/strict'
import test from 'node:test'
import { HtmlValidate } from 'html-validate'
import * as make from '#document/make.ts'
import type { Block, Body, MediaId } from '#document/model.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { render } from '#platform/view/html.ts'
import { album } from '../../test/look/album.ts'
import { framesIn } from './embeds.tsx'
import { bodyHtml, feedHtml } from './html.tsx'
import { leadPicture, pressPictureOf } from './lead.ts'

const site = 'https://paper.example'
const words = wordsIn('en-GB')
const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const page = (...content: Block[]): string => render(bodyHtml(doc(...content), { site, album, words }))
const feed = (...content: Block[]): string =>
  render(feedHtml({ lead: null, body: doc(...content) }, { address: `${site}/2026/a`, album, words }))
const id = (name: string): MediaId => `media_${name}`
const figure = (name: string, more: object = {}) => make.figure({ media: id(name), ...more })
const addresses = (html: string): string[] =>
  [...html.matchAll(/(?:src|srcset|href)="([^"]*)"/g)].map(([, to = '']) => to)

test('a picture comes in every form and width, with its room kept and its words said', () => {
  const html = page(figure('mole'))
  assert.match(
    html,
    /<source type="image\/avif" srcset="\/pictures\/media_mole\/[0-9a-f]{12}-320\.avif 320w, /,
  )
  assert.match(html, /<source type="image\/webp" srcset="[^"]*-1280\.webp 1280w"/)
  assert.match(html, / sizes="\(min-width/)
  assert.match(
    html,
    /<img src="\/pictures\/media_mole\/\w+-960\.jpg" width="960" height="640" alt="A mole of grey stone, a lamp at its end" loading="lazy" decoding="async"/,
  )
  assert.match(
    html,
    /<figcaption>The outer mole[^<]* <small class="credit">Ada Wren · © The Packet 2026<\/small>/,
  )
  assert.match(html, /<a href="\/pictures\/media_mole\/\w+-2560\.jpg" class="whole">/)
  assert.doesNotMatch(html, / style=/)
})

test('what the story says goes before what the record says, and the wider it stands the wider it comes', () => {
  const own = make.figure({ media: id('mole'), alt: 'A lamp', credit: 'Us', size: 'wide' }, [
    make.text('Own words'),
  ])
  const html = page(own)
  assert.match(html, /class="picture wide"/)
  assert.match(html, /alt="A lamp"/)
  assert.match(html, /<figcaption>Own words <small class="credit">Us · /)
  assert.match(html, /-1920\.webp 1920w"/)
  assert.doesNotMatch(page(figure('mole', { size: 'inset' })), /-1280\.webp/)
  assert.match(page(figure('clerk')), /class="picture tall"/)
  assert.match(
    page(figure('crane', { href: 'https://elsewhere.example/' })),
    /<a href="https:\/\/elsewhere\.example\/" rel="noopener">/,
  )
})

test('a small picture is its own largest, a drawing is one file, and neither leads to itself', () => {
  assert.match(
    page(figure('stamp')),
    /<img src="\/pictures\/media_stamp\/\w+-300\.jpg" width="300" height="300"/,
  )
  assert.match(
    page(figure('map')),
    /<figure class="picture text"><img src="\/pictures\/media_map\/\w+\.svg" width="800" height="500"/,
  )
  assert.doesNotMatch(page(figure('stamp'), figure('map')), /<a /)
})

test('a picture that moves goes on moving, but for readers who would rather not', () => {
  const html = page(figure('wheel'))
  assert.match(html, /<picture><source type="image\/jpeg" [^>]*media="\(prefers-reduced-motion: reduce\)"/)
  assert.match(html, /<source type="image\/webp" srcset="[^"]*-800\.webp 800w"/)
  assert.match(html, /<img src="[^"]*\.gif"/)
})

test('what cannot be shown is words, never a broken picture', () => {
  const html = page(figure('lost'), figure('lent'), figure('gone', { alt: 'Somebody' }), figure('bell'))
  assert.doesNotMatch(html, /<img|<figure/)
  assert.match(html, /Gulls on a roof/)
  assert.deepEqual(addresses(html), [
    'https://old.example/wp-content/uploads/2012/10/gulls%20on%20a%20roof.jpg',
  ])
  assert.match(html, /A picture that was lent/)
  assert.match(html, /Somebody/)
  assert.doesNotMatch(
    render(bodyHtml(doc(figure('lost')), { site: 'https://old.example', album, words })),
    /<a /,
  )
  // A credit that was read out of an old text is one of its words.
  assert.match(page(figure('lost', { credit: 'Jo Lens' })), /Gulls on a roof <small class="credit">Jo Lens</)
  for (const block of [
    make.audio({ media: id('mole'), title: 'Not a sound' }),
    make.video({ media: id('bell'), title: 'Not a film' }),
    make.file({ media: id('none'), title: 'No file' }),
  ])
    assert.match(page(block), /<p class="absent"><em>[^<]+<\/em> No[^<]+<\/p>/)
})

test('a gallery shows all of its pictures at once, each by its shape', () => {
  const html = page(make.gallery([figure('mole'), figure('clerk'), figure('lost')], 'The week'))
  assert.equal(html.match(/<img /g)?.length, 2)
  assert.match(html, /class="picture shape-150"/)
  assert.match(html, /class="picture shape-75"/)
  assert.match(html, /<figcaption>The week<\/figcaption><\/figure>$/)
})

test('a player plays without script, keeps its room, and says what it would cost', () => {
  const sound = page(make.audio({ media: id('bell'), title: 'The bell' }, [make.text('Rung at six')]))
  assert.match(
    sound,
    /<audio controls="" preload="none" src="\/files\/media_bell\/\w+\/bell\.mp3" aria-label="The bell">/,
  )
  assert.match(sound, /24\u00a0mins/)
  assert.match(sound, /Rung at six <small class="credit">Piet Noor<\/small>/)
  assert.match(sound, /MP3, 24\u00a0MB/)
  const film = page(make.video({ media: id('film'), poster: id('mole'), captions: id('words') }))
  assert.match(
    film,
    /<video controls="" playsinline="" preload="none" src="[^"]+launch\.mp4" poster="\/pictures\/media_mole\/\w+-1280\.jpg" width="1920" height="1080"/,
  )
  assert.match(
    film,
    /<track kind="captions" src="\/files\/media_words\/\w+\/launch\.vtt" srclang="en-GB" label="Subtitles"/,
  )
  assert.match(
    page(make.file({ media: id('minutes') })),
    />council minutes\.pdf<\/a> <span class="file-kind">PDF, 340\u00a0kB/,
  )
})

test('something of another site is a link, and its frame an address that waits', () => {
  const film = make.embed('https://youtu.be/dQw4w9WgXcQ', 'The launch')
  const html = page(film, make.embed('https://www.example.org/x'))
  assert.doesNotMatch(html, /<iframe|<script|<img/)
  assert.match(html, /data-frame="https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?autoplay=1"/)
  assert.match(html, /<a href="https:\/\/youtu\.be\/dQw4w9WgXcQ" rel="noopener">The launch<\/a>/)
  assert.match(html, /See it on example\.org/)
  assert.deepEqual(framesIn(doc(make.blockquote([film]), film)), ['https://www.youtube-nocookie.com'])
  assert.deepEqual(framesIn(doc(make.embed('https://www.example.org/x'))), [])
})

test('in a feed every address is whole, and a picture is one picture', () => {
  const html = feed(
    figure('mole'),
    make.gallery([figure('crane')], 'One'),
    make.audio({ media: id('bell') }),
    make.video({ media: id('film'), poster: id('mole') }),
    make.file({ media: id('minutes') }),
    make.embed('https://youtu.be/dQw4w9WgXcQ'),
  )
  for (const address of addresses(html)) assert.match(address, /^https:\/\//)
  assert.doesNotMatch(html, /<source|class="(?!credit)|data-|loading=/)
  assert.match(
    html,
    /<img src="https:\/\/paper\.example\/pictures\/media_mole\/\w+-1280\.jpg" width="1280" height="853"/,
  )
})

test('the lead stands over the text of a feed', () => {
  const lead = { media: id('mole'), alt: '', caption: 'Own caption', credit: '' }
  const html = render(
    feedHtml({ lead, body: doc(make.paragraph([make.text('Text')])) }, { address: site, album, words }),
  )
  assert.match(html, /^<figure><img [^>]+><figcaption>Own caption <small class="credit">Ada Wren/)
  const lost = { ...lead, media: id('lost') }
  assert.equal(render(feedHtml({ lead: lost, body: doc() }, { address: site, album, words })), '')
})

test('machines get the lead, or else the first picture, in three shapes and large', () => {
  const lead = { media: id('mole'), alt: 'A lamp', caption: '', credit: '' }
  const content = { lead, body: doc(figure('crane')) }
  const press = pressPictureOf(content, album)
  assert.deepEqual(
    press?.crops.map(({ width, height }) => [width, height]),
    [
      [1280, 720],
      [1280, 960],
      [1920, 1920],
    ],
  )
  assert.match(press?.crops[0].src ?? '', /-16x9-70x40-1280\.jpg$/)
  assert.equal(press?.crops[0].alt, 'A lamp')
  assert.equal(press?.credit, 'Ada Wren')
  assert.equal(press?.rights, '© The Packet 2026')
  const other = pressPictureOf(
    { lead: { ...lead, media: id('lost') }, body: doc(make.blockquote([figure('crane')])) },
    album,
  )
  assert.match(other?.crops[0].src ?? '', /media_crane/)
  assert.equal(pressPictureOf({ lead: { ...lead, media: id('map') }, body: doc() }, album), undefined)
  assert.equal(leadPicture({ ...lead, media: id('clerk') }, album)?.isTall, true)
  assert.equal(leadPicture({ ...lead, media: id('lent') }, album), undefined)
})

test('all of it is valid markup', async () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: { 'void-style': 'off', 'attribute-boolean-style': 'off' },
  })
  const html = page(
    figure('mole'),
    figure('wheel', { size: 'inset' }),
    figure('stamp', { href: '/x', alt: '' }),
    make.gallery([figure('mole'), figure('lost')], 'The week'),
    make.audio({ media: id('bell'), title: 'The bell' }),
    make.video({ media: id('film'), poster: id('mole'), captions: id('words') }),
    make.file({ media: id('minutes') }),
    make.embed('https://youtu.be/dQw4w9WgXcQ', 'The launch', [make.text('Words')]),
    make.embed('https://example.org/'),
  )
  const report = await validate.validateString(html)
  assert.deepEqual(
    report.results.flatMap((result) => result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    [],
  )
})
