import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyText } from '#document/text.ts'
import type { WpMeta, WpPost } from '../model.ts'
import { archiveMap } from '../map/archive-map.ts'
import { builtContent } from './built.ts'
import { bylineOfMeta } from './bylines.ts'
import { ownCorrections } from './corrections.ts'
import { eventLine } from './events.ts'
import { headsOf } from './heads.ts'
import { isListedMeta } from './known.ts'
import { languageOf, plainLanguage, workOf } from './language.ts'
import { linesOf, withLines } from './lines.ts'
import { seoOf } from './seo.ts'
import { sponsorOf } from './sponsor.ts'

const metas = (said: Readonly<Record<string, string>>): WpMeta[] =>
  Object.entries(said).map(([key, value]) => ({ key, value }))
const post = (more: Partial<WpPost> = {}): WpPost => ({
  id: 7,
  title: 'Moles',
  slug: 'moles',
  link: 'https://paper.example/moles/',
  guid: '',
  creator: '',
  content: '',
  excerpt: '',
  at: null,
  modifiedAt: null,
  status: 'publish',
  type: 'post',
  parent: null,
  menuOrder: 0,
  password: '',
  sticky: false,
  commentsOpen: true,
  attachmentUrl: '',
  terms: [],
  meta: [],
  comments: [],
  isMended: false,
  ...more,
})
const site = {
  title: 'The Paper',
  description: '',
  language: '',
  link: 'https://paper.example',
  baseSiteUrl: 'https://paper.example',
  baseBlogUrl: 'https://paper.example',
  version: '1.2',
  generator: '',
}
const { taxonomyOf } = archiveMap()

test('what was told to search engines is read, whichever plugin wrote it', () => {
  const seo = (said: Readonly<Record<string, string>>) =>
    seoOf(post({ meta: metas(said), excerpt: 'In <b>short</b>.' }), site)
  assert.deepEqual(
    seo({
      _yoast_wpseo_title: 'All about moles %%sep%% %%sitename%%',
      _yoast_wpseo_metadesc: '%%excerpt%%',
      _yoast_wpseo_canonical: 'https://first.example/moles',
      '_yoast_wpseo_meta-robots-noindex': '1',
    }),
    {
      seoTitle: 'All about moles – The Paper',
      seoDescription: 'In short.',
      canonical: 'https://first.example/moles',
      noindex: true,
    },
  )
  assert.deepEqual(
    seo({ rank_math_title: '%title% today', rank_math_robots: 'a:2:{i:0;s:7:"noindex";i:1;s:6:"follow";}' }),
    { seoTitle: 'Moles today', noindex: true },
  )
  assert.deepEqual(seo({ _aioseop_title: 'A', _aioseop_noindex: 'on' }), { seoTitle: 'A', noindex: true })
  assert.deepEqual(seo({ _seopress_titles_desc: 'D', _seopress_robots_index: 'yes' }), {
    seoDescription: 'D',
    noindex: true,
  })
  for (const said of [
    { _yoast_wpseo_title: '%%title%%' },
    { _yoast_wpseo_title: '%%primary_category%% news' },
    { _aioseo_title: '#post_title #custom_field-x' },
    { _yoast_wpseo_canonical: 'http://www.paper.example/moles' },
    { _yoast_wpseo_canonical: 'javascript:alert(1)' },
    { '_yoast_wpseo_meta-robots-noindex': '2', rank_math_robots: 'O:1:"x":0:{}' },
  ])
    assert.deepEqual(seo(said), {}, JSON.stringify(said))
})

test('a story’s own address in another spelling is no original of it', () => {
  for (const link of [
    'https://paper.example/2014/мост/',
    'https://paper.example/moles/#top',
    'https://paper.example/a/../moles/',
    'https://PAPER.example/moles',
  ]) {
    assert.deepEqual(seoOf(post({ link }), site), {}, link)
    assert.deepEqual(seoOf(post({ link, meta: metas({ _yoast_wpseo_canonical: link }) }), site), {}, link)
  }
})

