// Slow: more than twenty seconds.
// What must fail while an archive comes in, and how: hosts that are none of ours, packed files that climb, kills, and bytes that are broken.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { originalKey } from '#platform/files/files.ts'
import sharp from 'sharp'
import { importWordpress } from '#imports/index.ts'
import { openStore, databaseFile } from '#platform/db/open.ts'
import type { Store } from '#platform/db/store.ts'
import { openFetcher } from '#platform/fetcher/fetcher.ts'
import { clock } from '#platform/mint.ts'
import { dice, someSeed } from '../crash/chance.ts'
import { anotherPlace, onEachDatabase, onSqlite, type TestDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'
import { photograph } from '../harness/photographs.ts'
import { patience } from '../harness/soon.ts'
import { assertAccounted, bringIn, rowsOf } from '../imports/importing.ts'
import { type TestPost, writeWxr, wxr } from '../imports/wxr.ts'

const home = 'https://old.example'
const uploads = '/wp-content/uploads/2014/05'
const program = fileURLToPath(new URL('../../bin/broadsheet.mjs', import.meta.url))

const placeOf = ({ place: { databaseUrl, dataFolder } }: TestDatabase, folder: string): string[] =>
  databaseUrl === undefined ? ['--data', dataFolder] : ['--data', folder, '--database-url', databaseUrl]

/** The program itself, killed after so many milliseconds; code null: it was. */
async function run(
  words: readonly string[],
  killAfter?: number,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  clearTimeout(timer)
  return { code: code as number | null, said: said + complained }
}

const attachment = (id: number, address: string): TestPost => ({
  id,
  type: 'attachment',
  status: 'inherit',
  slug: `file-${id}`,
  link: `${home}/file-${id}/`,
  attachmentUrl: address,
})

onEachDatabase(
  'E6: pictures of an archive are fetched from no address of the own house, however it is written or reached',
  async (t, db) => {
    let calls = 0
    const inside = createServer((_, response) => {
      calls += 1
      response.writeHead(200, { 'content-type': 'image/png' }).end('secret')
    })
    inside.listen(0, '127.0.0.1')
    await once(inside, 'listening')
    t.after(() => inside.close())
    const { port } = inside.address() as AddressInfo
    const hosts = [
      '127.0.0.1',
      '127.1',
      '0.0.0.0',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      'localhost',
      'localhost.',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[fe80::1]',
      '[fd00::1]',
      '10.0.0.1',
      '100.64.0.1',
      '169.254.169.254',
      '192.168.0.1',
      '127.0.0.1.wildcard.example',
      'rebinding.example',
      'user:word@127.0.0.1',
    ]
    const addresses = [
      ...hosts.map((host, at) => `http://${host}:${port}${uploads}/${at}.png`),
      ...hosts.map((host, at) => `http://${host}${uploads}/port-${at}.png`),
      `http://rebinding.example:25${uploads}/mail.png`,
      `ftp://127.0.0.1${uploads}/ftp.png`,
      'file:///etc/passwd.png',
    ]
    const fetcher = openFetcher({
      // A name of somebody else's that leads into the house: it is judged by where it leads, when it is connected.
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    t.after(() => fetcher.close())
    const paper = await openPaper(t, db)
    const file = writeWxr(makeFolder(t, 'wxr'), 'site.xml', {
      home,
      posts: addresses.map((address, at) => attachment(at + 1, address)),
    })
    const media = { from: 'old-site', fetcher, darkroom: paper.darkroom } as const
    const { report } = await bringIn(t, db, file, { media })
    assertAccounted(report)
    assert.equal(calls, 0, 'the house was asked')
    assert.equal(report.pictures.taken, 0)
    const rows = await rowsOf(db, 'media')
    assert.ok(rows.length > 30 && rows.every(({ digest }) => digest === null))
    for (const { why } of report.missing)
      assert.match(why, /^(?:forbidden-(?:address|port|scheme)|not-an-address|unknown-host|unreachable)$/)
  },
)

/** A zip archive by hand: names that no program for packing would write. */
function zip(
  entries: readonly { readonly name: string; readonly text: string; readonly mode?: number }[],
): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, text, mode = 0o100644 } of entries) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)]
    const facts = Buffer.alloc(22)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    const common = Buffer.concat([Buffer.from([20, 0]), facts.subarray(2), uint16(path.length), uint16(0)])
    locals.push(Buffer.from('PK\u0003\u0004'), common, path, content)
    const after = Buffer.alloc(14)
    after.writeUInt32LE((mode << 16) >>> 0, 6)
    after.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, after, path)
    offset += 4 + common.length + path.length + content.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end])
}
const uint16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8])

