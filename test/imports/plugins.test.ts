// What plugins add to a WordPress archive, from the file to the tables.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bodyText } from '#document/text.ts'
import { listTranslations, type StoryId } from '#stories/index.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { assertAccounted, bringIn, everyRow, type Row, rowsOf } from './importing.ts'
import { versionsOf } from './versions.ts'
import { type TestExport, writeWxr } from './wxr.ts'

const home = 'https://old.example'
const page = (type: string, slug: string): string => `${home}/${type}/${slug}/`

const namesOf = async (db: Parameters<typeof rowsOf>[0], table: string): Promise<ReadonlyMap<unknown, Row>> =>
  new Map((await rowsOf(db, table)).map((row) => [row['id'], row]))

const types: TestExport = {
  categories: [{ id: 1, slug: 'town' }],
  terms: [
    { id: 20, taxonomy: 'location', slug: 'oldham', name: 'Oldham' },
    { id: 21, taxonomy: 'location', slug: 'unused' },
    { id: 22, taxonomy: 'series', slug: 'tides', name: 'Tides' },
    { id: 23, taxonomy: 'pa_colour', slug: 'red' },
  ],
  posts: [
    { id: 1, categories: ['town'], terms: ['location oldham', 'series tides'] },
    { id: 2, type: 'podcast', slug: 'pod', link: page('podcast', 'pod') },
    { id: 3, type: 'review', slug: 'play', link: page('review', 'play'), categories: ['town'] },
    { id: 4, type: 'portfolio', slug: 'work', link: page('portfolio', 'work') },
    { id: 5, type: 'bridges', slug: 'iron', link: page('bridges', 'iron') },
    { id: 6, type: 'settings_box', link: `${home}/?post_type=settings_box&p=6`, title: 'canary-title' },
    {
      id: 7,
      type: 'feedback',
      title: 'jane@private.example - 2014',
      content: 'canary-letter',
      link: `${home}/?p=7`,
    },
    { id: 8, type: 'shop_order', title: 'Order canary-order', comments: [{ id: 80, text: 'canary-note' }] },
    { id: 9, type: 'wp_template', content: '<!-- wp:paragraph -->' },
    { id: 10, type: 'revision', status: 'inherit' },
    { id: 11, type: 'wp_block', content: '<p>Again</p>' },
  ],
}

onEachDatabase(
  'types and taxonomies of plugins come in as what they are, and what was private stays out',
  async (t, db) => {
    const { report, text } = await bringIn(t, db, writeWxr(makeFolder(t, 'wxr'), 'types.xml', types))
    assertAccounted(report)
    const versions = await versionsOf(db)
    assert.deepEqual([...versions].map(([number, row]) => [number, row['kind']]).toSorted(), [
      [1, 'news'],
      [2, 'podcast'],
      [3, 'review'],
      [4, 'page'],
      [5, 'page'],
    ])
    const sections = await namesOf(db, 'sections')
    const section = (number: number) => sections.get(versions.get(number)?.['section_id'])?.['slug'] ?? null
    assert.deepEqual([1, 2, 3, 4].map(section), ['town', 'podcast', 'town', null])
    const topics = await namesOf(db, 'topics')
    assert.deepEqual([...topics.values()].map(({ slug }) => slug).toSorted(), ['oldham', 'tides'])
    assert.equal(versions.get(1)?.['kicker'], 'Tides')
    const redirects = new Map(
      (await rowsOf(db, 'redirects')).map((row) => [row['from_path'], row['to_path']]),
    )
    assert.deepEqual(
      ['/location/oldham/', '/series/tides/', '/podcast/'].map((path) => redirects.get(path)),
      ['/topic/oldham', '/topic/tides', '/section/podcast'],
    )
    assert.deepEqual(
      report.dropped.filter(({ group }) => group === 'items').map(({ id, title, why }) => [id, title, why]),
      [
        [6, '', 'unknown-type'],
        [7, '', 'private'],
        [8, '', 'private'],
        [9, 'Title 9', 'site-furniture'],
        [10, 'Title 10', 'revision'],
      ],
    )
    const everything = `${text}${(await everyRow(db)).join('\n')}`
    for (const canary of [
      'canary-title',
      'canary-letter',
      'canary-order',
      'canary-note',
      'jane@private.example',
    ])
      assert.ok(!everything.includes(canary), canary)
    assert.deepEqual(report.map.types, {
      post: 'news',
      podcast: 'podcast',
      review: 'review',
      portfolio: 'page',
      bridges: 'page',
      settings_box: 'leave-out',
    })
  },
)