test('a subtitle, a kicker and a dateline are words, and no settings that share their names', () => {
  const heads = headsOf(
    metas({ newspack_post_subtitle: 'They <em>dig</em>', kicker: 'Gardens', dateline: 'OLDHAM' }),
  )
  assert.deepEqual(heads, { standfirst: 'They dig', kicker: 'Gardens', dateline: 'OLDHAM' })
  assert.deepEqual(
    headsOf(metas({ subtitle: '1', kicker: 'a:1:{i:0;s:1:"x";}', dateline: 'x'.repeat(200) })),
    {
      standfirst: '',
      kicker: '',
      dateline: '',
    },
  )
})

test('a name typed over a post is a name, and a sentence is none', () => {
  assert.equal(bylineOfMeta(metas({ byline: 'By <b>Ines Ro</b>' })), 'Ines Ro')
  assert.equal(
    bylineOfMeta(metas({ _newspack_byline: '[Author id=3]Ines Ro[/Author]', _newspack_byline_active: '1' })),
    'Ines Ro',
  )
  for (const said of ['', '1', 'x'.repeat(100), 'https://x.example', '{"a":1}'])
    assert.equal(bylineOfMeta(metas({ byline: said })), '', said)
  assert.equal(bylineOfMeta(metas({ _newspack_byline: 'Ines Ro', _newspack_byline_active: '0' })), '')
})

test('who paid is named, and who only lent a name to the work is no advertiser', () => {
  const sponsors = new Map([
    ['tides', { name: 'Tides Ltd', isUnderwriter: true }],
    ['31', { name: 'Harbour Bank', isUnderwriter: false }],
  ])
  const of = (meta: Readonly<Record<string, string>>, term?: string) =>
    sponsorOf(
      {
        meta: metas(meta),
        terms: term === undefined ? [] : [{ taxonomy: 'newspack_spnsrs_tax', slug: term, name: term }],
      },
      sponsors,
      taxonomyOf,
    )
  assert.deepEqual(of({}, 'tides'), { name: 'Tides Ltd', isUnderwriter: true })
  assert.deepEqual(of({ _sponsor: 'Acme &amp; Sons' }), { name: 'Acme & Sons', isUnderwriter: false })
  assert.deepEqual(of({ _sponsor: '31' }), { name: 'Harbour Bank', isUnderwriter: false })
  assert.deepEqual(of({ is_sponsored: 'yes' }), { name: '', isUnderwriter: false })
  for (const said of [{}, { _sponsor: '0' }, { sponsor: 'no' }, { is_sponsored: '0' }, { sponsor: '99' }])
    assert.equal(of(said), null, JSON.stringify(said))
})

test('a correction in a field of the post is one, and a tick in a box is none', () => {
  assert.deepEqual(
    ownCorrections({
      meta: metas({ correction: '<p>The bridge is in Oldham.</p>', correction_date: '2014-06-01 10:00:00' }),
    }),
    [{ kind: 'correction', reason: 'The bridge is in Oldham.', at: '2014-06-01T10:00:00.000Z' }],
  )
  assert.deepEqual(ownCorrections({ meta: metas({ correction: '1' }) }), [])
})

test('languages are written as everybody writes them, and translations know one another', () => {
  assert.deepEqual(['pt_BR', 'zh-hant-tw', 'EN', 'fr', '', 'english language', 'x'].map(plainLanguage), [
    'pt-BR',
    'zh-Hant-TW',
    'en',
    'fr',
    '',
    '',
    '',
  ])
  const terms = [
    { taxonomy: 'language', slug: 'pt-br', name: 'Português' },
    { taxonomy: 'post_translations', slug: 'pll_1', name: 'pll_1' },
  ]
  assert.equal(languageOf({ terms, meta: [] }, taxonomyOf), 'pt-BR')
  assert.equal(workOf({ id: 1, terms, meta: [] }, taxonomyOf), 'polylang pll_1')
  const meta = metas({ _wpml_import_language_code: 'de', _wpml_import_translation_group: '12' })
  assert.deepEqual(
    [languageOf({ terms: [], meta }, taxonomyOf), workOf({ id: 1, terms: [], meta }, taxonomyOf)],
    ['de', 'wpml 12'],
  )
  assert.equal(workOf({ id: 1, terms: [], meta: [] }, taxonomyOf), null)
})

