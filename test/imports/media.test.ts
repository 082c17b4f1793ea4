// Slow: more than twenty seconds.
// An archive's pictures and files: recorded, found by the posts that show them, their bytes brought in, and seen by whoever could see them.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mediaIn } from '#document/text.ts'
import { openFetcher } from '#platform/fetcher/fetcher.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openHostileHost } from '../harness/hostile-host.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { photograph } from '../harness/photographs.ts'
import { assertAccounted, bringIn, everyRow, rowsOf } from './importing.ts'
import { type TestExport, type TestPost, writeWxr } from './wxr.ts'

const home = 'http://old.example'
const uploads = '/wp-content/uploads/2014/05'
const picture = (id: number, name: string, more: Partial<TestPost> = {}): TestPost => ({
  id,
  type: 'attachment',
  status: 'inherit',
  slug: `picture-${id}`,
  link: `${home}/picture-${id}/`,
  attachmentUrl: `${home}${uploads}/${encodeURIComponent(name)}`,
  ...more,
})
const img = (id: number, name: string): string =>
  `<p>Words.</p><img class="wp-image-${id}" src="${home}${uploads}/${name}" alt="A mole">`

/** Where one ends up, with the type of what is there. */
async function seen(paper: TestPaper, path: string): Promise<string> {
  const first = await paper.anonymous.get(path)
  await first.body?.cancel()
  if (first.status !== 301) return String(first.status)
  const second = await paper.anonymous.get(first.headers.get('location') ?? '')
  await second.body?.cancel()
  return `${second.status} ${second.headers.get('content-type')}`
}

const words: TestExport = {
  home,
  posts: [
    { id: 1, content: img(10, 'mole-300x200.jpg'), meta: { _thumbnail_id: '11' } },
    { id: 2, content: img(99, 'lost.jpg') },
    { id: 3, status: 'draft', content: img(12, 'secret.jpg') },
  ],
}
const pictures: TestExport = {
  home,
  posts: [
    picture(10, 'mole.jpg', {
      parent: 1,
      excerpt: 'A mole at <em>dawn</em>',
      meta: {
        _wp_attachment_image_alt: 'A mole',
        _media_credit: 'Ines Ro',
        _wp_attachment_metadata:
          'a:3:{s:5:"width";i:640;s:6:"height";i:480;s:10:"image_meta";a:2:{s:6:"credit";s:5:"Other";s:9:"copyright";s:6:"(c) Ro";}}',
      },
    }),
    picture(11, 'Überfahrt.JPG'),
    picture(12, 'secret.jpg', { parent: 3 }),
    picture(13, 'alone.png'),
    picture(14, 'plan.pdf', { parent: 1 }),
    picture(15, 'binned.jpg', { status: 'trash' }),
  ],
}

onEachDatabase(
  'pictures in one file are found by the posts of another, whichever is named first',
  async (t, db) => {
    const folder = makeFolder(t, 'wxr')
    const files = [writeWxr(folder, 'words.xml', words), writeWxr(folder, 'pictures.xml', pictures)]
    const { report } = await bringIn(t, db, files)
    assertAccounted(report)
    const media = new Map((await rowsOf(db, 'media')).map((row) => [row['id'], row]))
    const mole = [...media.values()].find((row) => row['origin_id'] === 10)
    assert.deepEqual(
      [
        'kind',
        'type',
        'name',
        'width',
        'height',
        'alt',
        'caption',
        'credit',
        'rights',
        'source',
        'digest',
      ].map((column) => mole?.[column]),
      [
        'picture',
        'image/jpeg',
        'mole.jpg',
        640,
        480,
        'A mole',
        'A mole at dawn',
        'Ines Ro',
        '(c) Ro',
        `${uploads}/mole.jpg`,
        null,
      ],
    )
    const numbers = new Map((await rowsOf(db, 'stories')).map((row) => [row['id'], row['origin_id']]))
    const shown = [...(await rowsOf(db, 'versions')), ...(await rowsOf(db, 'drafts'))].map((row) => [
      numbers.get(row['story_id']),
      mediaIn(JSON.parse(String(row['body']))).map((id) => media.get(id)?.['name']),
      typeof row['lead'] === 'string' ? media.get(JSON.parse(row['lead']).media)?.['name'] : null,
    ])
    assert.deepEqual(shown.toSorted(), [
      [1, ['mole.jpg'], 'Überfahrt.JPG'],
      [2, ['lost.jpg'], null],
      [3, ['secret.jpg'], null],
    ])
    assert.deepEqual([report.pictures, report.media], [{ made: 1, taken: 0, missing: {} }, 'skip'])
    assert.deepEqual(
      report.dropped.map(({ id, why }) => [id, why]),
      [[15, 'bin']],
    )
    const before = await everyRow(db)
    await bringIn(t, db, files.toReversed())
    assert.deepEqual(await everyRow(db), before)
  },
)