onEachDatabase(
  'a map of the publisher’s decides, and the one that is reported can be given back',
  async (t, db) => {
    const folder = makeFolder(t, 'wxr')
    const file = writeWxr(folder, 'types.xml', types)
    const map = join(folder, 'map.json')
    const said = {
      types: { bridges: 'background', portfolio: 'leave-out' },
      taxonomies: { location: 'sections', series: 'leave-out' },
      sections: { town: 'local' },
      bases: { category: 'themen' },
    }
    writeFileSync(map, JSON.stringify(said))
    const { report } = await bringIn(t, db, file, { map })
    assertAccounted(report)
    const versions = await versionsOf(db)
    assert.equal(versions.get(5)?.['kind'], 'background')
    assert.equal(versions.get(4), undefined)
    assert.equal(versions.get(1)?.['kicker'], '')
    const sections = await namesOf(db, 'sections')
    assert.equal(sections.get(versions.get(1)?.['section_id'])?.['slug'], 'local')
    const redirects = new Map(
      (await rowsOf(db, 'redirects')).map((row) => [row['from_path'], row['to_path']]),
    )
    assert.equal(redirects.get('/themen/town/'), '/section/local')
    assert.equal(redirects.get('/category/town/'), '/section/local')
    const before = await everyRow(db)
    writeFileSync(map, JSON.stringify(report.map))
    await bringIn(t, db, file, { map })
    assert.deepEqual(await everyRow(db), before)
  },
)

const signed: TestExport = {
  authors: [
    { id: 4, login: 'iro', name: 'Ines Ro' },
    { id: 5, login: 'editor', name: 'The desk' },
  ],
  terms: [
    {
      id: 30,
      taxonomy: 'author',
      slug: 'cap-iro',
      name: 'iro',
      description: 'Ines Ro Ines Ro iro 4 canary-mail@private.example',
    },
    {
      id: 31,
      taxonomy: 'author',
      slug: 'cap-max-tull',
      name: 'max-tull',
      description: 'Max Tull canary-mail@private.example',
    },
    {
      id: 32,
      taxonomy: 'author',
      slug: 'ola',
      name: 'Ola Berg',
      meta: { description: 'Ola writes on ships.', user_id: '0' },
    },
    { id: 33, taxonomy: 'guest', slug: 'ines-ro', name: 'Ines Ro' },
  ],
  posts: [
    { id: 1, author: 'editor', terms: ['author cap-iro', 'author cap-max-tull'] },
    { id: 2, author: 'editor', terms: ['author ola'] },
    { id: 3, author: 'editor', terms: ['guest ines-ro'] },
    { id: 4, author: 'editor', meta: { byline: 'By Nan Foss' } },
    { id: 5, author: 'editor' },
    {
      id: 40,
      type: 'guest-author',
      slug: 'cap-max-tull',
      title: 'Max Tull',
      meta: {
        'cap-display_name': 'Max Tull',
        'cap-description': 'Writes on <b>weather</b>.',
        'cap-user_email': 'canary-mail@private.example',
        'cap-newspack_phone_number': '555-canary',
        'cap-newspack_job_title': 'Weather reporter',
      },
    },
    { id: 41, type: 'guest-author', slug: 'cap-nobody', title: 'No Body' },
  ],
}

