import assert from 'node:assert/strict'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { bytesOf, fixture } from './archives.ts'
import { trueEncoding } from './sources/encoding.ts'
import type { WpPost } from './model.ts'
import { type Bytes, inspect, readPosts, sentenceOf } from './wxr.ts'

const head =
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>'
const tail = '</channel></rss>'
const item = (content: string, id = 1): string =>
  `<item><title>T</title><content:encoded>${content}</content:encoded><wp:post_id>${id}</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`

async function* pieces(source: string | Uint8Array, size: number): Bytes {
  const bytes = Buffer.from(source)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const whole = (source: string | Uint8Array): Bytes => pieces(source, 65_536)

const content = async (xml: string): Promise<string | undefined> =>
  (await posts(whole(head + item(xml) + tail)))[0]?.content

const xml = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${head}${item('où')}${tail}`

/** What the person at the keyboard is told. */
async function said(source: string | Uint8Array): Promise<string> {
  const inspected = await inspect(whole(source))
  return inspected.ok ? 'ok' : sentenceOf(inspected.fault)
}
async function posts(source: Bytes): Promise<WpPost[]> {
  const found: WpPost[] = []
  for await (const { post } of readPosts(source)) if (post) found.push(post)
  return found
}

test('an export is inspected before anything is taken from it', async () => {
  const inspected = await inspect(bytesOf(fixture('classic.xml')))
  if (!inspected.ok) throw new Error(sentenceOf(inspected.fault))
  const { site, authors, terms, items, comments, creators, posts } = inspected.value
  assert.equal(site.title, 'The Harbour & Hill Gazette')
  assert.equal(site.version, '1.2')
  assert.deepEqual(
    authors.map(({ login, name }) => [login, name]),
    [
      ['mreed', "Mary O'Reed"],
      ['tkim', 'tkim'],
    ],
  )
  assert.deepEqual(
    terms.map(({ taxonomy, slug, name, parent }) => [taxonomy, slug, name, parent]),
    [
      ['category', 'harbour', 'Harbour & Docks', ''],
      ['category', 'ferries', 'Ferries', 'harbour'],
      ['post_tag', 'мост', 'Мост', ''],
      ['series', 'tides', 'Tides', ''],
    ],
  )
  assert.equal(posts, 6)
  assert.deepEqual({ ...items['post'] }, { publish: 2, draft: 1 })
  assert.deepEqual({ ...comments['comment'] }, { approved: 1, spam: 1 })
  assert.deepEqual(
    [...creators].map(([type, names]) => [type, [...names]]),
    [
      [
        'post',
        [
          ['mreed', 1],
          ['tkim', 1],
        ],
      ],
      ['page', [['nobody-knows', 1]]],
    ],
  )
})

test('a post is read with all that belongs to it, however the bytes arrive', async () => {
  const [post] = await posts(bytesOf(fixture('classic.xml')))
  assert.equal(post?.title, 'Ferry & tide: the Heron returns')
  assert.equal(post?.at, '2014-05-05T08:00:00.000Z')
  assert.deepEqual(
    post?.terms.map((term) => term.slug),
    ['ferries', 'мост'],
  )
  assert.deepEqual(
    post?.comments.map(({ id, parent, author }) => [id, parent, author]),
    [
      [31, null, 'Ann & Bo'],
      [32, 31, 'Spammer'],
      [33, null, 'Other blog'],
      [34, null, 'Shop'],
    ],
  )
  assert.deepEqual(post?.comments[0]?.meta, [{ key: 'rating', value: '5' }])
  const { readFileSync } = await import('node:fs')
  const source = readFileSync(fixture('classic.xml'))
  for (const size of [1, 7, 4096]) assert.deepEqual((await posts(pieces(source, size)))[0], post)
})

test('any prefix for the vocabulary will do, and one that means something else does not', async () => {
  const [post] = await posts(bytesOf(fixture('blocks.xml')))
  assert.deepEqual([post?.id, post?.slug, post?.title], [5, 'où-va-leau', 'Où va l’eau ?'])
  const undeclared =
    '<rss><channel><item><wp:post_id>3</wp:post_id><wp:post_type>post</wp:post_type></item></channel></rss>'
  assert.equal((await posts(whole(undeclared)))[0]?.id, 3)
  const hijacked = `${head}<item xmlns:wp="http://evil.example/"><wp:post_id>9</wp:post_id><title>T</title></item>${tail}`
  assert.equal((await posts(whole(hijacked)))[0]?.id, null)
})

test('CDATA split, nested and escaped is one text', async () => {
  assert.equal(await content('\n<![CDATA[one]]><![CDATA[two]]>\n'), 'onetwo')
  assert.equal(await content('<![CDATA[a ]]]]><![CDATA[> b <![CDATA[ c]]>'), 'a ]]> b <![CDATA[ c')
  assert.equal(await content('a &lt;b&gt; &amp;amp; c'), 'a <b> &amp; c')
  assert.equal(await content('<![CDATA[]]>'), '')
})

test('empty lines before the declaration and control characters of old editors are no reason to refuse', async () => {
  assert.equal(await said(`\n\n<?xml version="1.0"?>${head}${item('a\u000bb')}${tail}`), 'ok')
  const inspected = await inspect(whole(head + item('a\u000bb\u0008') + tail))
  assert.equal(inspected.ok && inspected.value.dropped, 2)
})

test('UTF-16 and Latin-1 are read as what they are', async () => {
  const wide = Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le')
  for (const source of [
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(xml('ISO-8859-1'), 'latin1'),
    `\ufeff${xml('UTF-8')}`,
  ]) {
    assert.equal((await posts(whole(source)))[0]?.content, 'où')
  }
})

test('bytes that are no UTF-8 are read as the letters they once were, and the items that hold them are named', async () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  const mixed = [
    head,
    item('prior'),
    bytes(item('d\u00e9j\u00e0 \u0093vu\u0094', 2)),
    item('o\u00f9 \u20ac', 3),
    tail,
  ]
  const file = Buffer.concat(mixed.map((part) => Buffer.from(part)))
  for (const size of [1, 3, 65_536]) {
    const found = await posts(pieces(file, size))
    assert.deepEqual(
      found.map(({ content, isMended }) => [content, isMended]),
      [
        ['prior', false],
        ['d\u00e9j\u00e0 \u201cvu\u201d', true],
        ['o\u00f9 \u20ac', false],
      ],
    )
  }
  const inspected = await inspect(whole(file))
  assert.equal(inspected.ok && inspected.value.mended, 4)
})

test('a file that says Latin-1 and is UTF-8 to its last byte is read as UTF-8', async () => {
  const open = (source: string | Uint8Array) => () => pieces(source, 7)
  assert.equal(await trueEncoding(open(xml('ISO-8859-1'))), 'utf-8')
  assert.equal(await trueEncoding(open(Buffer.from(xml('ISO-8859-1'), 'latin1'))), undefined)
  assert.equal(await trueEncoding(open(xml('ISO-8859-1').replace('o\u00f9', 'ou'))), undefined)
  assert.equal(await trueEncoding(open(xml('UTF-8'))), undefined)
  const found: string[] = []
  for await (const { post } of readPosts(whole(xml('ISO-8859-1')), { encoding: 'utf-8' }))
    found.push(post?.content ?? '')
  assert.deepEqual(found, ['o\u00f9'])
})

test('letters by the names that HTML has for them are letters', async () => {
  assert.equal(await content('a&nbsp;b &hellip; &eacute;&amp;'), 'a\u00a0b \u2026 \u00e9&')
})

test('what a plugin prints before an export and a cache behind it is passed over', async () => {
  const warning =
    '<br />\n<b>Warning</b>: Cannot modify header in <b>/srv/x.php</b> on line <b>12</b><br />\n'
  assert.equal(
    await said(`${warning}<?xml version="1.0"?>${head}${item('a')}${tail}\n<!-- 0.1 s -->cached`),
    'ok',
  )
  assert.match(await said(`${warning}<?xml version="1.0"?>${head}<x></y>${tail}`), /line 3/)
  // A post about feeds says it too, in the last piece of a long file.
  const long = `${head}${item('x'.repeat(70_000))}${item('Write &lt;rss version="2.0"&gt;, or <![CDATA[<rss >]]>', 2)}${tail}`
  assert.equal(await said(long), 'ok')
})

test('of a file that breaks off, its whole items are kept where that is asked for, and nothing else', async () => {
  const cut = `${head}${item('one')}${item('two', 2)}<item><title>thr`
  assert.match(await said(cut), /not well-formed.*breaks off there; --keep-partial/)
  const inspected = await inspect(whole(cut), () => {}, { keepPartial: true })
  assert.ok(inspected.ok)
  assert.deepEqual([inspected.value.posts, inspected.value.partial?.why], [2, 'breaks-off'])
  const { reach } = inspected.value
  assert.equal(reach.line, cut.slice(0, cut.lastIndexOf('<item>')).split('\n').length)
  assert.equal(cut.slice(0, reach.bytes).split('</item>').length, 3)
  assert.equal(cut.slice(reach.bytes).trim(), '<item><title>thr')
  for (const size of [1, 100, 65_536]) {
    const found: (string | undefined)[] = []
    for await (const { post } of readPosts(pieces(cut, size), { keepPartial: true }))
      found.push(post?.content)
    assert.deepEqual(found, ['one', 'two'])
  }
  for (const hopeless of [
    `${head}<item><title>T`,
    `<!DOCTYPE rss>${head}${item('')}`,
    `${head}<item>${'<a>'.repeat(1000)}`,
  ])
    assert.equal((await inspect(whole(hopeless), () => {}, { keepPartial: true })).ok, false)
})

test('what is not a WordPress export is refused with one plain sentence', async () => {
  const cases: [string | Uint8Array, RegExp][] = [
    ['', /is empty/],
    [' \n ', /is empty/],
    ['{"posts": []}', /is JSON/],
    ['<!DOCTYPE html><html><body>', /HTML page/],
    ['<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', /HTML page/],
    [gzipSync(head + tail), /gzip/],
    [Buffer.from('PK\u0003\u0004zip'), /zip archive/],
    [Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]), /not text/],
    ['Dear editor,', /not XML/],
    ['<feed xmlns="http://www.w3.org/2005/Atom"></feed>', /<feed>, not <rss>/],
    [
      '<rss version="2.0"><channel><item><title>News</title></item></channel></rss>',
      /nothing in it comes from a WordPress/,
    ],
    ['<?xml version="1.0" encoding="klingon"?><rss/>', /written in klingon/],
    [`${head}<item><title>T</title>`, /not well-formed at line 1, column \d+: unclosed tag: item/],
    [`${head}\n<item>\n<title>T</titel></item>${tail}`, /not well-formed at line 3, column \d+/],
    [`${head}${item('a ]]> b')}${tail}`, /not well-formed at line 1.*\]\]>/],
    [`${head}${item('&nosuch;')}${tail}`, /not well-formed.*undefined entity/],
    [`${head}${item('<![CDATA[never closed')}${tail}`, /not well-formed/],
    [`${head}${item('nul \u0000')}${tail}`, /not (?:text|well-formed)/],
    [
      Buffer.concat([
        Buffer.from(`${xml('Shift_JIS').replace(tail, '')}\n${item('')}`),
        Buffer.from([0x81, 0x20]),
        Buffer.from(tail),
      ]),
      /line 2.*not shift_jis/,
    ],
    [`${head}${item('one')}${tail}${head}${item('two')}${tail}`, /another one begins/],
  ]
  for (const [source, sentence] of cases) {
    const told = await said(source)
    assert.match(told, sentence)
    assert.doesNotMatch(told, /\n/)
  }
})

test('no entity of a file is ever expanded or fetched', async () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  )
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">${laughs}]>${head}${item('&l9;')}${tail}`
  assert.match(await said(bomb), /line 1, column \d+ the file declares a document type/)
  const outside = `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>${head}${item('&x;')}${tail}`
  assert.match(await said(outside), /declares a document type/)
})

