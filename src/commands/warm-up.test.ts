import assert from 'node:assert/strict'
import { clock } from '#platform/mint.ts'
import { onSqlite } from '../../test/harness/databases.ts'
import { openPaper } from '../../test/harness/paper.ts'
import { warmUp } from './warm-up.ts'

onSqlite('what readers come for first is printed before the first of them', async (t, db) => {
  const { app, port, anonymous } = await openPaper(t, db, { demo: true })
  await warmUp(db, port, clock(), 60_000)
  const { pages, hits } = app.press.statistics()
  assert.ok(pages > 10, `${pages} pages`)
  assert.equal((await anonymous.get('/')).status, 200)
  assert.equal(app.press.statistics().hits, hits + 1)
})

onSqlite('an empty paper warms up too, and a paper that does not answer holds nobody up', async (t, db) => {
  const { port } = await openPaper(t, db)
  await warmUp(db, port, clock())
  await warmUp(db, 1, clock())
})
