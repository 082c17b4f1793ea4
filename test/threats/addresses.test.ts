import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { removeRedirects, insertRedirects } from '#paper/index.ts'
import { clock } from '#platform/mint.ts'
import { routes } from '../../src/app.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk, write } from '../harness/desk.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { inTime } from '../harness/soon.ts'
import { addressOf, methodOf, namesIn } from './places.ts'
import { request, say } from './raw.ts'

// What is garbage is no leak: it is collected before memory is looked at.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const evil = /evil\.example/

onEachDatabase(
  'D6: no Host, no whole address and no forwarded header changes a link, a redirect or what others get',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const names = await namesIn(paper)
    const addresses = routes
      .filter((route) => methodOf(route) === 'GET')
      .map((route) => addressOf(route, names))
    const forwarded = [
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: https',
      'Forwarded: host=evil.example;proto=https',
      'X-Original-URL: /newsroom',
      'X-Rewrite-URL: /newsroom',
      'X-Host: evil.example',
      'X-Forwarded-Server: evil.example',
      'X-Forwarded-For: 6.6.6.6',
    ]
    for (const path of [
      ...addresses,
      '/newsroom',
      '/feed/',
      '/2022/03/08/',
      '/nowhere',
      '/?p=1',
      '/?feed=rss2',
    ]) {
      const plain = request(`GET ${path}`, [`Host: localhost:${paper.port}`, 'Connection: close'])
      const ways = [
        request(`GET ${path}`, ['Host: evil.example', 'Connection: close']),
        request(`GET http://evil.example${path}`, ['Host: evil.example', 'Connection: close']),
        request(`GET http://evil.example${path}`, [`Host: localhost:${paper.port}`, 'Connection: close']),
        request(`GET ${path}`, [`Host: localhost:${paper.port}`, ...forwarded, 'Connection: close']),
      ]
      // A form of letters carries the moment at which it was given out.
      const undated = ({ text }: { readonly text: string }) =>
        text.replace(/^Date: .*$/m, '').replace(/name="stamp" value="[^"]*"/, '')
      const [expected, ...heard] = await Promise.all(
        [plain, ...ways].map(async (bytes) => undated(await say(paper.port, bytes))),
      )
      for (const one of heard) {
        assert.doesNotMatch(one, evil, path)
        assert.equal(one.replace(/"[\w-]{12}\w?"/, ''), expected?.replace(/"[\w-]{12}\w?"/, ''), path)
      }
    }
  },
)

const lures = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/%5Cevil.example',
  '/%2Fevil.example',
  '//evil.example/%2e%2e',
  '/.evil.example',
  '/@evil.example',
  '//evil.example/feed/',
  '/http://evil.example/',
  '/https:evil.example/',
  '/%09/evil.example/',
  '/%0d%0aLocation:%20//evil.example/',
  '//evil.example//',
  '/;@evil.example/',
  '/%E3%80%82evil.example/',
]

async function staysInTheHouse(paper: TestPaper, path: string): Promise<void> {
  const response = await fetch(paper.origin + path, { redirect: 'manual' })
  await response.body?.cancel()
  const to = response.headers.get('location')
  if (to === null) return
  assert.match(to, /^\/(?![/\\])/, `${path} leads to ${to}`)
  assert.equal(new URL(to, paper.origin).origin, paper.origin, `${path} leads to ${to}`)
}

onEachDatabase('D6: no address leads out of the house', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const parameters = [
    'next',
    'return',
    'redirect',
    'redirect_to',
    'url',
    'goto',
    'to',
    'continue',
    'dest',
    'r',
    'u',
    'p',
    'page_id',
    'before',
    'q',
  ]
  for (const lure of lures) {
    await Promise.all(['', '/', '/archive/', '//'].map((tail) => staysInTheHouse(paper, lure + tail)))
    const question = parameters.map((name) => `${name}=${encodeURIComponent(lure)}`).join('&')
    await Promise.all(
      ['/', '/newsroom', '/newsroom/sign-in', '/search', '/feed/'].map((place) =>
        staysInTheHouse(paper, `${place}?${question}`),
      ),
    )
  }
  for (const prefix of ['/archive', '/section', '/corrections', '/search'])
    await Promise.all(lures.map((lure) => staysInTheHouse(paper, `${prefix}${lure}/`)))
})

