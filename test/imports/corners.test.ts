// Corners that archives of twenty years have, all in one: every script, no date and no title, the same number twice, fields without end, markup that
// means harm, page builders, blocks that name themselves. Everything is stored or told, and the proof finds every word of it.
import assert from 'node:assert/strict'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'
import { assertAccounted, bringIn, everyRow, rowsOf } from './importing.ts'
import { proved } from './proving.ts'
import { imported } from './proving.ts'
import { type TestPost, writeWxr } from './wxr.ts'

const home = 'https://old.example'
const packed = (text: string): string => Buffer.from(encodeURIComponent(text)).toString('base64')

const slugs = [
  'мост-упал',
  'көпір-құлады',
  'سقط-الجسر',
  'پل-فرو-ریخت',
  'הגשר-נפל',
  '大桥塌了',
  '橋が落ちた',
  '다리가-무너졌다',
  'पुल-गिरा',
  'สะพานพัง',
  'η-γέφυρα',
  'ድልድይ',
  'ხიდი',
  'பாலம்',
  '🌉-fell',
  'İstanbul-ığüş',
]
const titles = [
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '\u202eevil',
  '   ',
  '\u200b',
  '{{7*7}} ${x}',
  '[gallery]',
  'How <em>not</em> to',
  '&#x1F600; &amp;amp;',
  '__proto__',
  'x'.repeat(20_000),
]
const dates = [
  '0000-00-00 00:00:00',
  '0001-01-01 00:00:00',
  '2014-02-30 10:00:00',
  'garbage',
  '',
  '1871-05-06 07:08:09',
]
const contents = [
  `[vc_row][vc_column][vc_column_text]<p>Column words.</p>[/vc_column_text][vc_raw_html]${packed('<p>Raw words.</p>')}[/vc_raw_html][vc_btn title="Press" link="url:https%3A%2F%2Fold.example%2Fx%2F|"][vc_raw_js]${packed('<script>x()</script>')}[/vc_raw_js][/vc_column][/vc_row]`,
  '[et_pb_section][et_pb_row][et_pb_text]<p>Divi words.</p>[/et_pb_text][et_pb_toggle title="Why"]Because[/et_pb_toggle][/et_pb_row][/et_pb_section]',
  '<!-- wp:block {"ref":901} /--><!-- wp:block {"ref":902} /--><!-- wp:block {"ref":999999} /-->',
  `${'[box]'.repeat(1_000)}deep${'[/box]'.repeat(1_000)}`,
  `${'<ul><li>'.repeat(300)}deep${'</li></ul>'.repeat(300)}`,
  '<!-- wp:paragraph {"a":1 --><p>One</p><!-- /wp:paragraph --><!-- wp:group --><p>Two</p><!-- /wp:group -->',
  '<p>Seen</p><template><p>Never</p></template><a href="javascript:alert(1)">led</a><iframe srcdoc="<script>1</script>"></iframe>',
  '&lt;p&gt;literal&lt;/p&gt; &#0; &#x110000; &bogus; &#xD800; end',
  `<p>${'word '.repeat(50_000)}</p>`,
  `<p>${'a'.repeat(200_000)}</p>`,
]

const numbered = (from: number, posts: readonly Omit<TestPost, 'id'>[]): TestPost[] =>
  posts.map((post, at) => ({ id: from + at, ...post }))

