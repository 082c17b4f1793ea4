// Exports as they come from real hands: packed under another name, cut up, written again by other tools, with bytes of two kinds. Each comes in
// whole, and the proof, which reads them by itself, finds every word.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { onEachDatabase, onSqlite, type TestDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'
import { assertAccounted, bringIn, everyRow, rowsOf } from './importing.ts'
import { imported, proved } from './proving.ts'
import { canaries, type TestExport, type TestPost, wxr } from './wxr.ts'

const plain: TestExport = {
  posts: [
    { id: 1, title: 'Café', content: '<p>Naïve café.</p>', slug: 'cafe' },
    { id: 2, title: 'Two', content: '<p>Two words.</p>', slug: 'two' },
  ],
}

async function losses(
  t: TestContext,
  db: TestDatabase,
  bytes: string | Uint8Array,
): Promise<readonly string[]> {
  const file = join(makeFolder(t, 'export'), 'export.xml')
  writeFileSync(file, bytes)
  const paper = await openPaper(t, db)
  const { told, losses: lost } = await proved(t, paper, await imported(t, paper, [file]))
  assert.equal(told.stories.found, 2)
  return lost
}

const text = wxr(plain)
const two = '<![CDATA[<p>Two words.</p>]]>'
const hands: Readonly<Record<string, string | Uint8Array>> = {
  'packed under another name': gzipSync(text),
  'bytes of Windows under the name of UTF-8': Buffer.from(text, 'latin1'),
  'UTF-8 under the name of Latin-1': text.replace('UTF-8', 'ISO-8859-1'),
  'Latin-1': Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
  'without a channel': text.replace(/<\/?channel>/g, ''),
  'a lone & and a <': text.replace('<![CDATA[Two]]>', 'AT&T &bogus; 5 < 6'),
  'signs that XML has no room for': text.replace('<![CDATA[Two]]>', 'Two&#0; &#x1F;&#8217;'),
  'CDATA of the text’s own': text.replace(
    two,
    '<![CDATA[<p>A</p><script>//<![CDATA[\nx()\n//]]></script><p>B</p><script>//<![CDATA[\ny()\n//]]></script> C]]>',
  ),
  'an address with a question': text.replace('/two/</link>', '/two/?lang=fr</link>'),
  'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
}
for (const [name, bytes] of Object.entries(hands))
  onSqlite(`an export is whole and proved: ${name}`, async (t, db) => {
    assert.deepEqual(await losses(t, db, bytes), [])
  })

/** Several files, each with its posts, in the order in which they are named. */
const filesOf = (
  t: TestContext,
  files: readonly { readonly day?: string; readonly posts: readonly TestPost[] }[],
): string[] => {
  const folder = makeFolder(t, 'exports')
  return files.map(({ day, posts }, at) => {
    const file = join(folder, `${at}.xml`)
    const dated = day === undefined ? '' : `<pubDate>${new Date(day).toUTCString()}</pubDate>`
    writeFileSync(file, wxr({ posts }).replace('<channel>', `<channel>${dated}`))
    return file
  })
}
const twin = (more: Partial<TestPost> = {}): TestPost => ({ id: 7, title: 'Twin', slug: 'twin', ...more })

onEachDatabase(
  'a post that comes twice in the same words is one, with what was said under either',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const files = filesOf(t, [
      { posts: [twin({ comments: [{ id: 5, parent: 4, text: 'An answer.' }] })] },
      {
        posts: [
          twin({
            comments: [
              { id: 4, text: 'A question.' },
              { id: 5, parent: 4, text: 'An answer.' },
            ],
          }),
          twin({ comments: [{ id: 6, text: 'In the same file.' }] }),
        ],
      },
    ])
    const { report } = await bringIn(t, db, files)
    assertAccounted(report)
    assert.deepEqual(report.stored.items, { post: { published: 1 } })
    const comments = await rowsOf(db, 'comments')
    const byNumber = new Map(comments.map((one) => [Number(one['origin_id']), one]))
    assert.deepEqual([...byNumber.keys()].toSorted(), [4, 5, 6])
    assert.equal(byNumber.get(5)?.['parent_id'], byNumber.get(4)?.['id'])
    const before = await everyRow(db)
    const again = await imported(t, paper, files)
    assert.deepEqual(await everyRow(db), before)
    assert.deepEqual((await proved(t, paper, again)).losses, [])
  },
)

onEachDatabase(
  'of a post in two texts readers get the younger, the desk has the other, and none is lost',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const files = filesOf(t, [
      {
        day: '2014-06-01',
        posts: [twin({ content: '<p>As it was first.</p>', comments: [{ id: 1, text: 'Early.' }] })],
      },
      {
        day: '2019-06-01',
        posts: [twin({ content: '<p>As it was mended.</p>' }), twin({ id: 8, slug: 'other' })],
      },
    ])
    const { report } = await bringIn(t, db, files)
    assertAccounted(report)
    assert.deepEqual(report.stored.items, { post: { published: 2, draft: 1 } })
    assert.match(JSON.stringify(report.changed), /"id":7,"title":"Twin","why":"not-public: another-text"/)
    const page = await (await fetch(`${paper.origin}/2014/05/06/twin/`)).text()
    assert.match(page, /As it was mended\./)
    assert.match(page, /Early\./)
    assert.doesNotMatch(page, /As it was first/)
    const drafts = await rowsOf(db, 'drafts')
    assert.equal(drafts.length, 1)
    assert.match(JSON.stringify(drafts), /As it was first\./)
    const before = await everyRow(db)
    const again = await imported(t, paper, files)
    assert.deepEqual(await everyRow(db), before, 'a second run changes nothing')
    assert.deepEqual((await proved(t, paper, again)).losses, [])
  },
)

