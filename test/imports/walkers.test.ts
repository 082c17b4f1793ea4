import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { history } from '#history.ts'
import { importWordpress } from '#imports/index.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openStore } from '#platform/db/open.ts'
import { everything } from '#platform/db/rights.ts'
import { clock } from '#platform/mint.ts'
import { openLedger, verify, type Walker } from '#proof/index.ts'
import { ledgerFile, sourceOf } from '../../src/commands/verify-source.ts'
import { verifyInThread } from '../../src/commands/verify-thread.ts'
import { openWalkers } from '../../src/commands/walkers.ts'
import { makeFolder } from '../harness/folder.ts'
import { writeWxr } from './wxr.ts'

const before052 = [
  'drop table media_before',
  'alter table media drop column cuts',
  'drop table front_steps',
  'drop table front_plans',
  'create table front_plans (number integer primary key, plan text not null, plan_of integer not null, what text not null, story_id text, slot text, by_id text, at text not null)',
  'drop table topic_removals',
  'drop table front_schedules',
  'alter table writings drop column turn',
  'alter table schedules drop column kind',
  "delete from kysely_migration where name >= '052'",
]

/** A paper of its own in a folder, with a small archive in it, and the report of that. */
async function imported(t: TestContext) {
  const folder = makeFolder(t, 'archive')
  const read = readConfig({ BROADSHEET_DATA: join(folder, 'data') })
  assert.ok(read.ok)
  const posts = Array.from({ length: 7 }, (_, at) => ({
    id: at + 1,
    title: `Tide ${at + 1}`,
    content: `<p>High water number ${at + 1}.</p><img src="https://old.example/wp-content/uploads/${at}.jpg">`,
  }))
  const report = join(folder, 'report.json')
  const store = await openStore(read.value)
  t.after(() => store.close())
  await migrate(store, history)
  const outcome = await importWordpress({
    store,
    files: [writeWxr(folder, 'export.xml', { home: 'https://old.example', posts })],
    dryRun: false,
    media: { from: 'nowhere' },
    report,
    clock,
    progress: () => undefined,
    signal,
  })
  assert.ok(outcome.ok)
  return { folder, report, config: read.value, store }
}
const { signal } = new AbortController()

test('a paper that an older program has made is brought up to date before it is walked through', async (t) => {
  const { folder, report, config, store } = await imported(t)
  // As before 052: then nothing that is shown of a picture can be asked for.
  for (const step of before052) await store.write((tx) => sql.raw(step).execute(everything(tx)))
  const json = join(folder, 'proof.json')
  const order = { config, report, against: null, page: null, json }
  const ended = await verifyInThread(order, () => undefined, signal)
  assert.ok(ended.ok, ended.ok ? '' : ended.sentence)
  assert.equal(ended.losses, 0, ended.summary)
  assert.match(ended.summary, /7 {2,}7 {2}100 %/, 'by several walkers, and each thing once')
})

test('a walker that fails ends the proof, and leaves nobody waiting or behind', async (t) => {
  const { folder, report, config } = await imported(t)
  const source = await sourceOf(report)
  assert.ok(typeof source !== 'string')
  const order = {
    config,
    against: null,
    files: [{ path: join(folder, 'gone.xml'), name: 'gone.xml' }],
    head: source.head,
    folder,
    isHeard: false,
  }
  let walkers: readonly Walker[] = []
  const proof = verify({
    ...source,
    openLedger: (site) => openLedger(ledgerFile(folder, site)),
    openWalkers: async (sites, progress) => {
      const hearer = { address: () => undefined, difference: () => undefined }
      return (walkers = await openWalkers(order, sites, { hearer, progress, signal }))
    },
    progress: () => undefined,
    signal,
  })
  await assert.rejects(proof, /gone\.xml/)
  assert.ok(walkers.length > 0)
  for (const walker of walkers) await assert.rejects(walker.walk(0, 'lists'))
})
