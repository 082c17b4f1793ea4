// Slow: more than twenty seconds.
// Commands beside a running server, and a second server where one is enough.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import { everything } from '#platform/db/rights.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { freePort } from '../harness/paper.ts'
import { until } from '../harness/soon.ts'
import { deskOf, signIn, withSecondFactor } from './desk.ts'
import { command, type Server, start } from './server.ts'

async function serving(t: TestContext, { place }: TestDatabase): Promise<Server> {
  const server = await start(place, await freePort()).ready
  t.after(() => server.kill())
  return server
}
const textAt = async (server: Server, path: string): Promise<string> =>
  (await fetch(server.origin + path)).text()

onEachDatabase('a second server on the same data folder is refused, and the first goes on', async (t, db) => {
  const server = await serving(t, db)
  const { code, said } = await command(db.place, 'serve', '--port', '0')
  assert.equal(code, 1)
  assert.match(said, /^Another server already owns .*--data\.$/)
  assert.match(await textAt(server, '/readyz'), /ready/)
  assert.equal(await server.stop(), 0)
})

onEachDatabase('the demo edition is taken out beside a server, and gone from its front', async (t, db) => {
  const server = await serving(t, db)
  const front = await textAt(server, '/')
  const path = /href="(\/2022\/03\/[^"]+)"/.exec(front)?.[1] ?? ''
  assert.equal((await fetch(server.origin + path)).status, 200)
  await textAt(server, '/feed.xml')
  const { code, said } = await command(db.place, 'demo', 'remove')
  assert.equal(code, 0, said)
  assert.match(said, /\d+ stories are gone/)
  await until(async () => !(await textAt(server, '/')).includes('/2022/03/'), 'the front without the demo')
  assert.equal((await fetch(server.origin + path)).status, 404)
  assert.doesNotMatch(
    (await textAt(server, '/feed.xml')) + (await textAt(server, '/sitemap.xml')),
    /\/2022\/03\//,
  )
  assert.equal(server.complaints(), '')
})

onEachDatabase('somebody is added beside a server, signs in, and is signed out by a reset', async (t, db) => {
  const server = await serving(t, db)
  const at = { ...db.place }
  const linkIn = (said: string) => /\/newsroom\/sign-in\/(\S+)/.exec(said)?.[1] ?? ''
  const added = await command(
    at,
    'user',
    'add',
    'Ada@paper.example',
    '--role',
    'editor',
    '--name',
    'Ada Quay',
  )
  assert.equal(added.code, 0, added.said)
  const desk = deskOf(server.origin, await signIn(server.origin, linkIn(added.said)))
  assert.match(await (await desk.get('/newsroom/budget')).text(), /Ada Quay/)
  const twice = await command(at, 'user', 'add', 'ada@paper.example')
  assert.equal(twice.code, 1)
  assert.match(twice.said, /user reset ada@paper\.example/)
  const reset = await command(at, 'user', 'reset', 'ada@paper.example')
  assert.equal(reset.code, 0, reset.said)
  assert.notEqual((await desk.get('/newsroom/budget')).status, 200)
  const back = await signIn(server.origin, linkIn(reset.said))
  const again = deskOf(server.origin, await withSecondFactor(server.origin, back))
  assert.equal((await again.get('/newsroom/budget')).status, 200)
})

onEachDatabase(
  'a backup is made beside a server; a restore is refused beside it, and over a paper',
  async (t, db) => {
    const server = await serving(t, db)
    const file = join(mkdtempSync(join(db.place.dataFolder, 'out-')), 'paper.backup')
    const made = await command(db.place, 'backup', file)
    assert.equal(made.code, 0, made.said)
    const again = await command(db.place, 'backup', file)
    assert.deepEqual([again.code, /is there already/.test(again.said)], [1, true])
    const beside = await command(db.place, 'restore', file, '--replace')
    assert.deepEqual([beside.code, /A server is running/.test(beside.said)], [1, true])
    await server.stop()
    await db.close()
    const over = await command(db.place, 'restore', file)
    assert.deepEqual([over.code, /--replace/.test(over.said)], [1, true])
    const replaced = await command(db.place, 'restore', file, '--replace')
    assert.equal(replaced.code, 0, replaced.said)
    const kept = /kept in (\S+)\./.exec(replaced.said)?.[1]
    assert.equal(kept !== undefined && existsSync(kept), db.engine === 'sqlite')
  },
)

onEachDatabase(
  'what is no whole backup of this or an older Broadsheet is refused, and nothing is changed',
  async (_, db) => {
    const folder = mkdtempSync(join(db.place.dataFolder, 'out-'))
    await command(db.place, 'user', 'add', 'ada@paper.example')
    const accounts = () =>
      sql`select id, email from accounts`.execute(everything(db.read)).then(({ rows }) => rows)
    const before = await accounts()
    const file = join(folder, 'paper.backup')
    assert.equal((await command(db.place, 'backup', file)).code, 0)
    assert.equal(statSync(file).mode & 0o077, 0)
    const whole = readFileSync(file)
    const spoiled = (name: string, spoil: (bytes: Buffer) => Buffer): string => {
      const path = join(folder, name)
      writeFileSync(path, spoil(Buffer.from(whole)))
      return path
    }
    const turned = (bytes: Buffer): Buffer => {
      // One letter of a name: SQLite itself does not notice.
      const at = bytes.lastIndexOf('ada@paper.example')
      return bytes.fill('o', at, at + 1)
    }
    const cases: [string, RegExp][] = [
      [join(folder, 'none'), /There is no file/],
      [spoiled('text', () => Buffer.from('Dear reader')), /is not a backup/],
      [spoiled('nothing', () => Buffer.alloc(0)), /is not a backup/],
      [spoiled('cut', (bytes) => bytes.subarray(0, bytes.length - 5000)), /damaged or cut off/],
      [spoiled('turned', turned), /damaged or cut off/],
      [spoiled('newer', (bytes) => (bytes.writeUInt32BE(99, 60), bytes)), /from a newer Broadsheet/],
    ]
    for (const [path, words] of cases) {
      const { code, said } = await command(db.place, 'restore', path, '--replace')
      assert.deepEqual([path, code], [path, 1])
      assert.match(said, words, path)
    }
    assert.deepEqual(await accounts(), before)
  },
)

onEachDatabase('doctor looks at the paper beside a server, and changes nothing', async (t, db) => {
  const server = await serving(t, db)
  const { code, said } = await command(db.place, 'doctor', '--port', '0')
  assert.equal(code, 0, said)
  assert.match(
    said,
    /^note {2}A server is running[^]*^ok {4}The tables are of this version\.\nok {4}No work has been left undone\.$/m,
  )
  assert.equal(server.complaints(), '')
})

onEachDatabase('a paper of a newer Broadsheet is left alone by every command', async (_, db) => {
  await db.write((tx) =>
    sql`insert into kysely_migration (name, timestamp) values ('999-future', 'then')`.execute(everything(tx)),
  )
  const file = join(mkdtempSync(join(db.place.dataFolder, 'out-')), 'paper.backup')
  for (const argv of [
    ['doctor', '--port', '0'],
    ['serve', '--port', '0'],
    ['backup', file],
    ['user', 'add', 'ada@paper.example'],
  ]) {
    const { code, said } = await command(db.place, ...argv)
    assert.equal(code, 1, said)
    assert.match(said, /newer Broadsheet/)
    assert.doesNotMatch(said, /\n {4}at /)
  }
  assert.equal(existsSync(file), false)
})