onEachDatabase(
  'whoever signed a post signs it here: guests with what is said of them, each person once',
  async (t, db) => {
    const { report, text } = await bringIn(t, db, writeWxr(makeFolder(t, 'wxr'), 'signed.xml', signed))
    assertAccounted(report)
    const people = await namesOf(db, 'persons')
    const versions = await versionsOf(db)
    const signers = (number: number) =>
      (JSON.parse(String(versions.get(number)?.['bylines'])) as { personId: string }[]).map(
        ({ personId }) => people.get(personId)?.['name'],
      )
    assert.deepEqual([1, 2, 3, 4, 5].map(signers), [
      ['Ines Ro', 'Max Tull'],
      ['Ola Berg'],
      ['Ines Ro'],
      ['Nan Foss'],
      ['The desk'],
    ])
    const said = [...people.values()].map((row) => [row['name'], row['title'], row['bio']])
    assert.deepEqual(said.toSorted(), [
      ['Ines Ro', '', ''],
      ['Max Tull', 'Weather reporter', 'Writes on weather.'],
      ['Nan Foss', '', ''],
      ['Ola Berg', '', 'Ola writes on ships.'],
      ['The desk', '', ''],
    ])
    const everything = `${text}${(await everyRow(db)).join('\n')}`
    assert.ok(!/canary-mail|555-canary/.test(everything))
    assert.deepEqual(
      report.dropped.map(({ id, why }) => [id, why]),
      [[41, 'signs-nothing']],
    )
  },
)

const besides: TestExport = {
  language: 'en-GB',
  terms: [
    { id: 50, taxonomy: 'newspack_spnsrs_tax', slug: 'harbour-bank', name: 'Harbour Bank' },
    { id: 51, taxonomy: 'newspack_spnsrs_tax', slug: 'tides', name: 'Tides Fund' },
  ],
  posts: [
    {
      id: 1,
      excerpt: 'The excerpt.',
      content: '<p>Words.</p>',
      meta: {
        newspack_post_subtitle: 'The subtitle',
        kicker: 'Harbour',
        dateline: 'OLDHAM',
        _yoast_wpseo_title: 'For machines',
        _yoast_wpseo_canonical: 'https://first.example/story',
        pull_quote: 'canary-quote',
      },
    },
    { id: 2, excerpt: 'Only an excerpt.', terms: ['newspack_spnsrs_tax harbour-bank'] },
    { id: 3, terms: ['newspack_spnsrs_tax tides'] },
    {
      id: 4,
      type: 'event',
      meta: { event_date: '2014-10-03', event_location: 'Town hall' },
      content: '<p>Come.</p>',
    },
    { id: 5, status: 'draft', meta: { correction: 'It was never true.' } },
    {
      id: 60,
      type: 'newspack_correction',
      content: '<p>The quay is <em>north</em> of the mill.</p>',
      date: '2014-06-01 10:00:00',
      meta: { 'newspack_correction-post-id': '1', 'newspack_correction-type': 'clarification' },
    },
    {
      id: 61,
      type: 'newspack_correction',
      content: 'Of nothing.',
      meta: { 'newspack_correction-post-id': '999' },
    },
    {
      id: 70,
      type: 'newspack_spnsrs_cpt',
      slug: 'harbour-bank',
      title: 'The Harbour Bank',
      meta: { newspack_sponsor_sponsorship_scope: 'native' },
    },
    {
      id: 71,
      type: 'newspack_spnsrs_cpt',
      slug: 'tides',
      title: 'The Tides Fund',
      meta: { newspack_sponsor_sponsorship_scope: 'underwritten' },
    },
  ],
}