onEachDatabase('D6: nor does an old address that a hostile archive brought', async (t, db) => {
  const paper = await openPaper(t, db)
  const redirects = [
    { from: '/old-1', to: '//evil.example/x' },
    { from: '/old-2', to: '/\\evil.example' },
    { from: '/old-3', to: 'https://evil.example/' },
    { from: '/old-4', to: 'javascript:alert(1)' },
    { from: '//evil.example', to: '/about' },
    { from: '/old-5', to: '/\t/evil.example' },
  ]
  await db.write((tx) => insertRedirects(tx, redirects, clock()))
  for (const { from } of redirects) await staysInTheHouse(paper, from)
  for (const { from } of redirects) await staysInTheHouse(paper, `${from}/`)
  await db.write((tx) =>
    removeRedirects(
      tx,
      redirects.map(({ from }) => from),
    ),
  )
  assert.deepEqual(paper.errors, [])
})

const secrets = [
  '/.env',
  '/.git/config',
  '/.git/HEAD',
  '/package.json',
  '/package-lock.json',
  '/node_modules/hono/package.json',
  '/src/app.ts',
  '/src/',
  '/docs/',
  '/data/',
  '/data/broadsheet.db',
  '/press.pack',
  '/backup.zip',
  '/dump.sql',
  '/assets/',
  '/assets/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/package.json',
  '/assets/..%5cpackage.json',
  '/assets/%c0%ae%c0%ae/package.json',
  '/ads/../package.json',
  '/sitemap/../package.json',
  '/sitemap/..%2f..%2fpackage.json',
  '/metrics',
  '/debug',
  '/debug/pprof',
  '/server-status',
  '/phpinfo.php',
  '/wp-config.php',
  '/wp-admin/',
  '/wp-json/wp/v2/users',
  '/graphql',
  '/api',
  '/health',
  '/.well-known/security.txt',
  '/.DS_Store',
  '/editor.js.map',
  '/newsroom.js.map',
]
const inward =
  /node_modules|\/src\/|\.tsx?\b|node:internal|at (?:async )?\w+ \(|select .+ from |sqlite|postgres|kysely|hono|v26\.|Error:|ECONNREFUSED/i

onEachDatabase(
  'F6: what is not for readers is not there, and no error says how the house is built',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    for (const path of secrets) {
      const { text, statuses } = await say(
        paper.port,
        request(`GET ${path}`, [`Host: localhost:${paper.port}`, 'Connection: close']),
      )
      assert.ok([400, 404].includes(statuses[0] ?? 0), `${path}: ${statuses[0]}`)
      assert.doesNotMatch(text, inward, path)
    }
    const { files } = (await import('#ui/theme/dress.ts')).dress
    const style = await (await paper.anonymous.get(files.stylesheet)).text()
    assert.equal((await paper.anonymous.get(`${files.stylesheet}.map`)).status, 404)
    assert.doesNotMatch(style, /sourceMappingURL/)
    for (const path of ['/healthz', '/readyz'])
      assert.match(await (await paper.anonymous.get(path)).text(), /^(?:ok|ready)\n$/)
  },
)

onEachDatabase(
  'F6: with the database gone pages say so plainly, and kept pages still come',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const draft = await write(owner)
    const kept = await (await paper.anonymous.get('/about')).text()
    const { read, reading, reporting, write: writing } = db
    const fault = () => new Error('connect ECONNREFUSED 127.0.0.1:5432 select secret from sessions')
    const gone = () => Promise.reject(fault())
    const nothing = () => {
      throw fault()
    }
    Object.assign(paper.store, {
      reading: gone,
      reporting: gone,
      write: gone,
      read: new Proxy({}, { get: nothing }),
    })
    try {
      for (const [visitor, path] of [
        [paper.anonymous, '/'],
        [paper.anonymous, '/nowhere'],
        [paper.anonymous, '/search?q=wall'],
        [owner, draft],
        [owner, '/newsroom/budget'],
      ] as const) {
        const response = await visitor.get(path)
        const text = await response.text()
        assert.equal(response.status, 500, path)
        assert.doesNotMatch(text, inward, path)
        assert.match(text, /try again in a moment/)
        assert.match(response.headers.get('content-type') ?? '', /^text\/(?:plain|html); charset=utf-8$/i)
        assert.match(response.headers.get('cache-control') ?? '', /no-store/)
        assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/)
      }
      const posted = await owner.post(draft, { headline: 'x' })
      assert.equal(posted.status, 500)
      assert.equal((await paper.anonymous.get('/readyz')).status, 503)
      assert.equal((await paper.anonymous.get('/healthz')).status, 200)
      assert.equal(await (await paper.anonymous.get('/about')).text(), kept)
    } finally {
      Object.assign(paper.store, { reading, reporting, write: writing, read })
    }
    // What the clock does in the background has met it too, and goes on.
    await paper.app.settle()
    await pause(50)
    assert.ok(paper.errors.length > 0)
    paper.errors.splice(0)
  },
)

