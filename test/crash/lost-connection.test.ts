import assert from 'node:assert/strict'
import { setTimeout as after } from 'node:timers/promises'
import { sql } from 'kysely'
import { everything } from '#platform/db/rights.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openPaper } from '../harness/paper.ts'
import { deskOf, isDone, sectionsOf, storyIn } from './desk.ts'

onEachDatabase(
  'a Postgres that drops every connection stops nobody for longer than it is away',
  async (t, db) => {
    // SQLite has no connection to lose.
    if (db.engine === 'sqlite') return
    const paper = await openPaper(t, db, { demo: true })
    const desk = deskOf(paper.origin, (await paper.as('editor')).cookie)
    const [section = ''] = await sectionsOf(desk)
    const words = { headline: 'Dropped', body: 'Words.', section, topics: 'Harbour', person: 'Ada Quay' }
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`
    const inTheMiddle = db.write(async (tx) => {
      await sql`select 1`.execute(everything(tx))
      await cut.execute(everything(db.read))
      await after(100)
      await sql`select 1`.execute(everything(tx))
    })
    await assert.rejects(inTheMiddle)
    assert.equal((await desk.get('/')).status, 200)
    for (let turn = 0; turn < 5; turn += 1) {
      const work = Promise.all([
        desk.draft(words),
        desk.draft(words),
        desk.get('/search?q=ferry'),
        desk.get('/newsroom/budget'),
      ])
      await cut.execute(everything(db.read)).catch(() => undefined)
      await work
    }
    const id = storyIn(await desk.draft(words)) ?? ''
    assert.ok(isDone(await desk.publish(id), 'published'))
    await paper.app.settle()
    paper.errors.length = 0
  },
)