onEachDatabase(
  'subtitles, sponsors, corrections, events and what machines are told stand where they belong',
  async (t, db) => {
    const file = writeWxr(makeFolder(t, 'wxr'), 'besides.xml', besides)
    const { report, text } = await bringIn(t, db, file)
    assertAccounted(report)
    const versions = await versionsOf(db)
    const said = (number: number, ...columns: readonly string[]) =>
      columns.map((column) => versions.get(number)?.[column])
    assert.deepEqual(said(1, 'standfirst', 'kicker', 'dateline', 'kind'), [
      'The subtitle',
      'Harbour',
      'OLDHAM',
      'news',
    ])
    const extras = (number: number) => JSON.parse(String(versions.get(number)?.['extras']))
    assert.deepEqual(extras(1), {
      seoDescription: 'The excerpt.',
      seoTitle: 'For machines',
      canonical: 'https://first.example/story',
    })
    assert.deepEqual(
      [...said(2, 'standfirst', 'kind'), extras(2)],
      ['Only an excerpt.', 'sponsored', { sponsor: 'The Harbour Bank' }],
    )
    assert.deepEqual([...said(3, 'kind'), extras(3)], ['news', { sponsor: 'The Tides Fund' }])
    assert.equal(bodyText(JSON.parse(String(versions.get(4)?.['body']))), '2014-10-03 · Town hall\n\nCome.')
    const notices = (await rowsOf(db, 'corrections')).map((row) => [
      row['kind'],
      row['reason'],
      row['version'],
      row['at'],
    ])
    assert.deepEqual(notices, [
      ['clarification', 'The quay is north of the mill.', 1, '2014-06-01T10:00:00.000Z'],
    ])
    assert.deepEqual(
      report.dropped.map(({ id, why }) => [id, why]),
      [[61, 'its-story-is-not-here']],
    )
    assert.deepEqual(report.sites[0]?.unknownFields, { pull_quote: 1 })
    assert.ok(!text.includes('canary-quote'))
    const before = await everyRow(db)
    await bringIn(t, db, file)
    assert.deepEqual(await everyRow(db), before)
  },
)

onEachDatabase('translations of one work are linked, each in its language', async (t, db) => {
  const posts = [
    { id: 1, slug: 'moles', terms: ['language en', 'post_translations pll_1'] },
    { id: 2, slug: 'taupes', terms: ['language fr', 'post_translations pll_1'] },
    { id: 3, slug: 'alone', terms: ['language fr', 'post_translations pll_2'] },
    { id: 4, slug: 'maulwurf', status: 'draft', terms: ['language de', 'post_translations pll_1'] },
  ]
  const file = writeWxr(makeFolder(t, 'wxr'), 'languages.xml', { language: 'en-GB', posts })
  const { report } = await bringIn(t, db, file)
  assertAccounted(report)
  const ids = new Map(
    (await rowsOf(db, 'stories')).map((row) => [Number(row['origin_id']), row['id'] as StoryId]),
  )
  const others = async (number: number) =>
    (await listTranslations(db.read, ids.get(number) ?? 'story_none'))
      .filter(({ path }) => path !== null)
      .map(({ path, language }) => [path, language])
      .toSorted()
  const both = [
    ['/2014/05/06/moles/', null],
    ['/2014/05/06/taupes/', 'fr'],
  ]
  assert.deepEqual(await others(1), both)
  assert.deepEqual(await others(2), both)
  assert.deepEqual(await others(3), [['/2014/05/06/alone/', 'fr']])
})

onEachDatabase('addresses that the old site led on lead on from here, once', async (t, db) => {
  const rule = (id: number, from: string, to: string, more: Readonly<Record<string, string>> = {}) => ({
    id,
    type: 'redirect_rule',
    meta: { _redirect_rule_from: from, _redirect_rule_to: to, ...more },
  })
  const file = writeWxr(makeFolder(t, 'wxr'), 'rules.xml', {
    categories: [{ id: 1, slug: 'town' }],
    posts: [
      {
        id: 1,
        slug: 'moles',
        categories: ['town'],
        meta: { _wp_old_slug: 'mole', _wp_old_date: '2013-01-02' },
      },
      rule(90, '/short', '/2014/05/06/moles'),
      rule(91, '/numbered', `${home}/?p=1`),
      rule(92, '/town', '/category/town/'),
      rule(93, '/away', 'https://elsewhere.example/'),
      rule(94, '/many/*', '/x/'),
      rule(95, '/re(.*)', '/x/', { _redirect_rule_from_regex: '1' }),
      rule(96, '/2014/05/06/moles/', '/other/'),
      rule(97, '/plain', '/2014/05/06/mole/'),
      rule(98, '/first', '/second/'),
      rule(99, '/second', '/short'),
      rule(100, '/round', '/about-it'),
      rule(101, '/about-it', '/round/'),
    ],
  })
  const { report } = await bringIn(t, db, file)
  assertAccounted(report)
  const redirects = new Map((await rowsOf(db, 'redirects')).map((row) => [row['from_path'], row['to_path']]))
  const story = '/2014/05/06/moles/'
  assert.deepEqual(
    [
      '/short',
      '/numbered',
      '/town',
      '/plain',
      '/2014/05/06/mole/',
      '/2013/01/02/moles/',
      '/first',
      '/second',
    ].map((path) => redirects.get(path)),
    [story, story, '/section/town', story, story, story, story, story],
  )
  for (const [from, to] of redirects)
    assert.equal(redirects.get(to), undefined, `${String(from)} leads on twice`)
  assert.deepEqual(
    report.dropped.map(({ id, why }) => [id, why]),
    [
      [93, 'leads-elsewhere'],
      [94, 'pattern'],
      [95, 'pattern'],
      [96, 'a-story-stands-there'],
      [100, 'leads-in-a-circle'],
      [101, 'leads-in-a-circle'],
    ],
  )
})