onEachDatabase('E3: whatever a packed archive calls its files, none is written anywhere', async (t, db) => {
  const folder = makeFolder(t, 'zip')
  const within = join(folder, 'a', 'b')
  mkdirSync(within, { recursive: true })
  const site = (id: number): string => wxr({ home, posts: [{ id }] })
  const names = [
    '../climbed.xml',
    '../../climbed.xml',
    '/tmp/climbed-absolute.xml',
    'C:\\climbed.xml',
    '..\\climbed.xml',
    'same.xml',
    'same.xml',
    'SAME.xml',
    'nul\u0000.xml',
  ]
  const entries = names.map((name, at) => ({ name, text: site(at + 1) }))
  const link = { name: 'link.xml', text: '/etc/passwd', mode: 0o120777 }
  const file = join(within, 'all.zip')
  const written = (): string[] => readdirSync(folder, { recursive: true }).map(String).toSorted()
  writeFileSync(file, zip(entries))
  const before = written()
  const { report } = await bringIn(t, db, file)
  assertAccounted(report)
  assert.equal((await rowsOf(db, 'stories')).length, names.length)
  writeFileSync(file, zip([link]))
  const { code, said } = await run(['import', 'wordpress', file, ...placeOf(db, folder), '--dry-run'])
  assert.notEqual(code, 0)
  assert.doesNotMatch(said, /root:/)
  const many = Array.from({ length: 2_000 }, (_, at) => ({ name: `${at}.xml`, text: '' }))
  writeFileSync(file, zip(many))
  assert.match(
    (await run(['import', 'wordpress', file, ...placeOf(db, folder)])).said,
    /more in the zip archive/,
  )
  assert.deepEqual(
    written().filter((one) => one.includes('climbed')),
    [],
  )
  assert.ok(!existsSync('/tmp/climbed-absolute.xml'))
  assert.deepEqual(
    written().filter((one) => one.endsWith('.xml')),
    before.filter((one) => one.endsWith('.xml')),
  )
})

/** Everything that was stored, without what differs from run to run. */
async function standing(db: Store): Promise<string[]> {
  const stories = await rowsOf(db, 'stories')
  const numbers = new Map(stories.map((row) => [row['id'], row['origin_id']]))
  const versions = await rowsOf(db, 'versions')
  const comments = await rowsOf(db, 'comments')
  const redirects = await rowsOf(db, 'redirects')
  return [
    ...stories.map(
      ({ origin_id, path, slug, published_at }) => `story ${origin_id} ${path} ${slug} ${published_at}`,
    ),
    ...versions.map(
      ({ story_id, headline, number }) => `version ${numbers.get(story_id)} ${number} ${headline}`,
    ),
    ...comments.map(
      ({ story_id, origin_id, state, text: said }) =>
        `comment ${numbers.get(story_id)} ${origin_id} ${state} ${said}`,
    ),
    ...redirects.map(({ from_path, to_path }) => `redirect ${from_path} ${to_path}`),
  ].toSorted()
}

