import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { countRaw, ownArchives, realArchives, withoutRealArchives } from '#imports/wordpress/archives.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { assertAccounted, bringIn, everyRow, refusal, type Report, rowsOf } from './importing.ts'
import { canaries, type TestPost, writeWxr, wxr } from './wxr.ts'

const broken = new Set(['malformed-simple.xml', 'malformed.xml'])
/** It means to mislead a counter of prefixes. */
const misleading = new Set(['namespace-edge-cases.xml'])

const flat = (found: Report['found']['items']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(found).flatMap(([kind, states]) =>
      Object.entries(states).map(([state, n]) => [
        `${kind === 'post' ? '' : kind} ${state === 'none' ? '' : state}`,
        n,
      ]),
    ),
  )
const postless = (items: Record<string, number>): Record<string, number> => {
  const same: Record<string, number> = {}
  for (const [kind, n] of Object.entries(items)) {
    const key = kind.replace(/^post /, ' ')
    same[key] = (same[key] ?? 0) + n
  }
  return same
}
const total = (table: Record<string, Record<string, number>>): number =>
  Object.values(table)
    .flatMap((states) => Object.values(states))
    .reduce((all, n) => all + n, 0)

onEachDatabase(
  'what real exports hold is all stored or dropped for a reason, and stored once',
  async (t, db) => {
    if (withoutRealArchives) return t.skip(withoutRealArchives)
    for (const file of [...realArchives(), ...ownArchives()]) {
      if (broken.has(basename(file))) continue
      const raw = countRaw(file)
      const { report, text } = await bringIn(t, db, file)
      assertAccounted(report)
      if (!misleading.has(basename(file))) {
        assert.deepEqual(flat(report.found.items), postless(raw.items), file)
        assert.equal(total(report.found.comments), raw.comments, file)
      }
      for (const address of text.match(/[\w.+-]+@[\w-]+\.[a-z]{2,}/gi) ?? [])
        assert.fail(`${file}: ${address}`)
    }
    const before = await everyRow(db)
    for (const file of realArchives()) if (!broken.has(basename(file))) await bringIn(t, db, file)
    assert.deepEqual(await everyRow(db), before)
  },
)

const states: readonly TestPost[] = [
  { id: 1 },
  ...['draft', 'pending', 'private', 'future', 'trash', 'auto-draft', 'inherit', 'wc-odd', ''].map(
    (status, at): TestPost => ({ id: 2 + at, status, content: `hidden-canary ${status}` }),
  ),
  { id: 20, password: canaries[2] ?? '', content: 'hidden-canary behind a password' },
  { id: 21, date: '2090-01-01 00:00:00', content: 'hidden-canary of the future' },
  { id: 22, type: 'page', status: 'private', content: 'hidden-canary page' },
]

onEachDatabase('nothing becomes public that was not', async (t, db) => {
  const file = writeWxr(makeFolder(t, 'wxr'), 'states.xml', { posts: states })
  const { report } = await bringIn(t, db, file)
  assertAccounted(report)
  const stories = await rowsOf(db, 'stories')
  assert.equal(stories.length, states.length)
  const open = stories.filter(
    (row) => row['public_at'] !== null || row['path'] !== null || row['version'] !== null,
  )
  assert.deepEqual(
    open.map((row) => row['origin_id']),
    [1],
  )
  const versions = await rowsOf(db, 'versions')
  assert.equal(versions.length, 1)
  assert.ok(
    !JSON.stringify([versions, await rowsOf(db, 'story_topics'), await rowsOf(db, 'outbox')]).includes(
      'hidden-canary',
    ),
  )
  assert.deepEqual(report.changed.map(({ why }) => why).toSorted(), [
    'not-public: auto-draft',
    'not-public: bin',
    'not-public: no-status',
    'not-public: password',
    'not-public: private',
    'not-public: private',
    'not-public: scheduled',
    'not-public: scheduled',
    'not-public: unknown-status',
    'not-public: unknown-status',
  ])
})

const family = {
  authors: [{ id: 4, login: 'ada@private.example', name: 'ada@private.example' }],
  categories: [
    { id: 10, slug: 'news' },
    { id: 11, slug: 'local', parent: 'news' },
    { id: 12, slug: 'sport' },
  ],
  posts: [
    {
      id: 30,
      author: 'ada@private.example',
      categories: ['sport', 'news', 'local'],
      tags: ['football'],
      meta: { _yoast_wpseo_primary_category: '11', secret: canaries[2] ?? '' },
      comments: [
        { id: 3, parent: 1, text: 'an answer' },
        { id: 1, text: 'first' },
        { id: 2, parent: 3, text: 'an answer to the answer' },
        { id: 4, parent: 99 },
        { id: 5, approved: '0' },
        { id: 6, approved: 'spam' },
        { id: 7, type: 'pingback' },
        { id: 8, type: 'order_note' },
      ],
    },
    { id: 31, categories: ['news', 'sport'] },
    { id: 32, content: '', title: '' },
    { id: 33, type: 'attachment', status: 'inherit', comments: [{ id: 9 }] },
  ],
} as const