function fill(folder: string, files: Readonly<Record<string, Buffer | string>>): void {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

onEachDatabase(
  'a copy of the old folder gives its bytes, and readers see what they could see',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const folder = makeFolder(t, 'uploads')
    const jpeg = await photograph(640, 480)
    const outside = join(makeFolder(t, 'outside'), 'passwd')
    writeFileSync(outside, 'root:x:0:0')
    fill(folder, {
      '2014/05/mole.jpg': jpeg,
      // As a Mac and a careless disk name it.
      ['2014/05/überfahrt.jpg'.normalize('NFD')]: await photograph(320, 240),
      '2014/05/secret.jpg': await photograph(321, 240),
      '2014/05/alone.png': await photograph(64, 64, 'png'),
      '2014/05/plan.pdf': '%PDF-1.4 plan',
      '2014/05/page.jpg': '<!doctype html><p>no picture</p>',
    })
    symlinkSync(outside, join(folder, '2014/05/link.jpg'))
    const files = [
      writeWxr(folder, 'words.xml', words),
      writeWxr(folder, 'pictures.xml', {
        home,
        posts: [
          ...pictures.posts,
          picture(20, 'link.jpg'),
          picture(21, 'page.jpg'),
          picture(22, 'x', { attachmentUrl: `${home}/wp-content/uploads/../../../../etc/passwd.jpg` }),
          picture(23, 'y', { attachmentUrl: `${home}/wp-content/uploads/%2e%2e/%2e%2e/etc/passwd.jpg` }),
        ],
      }),
    ]
    const media = { from: 'folder', path: folder, darkroom: paper.darkroom } as const
    const { report, text } = await bringIn(t, db, files, { media })
    assertAccounted(report)
    await paper.app.settle()
    assert.equal(report.pictures.taken, 5)
    assert.deepEqual(
      report.missing.map(({ id, why }) => [id, why]).toSorted(),
      [
        [20, 'link'],
        [21, 'not-taken'],
        [22, 'not-there'],
        [23, 'not-there'],
        [null, 'not-there'],
      ].toSorted(),
    )
    assert.ok(!text.includes('root:x'))
    const jpg = '200 image/jpeg'
    assert.deepEqual(
      await Promise.all(
        [
          'mole.jpg',
          'mole-300x200.jpg',
          encodeURIComponent('Überfahrt.JPG'),
          'secret.jpg',
          'alone.png',
          'plan.pdf',
          'lost.jpg',
        ].map((name) => seen(paper, `${uploads}/${name}`)),
      ),
      [jpg, jpg, jpg, '404', jpg, '200 application/pdf', '404'],
    )
    const html = await (await paper.anonymous.get('/2014/05/06/post-1/')).text()
    assert.match(html, /<img[^>]+alt="A mole"/)
    const before = await everyRow(db)
    const again = await bringIn(t, db, files, { media })
    assert.deepEqual(await everyRow(db), before)
    assert.equal(again.report.pictures.taken, 0)
  },
)

