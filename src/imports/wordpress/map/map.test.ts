import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { makeFolder } from '../../../../test/harness/folder.ts'
import { archiveMap, noWishes } from './archive-map.ts'
import { readMap } from './read-map.ts'

const told = ({ becomingOf }: ReturnType<typeof archiveMap>, type: string): string => {
  const becoming = becomingOf(type)
  return becoming.as === 'story' ? becoming.kind : becoming.as === 'nothing' ? becoming.why : becoming.as
}

test('types become what they usually are, under the names that plugins give them', () => {
  const map = archiveMap()
  const cases: Readonly<Record<string, string>> = {
    post: 'news',
    page: 'page',
    podcast: 'podcast',
    Podcasts: 'podcast',
    'podcast-episode': 'podcast',
    tribe_events: 'event',
    reviews: 'review',
    'cpt-obituaries': 'obituary',
    interviews: 'interview',
    satire: 'satire',
    explainers: 'background',
    editorials: 'opinion',
    advertorial: 'sponsored',
    recipe: 'news',
    newspack_nl_cpt: 'news',
    liveblog: 'news',
    'jetpack-portfolio': 'page',
    product: 'page',
    staff: 'page',
    attachment: 'medium',
    nav_menu_item: 'part',
    revision: 'revision',
    elementor_library: 'site-furniture',
    wp_navigation: 'site-furniture',
    feedback: 'private',
    flamingo_inbound: 'private',
    shop_order: 'private',
    nf_sub: 'private',
    acme_form_entries: 'private',
    'acme-booking': 'private',
    topic: 'page',
    tribe_venue: 'page',
  }
  for (const [type, what] of Object.entries(cases)) assert.equal(told(map, type), what, type)
})

test('a type that nobody knows is a story where its items were filed like posts, a fixed page where they had addresses, else left out', () => {
  const signs = new Map([
    ['hikes', { items: 10, addressed: 10, filed: 9 }],
    ['bridges', { items: 10, addressed: 8, filed: 0 }],
    ['settings_page', { items: 10, addressed: 1, filed: 10 }],
  ])
  const map = archiveMap(noWishes, (type) => signs.get(type))
  assert.equal(told(map, 'hikes'), 'news')
  assert.equal(told(map, 'bridges'), 'page')
  assert.equal(told(map, 'settings_page'), 'unknown-type')
})

test('taxonomies become topics, but for those that say where, who or who paid', () => {
  const { taxonomyOf } = archiveMap()
  const cases: Readonly<Record<string, string>> = {
    category: 'sections',
    section: 'sections',
    post_tag: 'topics',
    location: 'topics',
    series: 'series',
    guest: 'bylines',
    author: 'bylines',
    newspack_spnsrs_tax: 'sponsors',
    post_format: 'formats',
    language: 'languages',
    post_translations: 'translations',
    nav_menu: 'menus',
    wp_theme: 'furniture',
  }
  for (const [taxonomy, word] of Object.entries(cases)) assert.equal(taxonomyOf(taxonomy), word, taxonomy)
})

test('the publisher’s map wins over what is usual', async (t) => {
  const file = join(makeFolder(t, 'map'), 'map.json')
  const said = {
    types: { portfolio: 'review', post: 'opinion', acme_orders: 'page', bridges: 'leave-out' },
    taxonomies: { location: 'sections', post_tag: 'leave-out' },
    sections: { 'local-news': 'local' },
    bases: { category: '/themen/', tag: ['stichwort', 'tags/'] },
  }
  writeFileSync(file, `\ufeff${JSON.stringify(said)}`)
  const read = await readMap(file)
  assert.ok(read.ok)
  const map = archiveMap(read.value, () => ({ items: 1, addressed: 1, filed: 0 }))
  assert.deepEqual(
    ['portfolio', 'post', 'acme_orders', 'bridges', 'page'].map((type) => told(map, type)),
    ['review', 'opinion', 'page', 'left-out', 'page'],
  )
  assert.deepEqual(['location', 'post_tag', 'category'].map(map.taxonomyOf), [
    'sections',
    'leave-out',
    'sections',
  ])
  assert.equal(map.wishes.sections.get('local-news'), 'local')
  assert.deepEqual(map.wishes.bases, { category: ['themen'], tag: ['stichwort', 'tags'], author: [] })
})

test('a map with a word that means nothing is an error in a sentence', async (t) => {
  const folder = makeFolder(t, 'map')
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      '{"types":{"portfolio":"pages"}}',
      /types → portfolio: “pages” is no word for it: it is news, .* or leave-out/,
    ],
    ['{"taxonomies":{"x":"tags"}}', /taxonomies → x: “tags” is no word for it: it is sections, topics/],
    ['{"typs":{}}', /“typs” means nothing here: a map has types, taxonomies, sections and bases/],
    ['{"types":{"feedback":"page"}}', /“feedback” is what people sent or bought in private, and stays so/],
    ['{"types":{"attachment":"page"}}', /“attachment” is machinery of WordPress/],
    ['{"taxonomies":{"nav_menu":"topics"}}', /“nav_menu” is machinery of WordPress/],
    ['{"sections":{"a":""}}', /sections → a: a section’s slug may not be empty/],
    ['[]', /The map .*: it: /],
    ['types: portfolio', /this is not JSON/],
  ]
  for (const [at, [text, sentence]] of cases.entries()) {
    const file = join(folder, `${at}.json`)
    writeFileSync(file, text)
    const read = await readMap(file)
    assert.equal(read.ok, false, text)
    assert.match(read.ok ? '' : read.sentence, sentence)
    assert.doesNotMatch(read.ok ? '' : read.sentence, /\n/)
  }
  const none = await readMap(join(folder, 'nowhere.json'))
  assert.match(none.ok ? '' : none.sentence, /no such file/)
})