onEachDatabase(
  'R3: killed at any moment while stories come in, it goes on to the same end, each once',
  async (t, db) => {
    const folder = makeFolder(t, 'wxr')
    const posts = Array.from(
      { length: stories },
      (_, at): TestPost => ({
        id: at + 1,
        title: `Story ${at + 1}`,
        content: `<p>Words of ${at + 1}.</p>`,
        categories: [`section-${at % 7}`],
        tags: [`topic-${at % 31}`],
        ...(at % 3 === 0 && { meta: { _wp_old_slug: `once-${at}` } }),
        comments: at % 2 === 0 ? [{ id: at * 2 + 1 }, { id: at * 2 + 2, parent: at * 2 + 1 }] : [],
      }),
    )
    const file = writeWxr(folder, 'site.xml', { home, posts })
    const seed = someSeed()
    t.diagnostic(`seed ${seed}`)
    const roll = dice(seed)
    const words = ['import', 'wordpress', file, ...placeOf(db, folder)]
    let kills = 0
    for (let time = 0; time < 6; time += 1) {
      // Sooner at first: on a quick machine all of it is in after some seconds, and then nothing is left to kill.
      const { code } = await run(words, 600 + roll() * 600 * (time + 1))
      if (code === null) kills += 1
    }
    assert.ok(kills > 0, 'nothing was killed')
    const last = await run(words)
    assert.equal(last.code, 0, last.said)
    const whole = await standing(db)
    assert.equal(whole.filter((line) => line.startsWith('story ')).length, stories)
    assert.equal(whole.filter((line) => line.startsWith('comment ')).length, stories)
    assert.equal(new Set(whole).size, whole.length, 'something stands twice')
    const quiet = await openStore(await anotherPlace(t, 'sqlite'))
    await bringIn(t, quiet, file)
    const undisturbed = await standing(quiet)
    await quiet.close()
    assert.deepEqual(whole, undisturbed)
  },
)
const stories = 2_500

/** The same bytes, broken in a way that disks, networks and editors break them. */
function broken(bytes: Buffer, roll: () => number): Buffer {
  const at = Math.floor(roll() * bytes.length)
  const copy = Buffer.from(bytes)
  const ways = [
    () => copy.subarray(0, at),
    () => copy.fill(Math.floor(roll() * 256), at, at + 1),
    () => copy.fill(0, at, Math.min(at + 64, copy.length)),
    () => Buffer.concat([copy.subarray(0, at), copy.subarray(at + 40)]),
    () => Buffer.concat([copy.subarray(0, at), copy.subarray(Math.floor(at / 2))]),
    () => Buffer.concat([copy.subarray(0, at), Buffer.from('\u0000]]></wp:x>'), copy.subarray(at)]),
  ]
  return ways[Math.floor(roll() * ways.length)]?.() ?? copy
}

onEachDatabase(
  'R14: a broken export is a sentence or is accounted for, and the paper goes on',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const seed = someSeed()
    t.diagnostic(`seed ${seed}`)
    const roll = dice(seed)
    const folder = makeFolder(t, 'wxr')
    const file = join(folder, 'site.xml')
    const whole = Buffer.from(
      wxr({
        home,
        authors: [{ id: 1, login: 'ines', name: 'Inès Ro' }],
        categories: [{ id: 2, slug: 'harbour' }],
        posts: Array.from({ length: 8 }, (_, at) => ({
          id: at + 1,
          author: 'ines',
          categories: ['harbour'],
          content: `<!-- wp:paragraph --><p>Wörter of ${at}. [gallery ids="1,2"]</p><!-- /wp:paragraph --><img src="${home}${uploads}/${at}.jpg">`,
          comments: [{ id: at + 1 }],
          meta: { enclosure: `${home}${uploads}/a.mp3` },
        })),
      }),
    )
    for (let turn = 0; turn < 60; turn += 1) {
      const bytes = broken(whole, roll)
      writeFileSync(file, bytes)
      const keepPartial = turn % 2 === 0
      const outcome = await attempted(t, db, file, keepPartial)
      if (typeof outcome === 'string') assert.match(outcome, /\.$/, `seed ${seed}, turn ${turn}`)
    }
    await paper.app.settle()
    assert.equal((await paper.anonymous.get('/')).status, 200)
    for (const { path } of await rowsOf(db, 'stories')) {
      if (typeof path !== 'string') continue
      const response = await paper.anonymous.get(encodeURI(path))
      assert.equal(response.status, 200, `seed ${seed}: ${path}`)
      await response.body?.cancel()
    }
    assert.deepEqual(paper.errors, [])
  },
)