onEachDatabase('menus are told as they were, for the publisher to make anew', async (t, db) => {
  const item = (id: number, title: string, more: Readonly<Record<string, string>>, menuOrder = id) => ({
    id,
    title,
    type: 'nav_menu_item',
    menuOrder,
    terms: ['nav_menu main'],
    meta: { _menu_item_menu_item_parent: '0', ...more },
  })
  const file = writeWxr(makeFolder(t, 'wxr'), 'menus.xml', {
    categories: [{ id: 12, slug: 'town' }],
    terms: [{ id: 3, taxonomy: 'nav_menu', slug: 'main', name: 'Main' }],
    posts: [
      { id: 7, type: 'page', slug: 'about-us', title: 'About us' },
      { id: 8, categories: ['town'], status: 'draft' },
      { id: 9, categories: ['town'] },
      item(2, 'Elsewhere', { _menu_item_type: 'custom', _menu_item_url: 'https://x.example/' }),
      item(1, '', { _menu_item_type: 'taxonomy', _menu_item_object: 'category', _menu_item_object_id: '12' }),
      item(3, 'Under', {
        _menu_item_type: 'post_type',
        _menu_item_object: 'page',
        _menu_item_object_id: '7',
        _menu_item_menu_item_parent: '1',
      }),
      item(4, 'Circle', { _menu_item_menu_item_parent: '4' }),
      item(5, '', {
        _menu_item_type: 'post_type',
        _menu_item_object: 'page',
        _menu_item_object_id: '7',
        _menu_item_menu_item_parent: '999',
      }),
      item(6, 'Draft', {
        _menu_item_type: 'post_type',
        _menu_item_object: 'post',
        _menu_item_object_id: '8',
      }),
      item(10, 'Own', { _menu_item_type: 'custom', _menu_item_url: 'http://www.old.example/category/town/' }),
      item(13, 'Gone', { _menu_item_type: 'custom', _menu_item_url: 'https://old.example/nowhere/' }, 10),
      item(11, 'One', { _menu_item_menu_item_parent: '12' }),
      item(12, 'Other', { _menu_item_menu_item_parent: '11' }),
    ],
  })
  const { report } = await bringIn(t, db, file)
  assertAccounted(report)
  assert.deepEqual(report.sites[0]?.menus, [
    {
      name: 'main',
      items: [
        {
          title: 'town',
          leadsTo: 'category 12',
          to: '/section/town',
          items: [{ title: 'Under', leadsTo: 'page 7', to: '/about-us/', items: [] }],
        },
        { title: 'Elsewhere', leadsTo: 'https://x.example/', items: [] },
        { title: 'Circle', leadsTo: '', items: [] },
        { title: 'About us', leadsTo: 'page 7', to: '/about-us/', items: [] },
        { title: 'Draft', leadsTo: 'post 8', items: [] },
        { title: 'Own', leadsTo: 'http://www.old.example/category/town/', to: '/section/town', items: [] },
        { title: 'Gone', leadsTo: 'https://old.example/nowhere/', items: [] },
        { title: 'One', leadsTo: '', items: [] },
        { title: 'Other', leadsTo: '', items: [] },
      ],
    },
  ])
})