onEachDatabase(
  'the old site gives its bytes through the guarded fetcher, and another run goes on with what is missing',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const jpeg = await photograph(640, 480)
    let isMended = false
    const send =
      (bytes: Buffer | string, type: string) =>
      (response: {
        writeHead(status: number, headers: Record<string, string>): { end(bytes: Buffer | string): void }
      }) =>
        response.writeHead(200, { 'content-type': type }).end(bytes)
    const host = await openHostileHost(t, {
      [`${uploads}/mole.jpg`]: send(jpeg, 'image/jpeg'),
      [`${uploads}/gone.jpg`]: send('<p>Not found, but politely</p>', 'text/html; charset=utf-8'),
      [`${uploads}/inside.jpg`]: (response) =>
        response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
      [`${uploads}/liar.jpg`]: send('GIF89a is a lie', 'image/jpeg'),
      [`${uploads}/late.jpg`]: (response) =>
        isMended ? send(jpeg, 'image/jpeg')(response) : response.writeHead(503).end(),
    })
    const old = `http://old.example:${host.port}`
    const here = (id: number, name: string) =>
      picture(id, name, { attachmentUrl: `${old}${uploads}/${name}` })
    const file = writeWxr(makeFolder(t, 'wxr'), 'site.xml', {
      home: old,
      posts: [
        here(1, 'mole.jpg'),
        here(2, 'gone.jpg'),
        here(3, 'inside.jpg'),
        here(4, 'liar.jpg'),
        here(5, 'late.jpg'),
        here(6, 'nowhere.jpg'),
      ],
    })
    const fetcher = openFetcher({
      also: host.also,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    t.after(() => fetcher.close())
    const media = { from: 'old-site', fetcher, darkroom: paper.darkroom } as const
    const first = await bringIn(t, db, file, { media })
    assertAccounted(first.report)
    assert.deepEqual(first.report.missing.map(({ id, why }) => [id, why]).toSorted(), [
      [2, 'wrong-type'],
      [3, 'forbidden-address'],
      [4, 'damaged'],
      [5, 'bad-status'],
      [6, 'not-there'],
    ])
    isMended = true
    const second = await bringIn(t, db, file, { media })
    assert.deepEqual([first.report.pictures.taken, second.report.pictures.taken], [1, 1])
    const digests = (await rowsOf(db, 'media')).map((row) => [row['origin_id'], row['digest'] !== null])
    assert.deepEqual(digests.toSorted(), [
      [1, true],
      [2, false],
      [3, false],
      [4, false],
      [5, true],
      [6, false],
    ])
    assert.equal(host.asked.filter((path) => path.endsWith('mole.jpg')).length, 1)
  },
)

onEachDatabase(
  'an old site that nobody answers for is not asked three hundred thousand times',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const posts = Array.from({ length: 200 }, (_, at) => picture(at + 1, `${at}.jpg`))
    const file = writeWxr(makeFolder(t, 'wxr'), 'site.xml', { home, posts })
    let asked = 0
    const fetcher = openFetcher({
      resolve: async () => {
        asked += 1
        throw Object.assign(new Error('old.example'), { code: 'ENOTFOUND' })
      },
    })
    t.after(() => fetcher.close())
    const { report } = await bringIn(t, db, file, {
      media: { from: 'old-site', fetcher, darkroom: paper.darkroom },
    })
    assert.ok(asked < 60, `${asked} times`)
    assert.equal(report.pictures.taken, 0)
  },
)

const program = fileURLToPath(new URL('../../bin/broadsheet.mjs', import.meta.url))

onEachDatabase('R3: killed while records and bytes come, it goes on to the same end', async (t, db) => {
  const folder = makeFolder(t, 'uploads')
  const count = 60
  const jpeg = await photograph(160, 120)
  const names = Array.from({ length: count }, (_, at) => `p${at}.jpg`)
  fill(
    folder,
    Object.fromEntries(
      names.map((name, at) => [`2014/05/${name}`, Buffer.concat([jpeg, Buffer.from(String(at))])]),
    ),
  )
  const posts = names.flatMap((name, at): TestPost[] => [
    picture(at + 1, name, { parent: 1000 + at }),
    { id: 1000 + at, content: img(at + 1, name) },
  ])
  const file = writeWxr(folder, 'site.xml', { home, posts })
  const { databaseUrl, dataFolder } = db.place
  const place = [
    '--data',
    databaseUrl === undefined ? dataFolder : folder,
    ...(databaseUrl === undefined ? [] : ['--database-url', databaseUrl]),
  ]
  const attempt = async (killAfter: number): Promise<number | null> => {
    const child = spawn(
      process.execPath,
      [program, 'import', 'wordpress', file, '--media', folder, ...place],
      { stdio: 'ignore' },
    )
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
    const [code] = (await once(child, 'exit')) as [number | null]
    clearTimeout(timer)
    return code
  }
  for (const after of [700, 1_100, 1_500]) await attempt(after + Math.floor(Math.random() * 300))
  assert.equal(await attempt(120_000), 0)
  const media = await rowsOf(db, 'media')
  assert.equal(media.length, count)
  for (const row of media) assert.match(String(row['digest']), /^[\da-f]{64}$/)
  assert.equal(new Set(media.map((row) => row['digest'])).size, count)
  assert.equal((await rowsOf(db, 'stories')).length, count)
  assert.equal((await rowsOf(db, 'media_uses')).length, count)
})