onSqlite('F2: no address or header keeps the paper busy', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const long = 15_000
  const paths = [
    `/a${'/'.repeat(long)}x/`,
    `/archive${'/'.repeat(long)}x`,
    `/archive${'/a/'.repeat(long / 3)}x`,
    `/${'a/'.repeat(long / 2)}`,
    `/${'%41'.repeat(long / 3)}`,
    `/${'%25'.repeat(long / 3)}/`,
    `/2022/03/08/${'-'.repeat(long)}`,
    `/ads/${'.'.repeat(long)}`,
    `/section/${'a'.repeat(long)}`,
    `/search?q=${'a+'.repeat(long / 2)}`,
    `/?${'p=1&'.repeat(long / 4)}`,
    `/corrections?before=${'~'.repeat(long)}`,
    `/corrections?before=${'2022-'.repeat(long / 5)}`,
  ]
  const headers: Record<string, string>[] = [
    { 'accept-encoding': 'gzip;'.repeat(2500) },
    { 'accept-encoding': `${' '.repeat(10_000)}gzip` },
    { 'if-none-match': `"${','.repeat(14_000)}"` },
    { range: `bytes=${'0-1,'.repeat(3000)}` },
    { cookie: 'broadsheet=a;'.repeat(1100) },
    { 'accept-language': 'en,'.repeat(4000) },
  ]
  const timed = (path: string, extra: Record<string, string> = {}) =>
    inTime(
      150,
      `${path.slice(0, 40)} ${JSON.stringify(extra).slice(0, 40)}`,
      async () => (await paper.anonymous.get(path, extra)).text(),
      () => process.cpuUsage().user / 1000,
    )
  await timed('/nowhere').catch(() => {})
  for (const path of paths) await timed(path)
  for (const extra of headers) for (const path of ['/', '/newsroom']) await timed(path, extra)
})

onSqlite('F3: a flood of different addresses fills neither memory nor the press', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const names = await namesIn(paper)
  for (const path of ['/', '/archive', names.story]) await (await paper.anonymous.get(path)).text()
  const { pages } = paper.app.press.statistics()
  const flood = async (count: number) => {
    const [picture = ''] = names.artwork.split(/\.(?=\w+$)/)
    const addresses = (at: number) => [
      `/nowhere/${at}`,
      `/?utm=${at}`,
      `${names.story}?x=${at}`,
      `/search?q=ferry${at}`,
      `/section/${names.section}?before=${at}`,
      `/ads/picture/${names.creative}/${picture}.${at}`,
      `/ads/slot/front-band/story_${at}?beside=${at}`,
      `/ads/shown/front-band/creative_${at}/light`,
      `/%61rchive?${at}`,
      `/archive/${String(at).padStart(4, '0')}`,
      names.story.replace(/e/g, () => (Math.random() < 0.5 ? 'e' : '%65')),
      `/assets/${names.asset}?v=${at}`,
      `/section/${names.section}/?${at}`,
    ]
    for (let at = 0; at < count; at += 4)
      await Promise.all(
        [0, 1, 2, 3]
          .flatMap((more) => addresses(at + more))
          .map(async (path) => (await paper.anonymous.get(path)).text()),
      )
  }
  await flood(20)
  collect()
  const heap = process.memoryUsage().heapUsed
  await flood(80)
  await pause(50)
  collect()
  assert.ok(
    paper.app.press.statistics().pages <= pages + 20,
    `the press keeps ${paper.app.press.statistics().pages} pages`,
  )
  assert.ok(process.memoryUsage().heapUsed - heap < 60 * 2 ** 20)
})