onEachDatabase('a post stands in one section, its other categories become topics', async (t, db) => {
  const file = writeWxr(makeFolder(t, 'wxr'), 'family.xml', family)
  const { report, text } = await bringIn(t, db, file)
  assertAccounted(report)
  for (const canary of [...canaries, 'ada@private.example']) assert.ok(!text.includes(canary), canary)
  const sections = new Map((await rowsOf(db, 'sections')).map((row) => [row['id'], row]))
  const topics = new Map((await rowsOf(db, 'topics')).map((row) => [row['id'], row['slug']]))
  const filed = (await rowsOf(db, 'versions')).map((row) => [
    row['headline'],
    sections.get(row['section_id'])?.['slug'],
    JSON.parse(String(row['topic_ids'])).map((id: string) => topics.get(id)),
  ])
  assert.deepEqual(filed.toSorted(), [
    ['Title 30', 'local', ['football', 'sport']],
    ['Title 31', 'news', ['sport']],
    ['Untitled', 'uncategorised', []],
  ])
  const local = [...sections.values()].find((row) => row['slug'] === 'local')
  assert.equal(sections.get(local?.['parent_id'])?.['slug'], 'news')
  assert.deepEqual(
    (await rowsOf(db, 'persons')).map((row) => [row['name'], row['slug']]),
    [['ada', 'ada']],
  )
})

onEachDatabase(
  'threads keep their order and who answers whom; what nobody saw stays unseen',
  async (t, db) => {
    await bringIn(t, db, writeWxr(makeFolder(t, 'wxr'), 'family.xml', family))
    const rows = await rowsOf(db, 'comments')
    const number = new Map(rows.map((row) => [row['id'], row['origin_id']]))
    const told = rows.map((row) => [row['origin_id'], number.get(row['parent_id']) ?? null, row['state']])
    assert.deepEqual(
      told.toSorted((one, other) => Number(one[0]) - Number(other[0])),
      [
        [1, null, 'visible'],
        [2, 3, 'visible'],
        [3, 1, 'visible'],
        [4, null, 'visible'],
        [5, null, 'held'],
        [6, null, 'spam'],
        [7, null, 'notice'],
      ],
    )
    assert.equal((await rowsOf(db, 'comment_origins')).length, 7)
    assert.ok(!JSON.stringify(rows).includes(canaries[0] ?? ''))
  },
)

onEachDatabase('a dry run stores nothing and reports the same', async (t, db) => {
  const folder = makeFolder(t, 'wxr')
  const files = [
    writeWxr(folder, 'family.xml', family),
    writeWxr(folder, 'states.xml', {
      posts: [...states, { id: 50, link: 'https://old.example/2014/05/06/post-1/' }],
    }),
  ]
  const before = await everyRow(db)
  const dry = await bringIn(t, db, files, { dryRun: true })
  assert.deepEqual(await everyRow(db), before)
  const real = await bringIn(t, db, files)
  const told = ({ found, stored, dropped, changed, foreign, redirects }: Report) => ({
    ...{ found, stored, dropped, changed, foreign, redirects },
  })
  assert.deepEqual(told(dry.report), told(real.report))
  assert.ok(real.report.changed.some(({ why }) => why.startsWith('address-taken')))
})

onEachDatabase('a second run changes nothing, not even the outbox', async (t, db) => {
  const file = writeWxr(makeFolder(t, 'wxr'), 'family.xml', family)
  await bringIn(t, db, file)
  const before = await everyRow(db)
  const { report } = await bringIn(t, db, file)
  assert.deepEqual(await everyRow(db), before)
  assertAccounted(report)
  assert.deepEqual(report.stored.items, { attachment: { already: 1 }, post: { already: 3 } })
})