const posts: readonly TestPost[] = [
  ...numbered(
    1,
    slugs.map((slug) => ({
      slug: encodeURIComponent(slug).toLowerCase(),
      tags: [encodeURIComponent(slug)],
      link: `${home}/2014/05/06/${encodeURIComponent(slug)}/`,
    })),
  ),
  ...numbered(
    100,
    titles.map((title, at) => ({ title, content: `<p>Words under title ${at}.</p>` })),
  ),
  ...numbered(
    200,
    dates.map((date, at) => ({ date, link: `${home}/dated-${at}/` })),
  ),
  ...numbered(
    300,
    contents.map((content) => ({ content })),
  ),
  { id: 901, type: 'wp_block', content: '<p>Self</p><!-- wp:block {"ref":901} /-->' },
  { id: 902, type: 'wp_block', content: '<p>Ping</p><!-- wp:block {"ref":903} /-->' },
  { id: 903, type: 'wp_block', content: '<p>Pong</p><!-- wp:block {"ref":902} /-->' },
  { id: 400, title: 'Twice', content: '<p>The first of the number.</p>' },
  {
    id: 400,
    title: 'Twice',
    guid: `${home}/other/?p=400`,
    link: `${home}/other/`,
    content: '<p>Another of the number.</p>',
  },
  {
    id: 401,
    meta: {
      kicker: 'K'.repeat(50_000),
      byline: 'B'.repeat(50_000),
      ['k'.repeat(3_000)]: 'v'.repeat(300_000),
    },
    excerpt: 'Long '.repeat(5_000),
    author: 'n'.repeat(5_000),
    categories: ['c'.repeat(3_000)],
    comments: [{ id: 1, text: 'said '.repeat(40_000) }],
  },
]
const built: readonly TestPost[] = [
  {
    id: 600,
    content: '',
    meta: {
      _elementor_data: JSON.stringify([
        {
          elements: [
            { settings: { title: 'Only in a builder' } },
            { settings: { editor: '<p>Words “kept” beside.</p>' } },
          ],
        },
      ]),
    },
  },
  {
    id: 601,
    content: ' ',
    meta: { ct_builder_shortcodes: '[ct_section][ct_text_block]Oxygen words[/ct_text_block][/ct_section]' },
  },
]

/** Letters that no letters are, wherever an archive can have them. */
const unwritable: readonly TestPost[] = [
  {
    id: 500,
    slug: 'a%00b',
    link: `${home}/a%00b/%2f%00/`,
    guid: `${home}/%00/?p=500`,
    tags: ['t%00g'],
    categories: ['c%00t'],
  },
  {
    id: 501,
    type: 'attachment',
    status: 'inherit',
    slug: 'f%00',
    link: `${home}/f%00/`,
    attachmentUrl: `${home}/wp-content/uploads/f%00.jpg`,
  },
  {
    id: 502,
    meta: { _wp_old_slug: 'o%00ld', enclosure: `${home}/a%00.mp3`, _yoast_wpseo_canonical: `${home}/c%00` },
    content: `<img src="/wp-content/uploads/%00.jpg"><a href="/wp-content/uploads/%00.pdf">x%00</a> &#0;`,
  },
  { id: 503, link: `${home}/half%2/%zz/`, slug: '%d0%bc%d0' },
]

onEachDatabase(
  'whatever corner of an archive it stands in, it is stored or told, and every word is proved',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const report = await imported(t, paper, [
      writeWxr(makeFolder(t, 'wxr'), 'corners.xml', {
        home,
        authors: [{ id: 1, login: 'ines', name: 'Ines' }],
        posts: [...posts, ...built],
      }),
    ])
    await paper.app.settle()
    const { losses, told } = await proved(t, paper, report)
    assert.deepEqual(losses, [])
    assert.ok(told.stories.found > 40)
    const bodies = (await rowsOf(db, 'versions')).map(({ body }) => String(body))
    for (const words of ['Only in a builder', 'Oxygen words', 'Raw words.', 'Divi words.', 'Pong'])
      assert.ok(
        bodies.some((body) => body.includes(words)),
        words,
      )
    for (const { headline } of await rowsOf(db, 'versions')) assert.match(String(headline), /[^\p{Z}\p{C}]/u)
  },
)

onEachDatabase(
  'letters that no database takes are nowhere, and the rest of their story is',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const file = writeWxr(makeFolder(t, 'wxr'), 'unwritable.xml', { home, posts: unwritable })
    const { report, text } = await bringIn(t, db, file)
    assertAccounted(report)
    assert.ok(!text.includes('\\u0000'))
    const rows = await everyRow(db)
    assert.ok(rows.every((row) => !row.includes('\\u0000')))
    assert.equal((await rowsOf(db, 'stories')).length, 3)
    await paper.app.settle()
    for (const id of [500, 502, 503]) {
      const first = await paper.anonymous.get(`/?p=${id}`)
      const page = await paper.anonymous.get(first.headers.get('location') ?? '')
      assert.equal(page.status, 200, `${id}: ${first.headers.get('location')}`)
      await page.body?.cancel()
    }
    await bringIn(t, db, file)
    assert.deepEqual(await everyRow(db), rows)
  },
)