onEachDatabase(
  'pictures that stand in the text itself come with it, each once, and what is none stays words',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const { darkroom } = paper
    const bytes = (await photograph(320, 200)).toString('base64')
    const drawing = encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<path d="M0 0h9v9z"/>'.repeat(20)}<script>run()</script></svg>`,
    )
    const written = `<p>One.</p><img src="data:image/jpeg;base64,${bytes}" alt="A mole">`
    const file = writeWxr(makeFolder(t, 'wxr'), 'written.xml', {
      home,
      posts: [
        { id: 1, content: `${written}<p>Two.</p><img src="data:image/svg+xml,${drawing}" alt="A map">` },
        {
          id: 2,
          content: `${written}<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(60)}" alt="A seal">`,
        },
      ],
    })
    const dry = await bringIn(t, db, file, { dryRun: true })
    assert.equal(dry.report.pictures.made, 3)
    const { report } = await bringIn(t, db, file, { media: { from: 'nowhere', darkroom } })
    assertAccounted(report)
    assert.equal(report.changedCount.items['post']?.['markup: picture-in-the-text'], 2)
    const media = await rowsOf(db, 'media')
    assert.deepEqual(media.map(({ kind, width }) => [kind, width]).toSorted(), [
      ['drawing', 9],
      ['picture', 320],
    ])
    assert.ok(media.every(({ digest }) => digest !== null))
    await paper.app.settle()
    const first = await (await paper.anonymous.get('/2014/05/06/post-1/')).text()
    assert.match(first, /One\.[^]*<img[^>]*alt="A mole"[^]*Two\.[^]*<img[^>]*alt="A map"/)
    const second = await (await paper.anonymous.get('/2014/05/06/post-2/')).text()
    assert.match(second, /<img[^>]*alt="A mole"[^]*<p>A seal<\/p>/)
    assert.doesNotMatch(first + second, /data:image\/(?:jpeg|svg)/)
    const [src = ''] = /\/pictures\/[^" ]+/.exec(first) ?? []
    assert.equal((await paper.anonymous.get(src)).status, 200)
    const before = await everyRow(db)
    await bringIn(t, db, file, { media: { from: 'nowhere', darkroom } })
    assert.deepEqual(await everyRow(db), before)
  },
)

onEachDatabase('files that a text only leads to come too, and are as open as it is', async (t, db) => {
  const paper = await openPaper(t, db)
  const { darkroom } = paper
  const folder = makeFolder(t, 'old-site')
  mkdirSync(join(folder, uploads), { recursive: true })
  for (const [name, bytes] of [
    ['plan.pdf', Buffer.from('%PDF-1.4\nplan\n%%EOF\n')],
    ['secret.pdf', Buffer.from('%PDF-1.4\nsecret\n%%EOF\n')],
    ['large.jpg', await photograph(640, 480)],
    ['small.jpg', await photograph(320, 200)],
  ] as const)
    writeFileSync(join(folder, uploads, name), bytes)
  const led = (name: string, words: string): string => `<a href="${home}${uploads}/${name}">${words}</a>`
  const file = writeWxr(folder, 'linked.xml', {
    home,
    posts: [
      {
        id: 1,
        content: `<p>See ${led('plan.pdf', 'the plan')}, ${led('large.jpg', 'large')} or ${led('gone.zip', 'all')}.</p>`,
      },
      { id: 2, status: 'draft', content: led('secret.pdf', 'not yet') },
      {
        id: 3,
        content: `${led('small.jpg', `<img src="${home}${uploads}/small.miniature.jpg">`)} <a href="https://else.example${uploads}/x.pdf">theirs</a> <a href="/about.php">no file</a>`,
      },
    ],
  })
  const { report } = await bringIn(t, db, file, { media: { from: 'folder', path: folder, darkroom } })
  assertAccounted(report)
  await paper.app.settle()
  const sources = (await rowsOf(db, 'media')).map(({ source }) => String(source).split('/').at(-1))
  assert.deepEqual(sources.toSorted(), ['gone.zip', 'large.jpg', 'plan.pdf', 'secret.pdf', 'small.jpg'])
  assert.deepEqual(
    await Promise.all(
      ['plan.pdf', 'large.jpg', 'small.miniature.jpg', 'secret.pdf', 'gone.zip'].map((name) =>
        seen(paper, `${uploads}/${name}`),
      ),
    ),
    ['200 application/pdf', '200 image/jpeg', '200 image/jpeg', '404', '404'],
  )
  assert.deepEqual(
    report.missing.map(({ path, why }) => `${path} ${why}`),
    [`${uploads}/gone.zip not-there`],
  )
})

onEachDatabase('an episode is played where its player stood, and once', async (t, db) => {
  const sound = `${home}${uploads}/tides.mp3`
  const meta = { enclosure: `${sound}\n123\naudio/mpeg` }
  const file = writeWxr(makeFolder(t, 'wxr'), 'podcast.xml', {
    home,
    posts: [
      { id: 1, content: 'Before.\n\n[powerpress]\n\nBehind.', meta },
      { id: 2, content: 'Without a player.', meta },
    ],
  })
  await bringIn(t, db, file)
  const [media] = await rowsOf(db, 'media')
  assert.equal(media?.['source'], `${uploads}/tides.mp3`)
  const bodies = (await rowsOf(db, 'versions')).map(({ body }) => JSON.parse(String(body)).content)
  const types = bodies.map((content: { type: string }[]) => content.map(({ type }) => type).join(' '))
  assert.deepEqual(types.toSorted(), ['audio paragraph', 'paragraph audio paragraph'])
})