test('a hundred thousand nested elements are refused, not followed', async () => {
  assert.match(await said(`${head}<item>${'<a>'.repeat(100_000)}`), /nested deeper/)
})

test('one huge text is read, one item beyond all reason is skipped, and markup beyond it refused', async () => {
  const huge = `${head}${item(`<![CDATA[${'x'.repeat(20_000_000)}]]>`)}${tail}`
  assert.equal((await posts(whole(huge)))[0]?.content.length, 20_000_000)

  const two = `${head}${item(`<![CDATA[${'y'.repeat(3_000_000)}]]>`)}${item('after', 2)}${tail}`
  const found: (number | null)[] = []
  for await (const { post } of readPosts(whole(two), { largest: 1_000_000 }))
    found.push(post === null ? null : post.id)
  assert.deepEqual(found, [null, 2])
  assert.match(await said(`${head}<${'n'.repeat(3_000_000)}`), /larger than any/)
})

test('what is no XML is put right where that is asked for, and read', async () => {
  const wrong = `${head}<item><title>AT&T & sons &#0;</title><link>https://old.example/?a=1&b=2</link><content:encoded><![CDATA[<script>//<![CDATA[\n//]]></script><p>B</p>]]></content:encoded><wp:post_id>1</wp:post_id></item>${item('two', 2)}${tail}`
  const how = { mendsMarkup: true }
  assert.equal((await inspect(whole(wrong))).ok, false)
  assert.equal((await inspect(whole(wrong), undefined, how)).ok, true)
  const found: WpPost[] = []
  for await (const { post } of readPosts(pieces(wrong, 7), how)) if (post) found.push(post)
  assert.deepEqual(
    found.map(({ title, link, content: text }) => [title, link, text]),
    [
      ['AT&T & sons', 'https://old.example/?a=1&b=2', '<script>//<![CDATA[\n//]]></script><p>B</p>'],
      ['T', '', 'two'],
    ],
  )
})