onEachDatabase('a newer export brings what is new, and overwrites nothing', async (t, db) => {
  const folder = makeFolder(t, 'wxr')
  await bringIn(
    t,
    db,
    writeWxr(folder, 'first.xml', { posts: [{ id: 1, comments: [{ id: 1 }] }, { id: 2 }] }),
  )
  const [first, second] = (await rowsOf(db, 'versions')).map((row) => row['body'])
  const newer = [
    { id: 1, content: 'Rewritten at the source.', comments: [{ id: 1 }, { id: 2, parent: 1 }] },
    { id: 2 },
    { id: 3 },
  ]
  const { report } = await bringIn(t, db, writeWxr(folder, 'second.xml', { posts: newer }))
  assertAccounted(report)
  assert.deepEqual(report.stored.items, { post: { already: 2, published: 1 } })
  assert.deepEqual(report.stored.comments, { comment: { already: 1, visible: 1 } })
  assert.deepEqual(
    report.changed.map(({ id, why }) => [id, why]),
    [[1, 'kept: changed at the source since']],
  )
  const bodies = (await rowsOf(db, 'versions')).map((row) => row['body'])
  assert.ok(bodies.includes(first) && bodies.includes(second) && bodies.length === 3)
  const comments = await rowsOf(db, 'comments')
  const parent = comments.find((row) => row['origin_id'] === 1)?.['id']
  assert.equal(comments.find((row) => row['origin_id'] === 2)?.['parent_id'], parent)
})

onEachDatabase(
  'different sites of one address lose nothing to each other, in any order, at any time',
  async (t, db) => {
    const folder = makeFolder(t, 'wxr')
    const home = 'http://localhost'
    const one = writeWxr(folder, 'one.xml', {
      home,
      categories: [{ id: 1, slug: 'trains' }],
      posts: [{ id: 1, guid: `${home}/a`, categories: ['trains'], comments: [{ id: 1, text: 'of one' }] }],
    })
    const other = writeWxr(folder, 'other.xml', {
      home,
      categories: [{ id: 1, slug: 'boats' }],
      posts: [
        {
          id: 1,
          guid: `${home}/b`,
          title: 'Another',
          slug: 'other',
          categories: ['boats'],
          comments: [{ id: 1, text: 'of other' }],
        },
        { id: 2, comments: [{ id: 1, text: 'of its second' }] },
      ],
    })
    const { report } = await bringIn(t, db, [one, other])
    assertAccounted(report)
    assert.deepEqual(report.dropped, [])
    assert.equal((await rowsOf(db, 'stories')).length, 3)
    assert.equal((await rowsOf(db, 'comments')).length, 3)
    assert.deepEqual((await rowsOf(db, 'sections')).map((row) => row['slug']).toSorted(), [
      'boats',
      'trains',
      'uncategorised',
    ])
    const before = await everyRow(db)
    await bringIn(t, db, [other, one])
    await bringIn(t, db, other)
    assert.deepEqual(await everyRow(db), before)
  },
)

onEachDatabase('an item that stands in two files is stored once', async (t, db) => {
  const folder = makeFolder(t, 'wxr')
  const files = ['a.xml', 'b.xml'].map((name) =>
    writeWxr(folder, name, { posts: [{ id: 1, comments: [{ id: 1 }] }] }),
  )
  const { report } = await bringIn(t, db, files)
  assertAccounted(report)
  assert.deepEqual(report.droppedCount.items, { post: { 'found-twice': 1 } })
  assert.equal((await rowsOf(db, 'stories')).length, 1)
})

onEachDatabase('files that are not right store nothing, also not those beside them', async (t, db) => {
  const folder = makeFolder(t, 'wxr')
  const good = writeWxr(folder, 'good.xml', family)
  const whole = wxr(family)
  const before = await everyRow(db)
  const hostile: readonly (readonly [string, string, RegExp])[] = [
    ['empty.xml', '', /empty/],
    ['text.xml', 'hello', /not XML/],
    ['page.xml', '<!doctype html><html></html>', /HTML/],
    ['cut.xml', whole.slice(0, -200), /not well-formed at line \d+, column \d+/],
    ['crossed.xml', whole.replace('</item>', '</channel></item>'), /not well-formed at line \d+, column \d+/],
    [
      'feed.xml',
      '<rss version="2.0"><channel><item><title>x</title></item></channel></rss>',
      /nothing in it comes from/,
    ],
    [
      'bomb.xml',
      `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${whole.slice(whole.indexOf('<rss'))}`,
      /document type/,
    ],
    [
      'outside.xml',
      `<!DOCTYPE rss SYSTEM "file:///etc/passwd">${whole.slice(whole.indexOf('<rss'))}`,
      /document type/,
    ],
    ['gzip.xml', '\u001f\u008b\u0008', /gzip|not text|not XML/],
  ]
  for (const [name, text, sentence] of hostile) {
    const file = join(folder, name)
    writeFileSync(file, text, name === 'gzip.xml' ? 'latin1' : 'utf8')
    assert.match(await refusal(db, [good, file]), sentence, name)
  }
  assert.match(await refusal(db, [good, join(folder, 'nowhere.xml')]), /no such file/)
  for (const file of realArchives().filter((one) => broken.has(basename(one))))
    assert.match(await refusal(db, [file]), /not well-formed/)
  assert.deepEqual(await everyRow(db), before)
})