test('when, where and for how much is a line in no language', () => {
  const venues = new Map([[5, 'Town hall, High Street 1, Oldham']])
  const line = (said: Readonly<Record<string, string>>) => eventLine(metas(said), venues)
  assert.equal(
    line({
      _EventStartDate: '2014-10-03 19:00:00',
      _EventEndDate: '2014-10-03 21:30:00',
      _EventVenueID: '5',
      _EventCost: '5',
      _EventCurrencySymbol: '€',
    }),
    '2014-10-03 19:00 – 21:30 · Town hall, High Street 1, Oldham · € 5',
  )
  assert.equal(
    line({
      _EventStartDate: '2014-10-03 00:00:00',
      _EventEndDate: '2014-10-05 23:59:59',
      _EventAllDay: 'yes',
    }),
    '2014-10-03 – 2014-10-05',
  )
  assert.equal(
    line({ event_date: '20141003', event_time: '19:00', event_location: 'The Anchor' }),
    '2014-10-03 19:00 · The Anchor',
  )
  assert.equal(line({ event_date: 'next week', event_location: '12' }), '')
})

test('sound, film, stars and links that stood beside a text stand in it; what is in it already does not stand there twice', () => {
  const meta = [
    ...metas({
      audio_file: 'https://paper.example/a.mp3',
      rating: '4.5',
      _format_link_url: 'https://first.example/x',
    }),
    { key: 'enclosure', value: 'https://paper.example/a.mp3\n123\naudio/mpeg\n' },
    { key: 'enclosure', value: 'http://paper.example/in-text.mp3\n123\naudio/mpeg' },
    { key: 'enclosure', value: 'https://paper.example/b.mp4\n1\nvideo/mp4' },
    { key: '_format_video_embed', value: '<iframe src="https://video.example/embed/1"></iframe>' },
    { key: 'enclosure', value: 'javascript:alert(1).mp3' },
  ]
  const content = '<a href="https://paper.example/in-text.mp3">hear it</a>'
  const lines = linesOf(post({ meta, content }), 'review', new Map())
  assert.deepEqual(
    lines.mentions.map(({ kind, addresses }) => [kind, ...addresses]),
    [
      ['audio', 'https://paper.example/a.mp3'],
      ['video', 'https://paper.example/b.mp4'],
    ],
  )
  const body = JSON.parse(
    withLines(
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Words."}]}]}',
      lines,
    ),
  )
  assert.equal(bodyText(body), '★ 4.5\n\nWords.\n\nhttps://first.example/x')
  assert.deepEqual(
    body.content.map(({ type }: { type: string }) => type),
    ['audio', 'video', 'embed', 'paragraph', 'paragraph', 'paragraph'],
  )
  assert.equal(withLines('{}', { before: [], after: [] }), '{}')
})

test('where a text is empty, the page is what a page builder keeps beside it', () => {
  const built = (key: string, value: string, content = ''): string | null =>
    builtContent({ content, meta: [{ key, value }] })
  const elementor = JSON.stringify([
    {
      elements: [
        {
          widgetType: 'heading',
          settings: { title: 'Low water', header_size: 'h3', link: { url: 'https://x.example' } },
        },
        {
          widgetType: 'image',
          settings: { image: { url: 'https://paper.example/u/mole.jpg', id: 7 }, caption: 'A mole' },
        },
        { widgetType: 'text-editor', settings: { editor: '<p>It <b>rose</b>.</p>', align: 'left' } },
        { widgetType: 'form', settings: { title: 'Write', email_to: 'desk@secret.example', text: 'Secret' } },
      ],
    },
  ])
  assert.equal(
    built('_elementor_data', elementor),
    '<h3><a href="https://x.example">Low water</a></h3>\n\n<img src="https://paper.example/u/mole.jpg" class="wp-image-7">\n\nA mole\n\n<p>It <b>rose</b>.</p>',
  )
  assert.equal(built('_elementor_data', elementor, '<p>Words</p>'), null)
  assert.equal(built('_elementor_data', '[{broken'), null)
  assert.equal(built('_elementor_data', '[]'), null)
  assert.equal(
    built('ct_builder_shortcodes', '[ct_text_block]Oxygen words[/ct_text_block]'),
    '[ct_text_block]Oxygen words[/ct_text_block]',
  )
  assert.equal(
    built(
      '_bricks_page_content_2',
      'a:1:{i:0;a:2:{s:4:"name";s:4:"text";s:8:"settings";a:1:{s:4:"text";s:12:"Bricks words";}}}',
    ),
    'Bricks words',
  )
  assert.equal(built('_bricks_page_content_2', 'O:1:"x":0:{}'), null)
  assert.equal(
    built(
      '_elementor_data',
      JSON.stringify(
        Array.from({ length: 1 }).reduce((inside) => [{ elements: inside }], [{ settings: { title: 'x' } }]),
      ),
    ),
    '<h2>x</h2>',
  )
})

