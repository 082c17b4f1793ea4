import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { openStore } from '#platform/db/open.ts'
import { everything } from '#platform/db/rights.ts'
import { onEachDatabase } from './databases.ts'

const noteAndCount = async (db: Parameters<Parameters<typeof onEachDatabase>[1]>[1]) => {
  await db.write(async (tx) => {
    await sql`insert into outbox (event, payload, tags, urgent, process, at) values ('x', '{}', '[]', 0, 'p', 'now')`.execute(
      everything(tx),
    )
  })
  const { rows } = await sql<{ number: number }>`select count(*) as number from outbox`.execute(
    everything(db.read),
  )
  return rows[0]?.number
}

for (const turn of ['one', 'another']) {
  onEachDatabase(`${turn} test sees only what it wrote itself`, async (_, db) => {
    assert.equal(await noteAndCount(db), 1)
  })
}

onEachDatabase('a second process can be given the same database', async (t, db) => {
  const other = await openStore(db.place)
  t.after(() => other.close())
  await noteAndCount(db)
  const { rows } = await sql<{ number: number }>`select count(*) as number from outbox`.execute(
    everything(other.read),
  )
  assert.equal(rows[0]?.number, 1)
})