/** The sentence that says why not; what came in is accounted for. */
async function attempted(
  t: TestContext,
  db: Store,
  file: string,
  keepPartial: boolean,
): Promise<string | null> {
  const report = join(makeFolder(t, 'report'), 'report.json')
  const outcome = await importWordpress({
    store: db,
    files: [file],
    dryRun: false,
    keepPartial,
    report,
    clock,
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  if (!outcome.ok) return outcome.sentence
  assertAccounted(JSON.parse(readFileSync(report, 'utf8')))
  return null
}

onEachDatabase(
  'R14: broken pictures are shown whole or not at all, and a file that is gone is no fault of the page',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const seed = someSeed()
    t.diagnostic(`seed ${seed}`)
    const roll = dice(seed)
    const folder = makeFolder(t, 'uploads')
    mkdirSync(join(folder, uploads), { recursive: true })
    const pictures = await Promise.all(
      (['jpeg', 'png', 'webp', 'gif'] as const).map(async (format) => ({
        format,
        bytes: await photograph(120, 90, format),
      })),
    )
    writeFileSync(join(folder, uploads, 'plan.pdf'), '%PDF-1.4\nplan\n%%EOF\n')
    const names = Array.from({ length: 32 }, (_, at) => {
      const { format, bytes } = pictures[at % pictures.length] ?? assert.fail()
      const name = `${at}.${format === 'jpeg' ? 'jpg' : format}`
      writeFileSync(join(folder, uploads, name), at < 4 ? bytes : broken(bytes, roll))
      return name
    })
    const posts = names.map(
      (name, at): TestPost => ({
        id: at + 1,
        content: `<p>Words. <a href="${home}${uploads}/plan.pdf">The plan</a></p><img src="${home}${uploads}/${name}" alt="Picture ${at}">`,
      }),
    )
    const file = writeWxr(folder, 'site.xml', { home, posts })
    const { report } = await bringIn(t, db, file, {
      media: { from: 'folder', path: folder, darkroom: paper.darkroom },
    })
    assert.equal(report.pictures.taken + report.missing.length, names.length + 1)
    await paper.app.settle()
    let shown = 0
    for (const { id } of posts) {
      const page = await paper.anonymous.get(`/2014/05/06/post-${id}/`)
      assert.equal(page.status, 200)
      for (const [, src = ''] of (await page.text()).matchAll(/<img[^>]* src="(\/pictures\/[^"]+)"/g)) {
        const picture = await paper.anonymous.get(src)
        assert.equal(picture.status, 200, `seed ${seed}: ${src}`)
        await sharp(Buffer.from(await picture.arrayBuffer()), { failOn: 'error' })
          .raw()
          .toBuffer()
        shown += 1
      }
    }
    assert.ok(shown >= 4, `${shown}`)
    assert.deepEqual(paper.errors, [])

    const [plan] = (await rowsOf(db, 'media')).filter(({ name }) => name === 'plan.pdf')
    const old = await paper.anonymous.get(`${uploads}/plan.pdf`)
    const address = old.headers.get('location') ?? assert.fail()
    assert.equal((await paper.anonymous.get(address)).status, 200)
    await paper.darkroom.files.remove(originalKey(String(plan?.['digest'])))
    assert.equal((await paper.anonymous.get(address)).status, 404)
    assert.equal((await paper.anonymous.get('/2014/05/06/post-1/')).status, 200)
  },
)

onSqlite('R14: a database that is torn is not served, and it is said how it comes back', async (t, db) => {
  const { dataFolder } = db.place
  await bringIn(t, db, writeWxr(makeFolder(t, 'wxr'), 'site.xml', { home, posts: [{ id: 1 }, { id: 2 }] }))
  await db.close()
  const file = databaseFile(dataFolder)
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  const bytes = readFileSync(file)
  const page = bytes.readUInt16BE(16)
  const torn = Buffer.from(bytes)
  for (let at = page * 2; at < torn.length; at += page * 3) torn.fill(0xa5, at, at + page)
  for (const spoiled of [torn, bytes.subarray(0, Math.floor(bytes.length / 2)), Buffer.alloc(8192, 7)]) {
    writeFileSync(file, spoiled)
    const served = await run(['serve', '--data', dataFolder, '--port', '0'], patience)
    assert.equal(served.code, 1, served.said)
    assert.match(served.said, /damaged.*broadsheet restore FILE --replace/)
    assert.match((await run(['doctor', '--data', dataFolder, '--port', '0'])).said, /BAD.*damaged/)
  }
})