test('fields that nobody here knows are told by their key, but for machinery and for keys that tell something themselves', () => {
  for (const key of ['pull_quote', 'acf_gallery', 'Ort']) assert.ok(isListedMeta(key), key)
  for (const key of [
    '_edit_lock',
    '',
    'kicker',
    'ratings_average',
    'jane@x.example',
    'k0123456789abcdef',
    'visit_10.0.0.1',
  ])
    assert.ok(!isListedMeta(key), key)
})

test('the rows by which a plugin knows its own fields are nobody’s words', () => {
  const meta = metas({
    _subtitle: 'field_5f3a9c1b2d4e6',
    subtitle: 'Low water',
    _byline: 'field_5f3a9c1b2d4e7',
  })
  assert.equal(headsOf(meta).standfirst, 'Low water')
  assert.equal(bylineOfMeta(meta), '')
  assert.equal(headsOf(metas({ _dek: 'field_600_field_601' })).standfirst, '')
})

test('where a text is empty and its words are in fields of somebody’s own, those that are prose are the page', () => {
  const row = { value: 'field_5f3a9c1b2d4e6' }
  const said = {
    main_text: 'The river rose.',
    flex_0_lower: '<p>It fell.</p>',
    internal_notes: '<p>Ask the lawyer.</p>',
    related: 'a:1:{i:0;s:1:"7";}',
    colour: 'dark blue sea',
    subtitle: 'Low water text',
  }
  const meta = metas(said).flatMap((one) => [one, { key: `_${one.key}`, ...row }])
  assert.equal(builtContent({ content: '', meta }), 'The river rose.\n\n<p>It fell.</p>')
  assert.equal(builtContent({ content: '<p>Words</p>', meta }), null)
  assert.equal(builtContent({ content: '', meta: metas({ main_text: 'No field of theirs.' }) }), null)
})

test('a builder’s film, button and shortcode stand where they stood, also where a move has slashed its quotes', () => {
  const widgets = [
    {
      settings: {
        youtube_url: 'https://youtu.be/abcdefghijk',
        video_type: 'vimeo',
        vimeo_url: 'https://vimeo.com/7',
      },
    },
    { settings: { text: 'Give', link: { url: 'https://give.example/?a="b"' } } },
    { settings: { title: 'More', link: { url: '' } } },
    { settings: { shortcode: '[gallery ids="5"]' } },
  ]
  const page =
    'https://vimeo.com/7\n\n<p><a href="https://give.example/?a=&quot;b&quot;">Give</a></p>\n\n<h2>More</h2>\n\n[gallery ids="5"]'
  const json = JSON.stringify(widgets)
  const built = (value: string) => builtContent({ content: '', meta: metas({ _elementor_data: value }) })
  assert.equal(built(json), page)
  assert.equal(built(json.replace(/["\\]/g, '\\$&').replace('[{\\"', '[{\\"')), page)
  const beaver =
    'a:1:{s:1:"n";O:8:"stdClass":1:{s:8:"settings";O:8:"stdClass":1:{s:4:"text";s:17:"<p>Low water.</p>";}}}'
  assert.equal(builtContent({ content: '', meta: metas({ _fl_builder_data: beaver }) }), '<p>Low water.</p>')
})