onSqlite(
  'another text with an address of its own is a story of its own, unless the younger export hides the post',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const nine = (more: Partial<TestPost>) =>
      twin({ id: 9, guid: 'g9', title: 'Nine', slug: 'nine', ...more })
    const old = { link: 'https://old.example/old/twin/', content: '<p>As it was first.</p>' }
    const files = filesOf(t, [
      {
        day: '2019-06-01',
        posts: [twin(), nine({ status: 'draft', link: 'https://old.example/?p=9' })],
      },
      {
        day: '2014-06-01',
        posts: [twin(old), nine({ link: 'https://old.example/old/nine/', content: '<p>Nine first.</p>' })],
      },
    ])
    const report = await imported(t, paper, files)
    const asked = async (path: string) =>
      (await fetch(`${paper.origin}${path}`, { redirect: 'manual' })).status
    assert.equal(await asked('/2014/05/06/twin/'), 200)
    assert.equal(await asked('/old/twin/'), 200)
    assert.equal(await asked('/old/nine/'), 404)
    assert.deepEqual((await proved(t, paper, report)).losses, [])
  },
)

onSqlite('two comments of one number in other words are two, also on the page', async (t, db) => {
  const paper = await openPaper(t, db)
  const comments = [
    { id: 3, text: 'One.' },
    { id: 3, text: 'Another.', author: 'Ben' },
    { id: 3, text: 'One.' },
  ]
  const files = filesOf(t, [{ posts: [twin({ comments })] }])
  const { report } = await bringIn(t, db, files)
  assertAccounted(report)
  assert.equal((await rowsOf(db, 'comments')).length, 2)
  assert.deepEqual((await proved(t, paper, await imported(t, paper, files))).losses, [])
})

onSqlite('who follows the podcast of the old site gets what can be listened to', async (t, db) => {
  const paper = await openPaper(t, db)
  const sound = 'https://old.example/wp-content/uploads/2014/05/a.mp3'
  const enclosed = { content: '<p>Notes.</p>', meta: { enclosure: `${sound}\n1\naudio/mpeg` } }
  await bringIn(t, db, filesOf(t, [{ posts: [twin(enclosed)] }]))
  const led = async (path: string) =>
    (await fetch(`${paper.origin}${path}`, { redirect: 'manual' })).headers.get('location')
  for (const path of ['/feed/podcast/', '/feed/mp3/weekly', '/podcast/feed/'])
    assert.equal(await led(path), '/podcast.xml', path)
})

onSqlite('who signs by number is signed by name, guests too, and an unused guest is told', async (t, db) => {
  const paper = await openPaper(t, db)
  const file = join(makeFolder(t, 'export'), 'export.xml')
  const guest = (id: number, name: string): TestPost => ({
    id,
    type: 'guest_author',
    title: name,
    meta: { _molongui_guest_author_mail: canaries[0] ?? '' },
  })
  const said: TestExport = {
    authors: [{ id: 1, login: 'ines', name: 'Inès Ro' }],
    posts: [
      twin({ author: 'ines', meta: { _molongui_author: ['guest-12', 'user-1'] } }),
      guest(12, 'Gus Guest'),
      guest(13, 'Nobody'),
    ],
  }
  writeFileSync(file, wxr(said))
  const { report } = await bringIn(t, db, file)
  assertAccounted(report)
  assert.deepEqual(
    report.dropped.map(({ id, why }) => [id, why]),
    [[13, 'signs-nothing']],
  )
  const names = (await rowsOf(db, 'persons')).map((one) => one['name'])
  assert.deepEqual(names.toSorted(), ['Gus Guest', 'Inès Ro'])
  assert.deepEqual((await proved(t, paper, await imported(t, paper, [file]))).losses, [])
})

onSqlite(
  'the page of a picture that only a playlist, a still or a builder names leads to its story',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const uploads = 'https://old.example/wp-content/uploads/2014/05'
    const file = (id: number, name: string): TestPost => ({
      id,
      type: 'attachment',
      status: 'inherit',
      content: '',
      link: `https://old.example/?attachment_id=${id}`,
      attachmentUrl: `${uploads}/${name}`,
    })
    const built = JSON.stringify([
      { settings: { editor: '<p>Built.</p>', image: { url: `${uploads}/d.jpg`, id: 24 } } },
    ])
    const files = filesOf(t, [
      {
        posts: [
          twin({
            content: `<p>Heard.</p>[playlist ids="21,22"]<video src="${uploads}/f.mp4" poster="${uploads}/c.jpg"></video>`,
          }),
          twin({ id: 8, slug: 'built', content: '', meta: { _elementor_data: built } }),
          file(21, 'a.mp3'),
          file(22, 'b.mp3'),
          file(23, 'c.jpg'),
          file(24, 'd.jpg'),
        ],
      },
    ])
    assert.deepEqual((await proved(t, paper, await imported(t, paper, files))).losses, [])
  },
)
