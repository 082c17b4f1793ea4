import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { everything, type Reader, type Writer } from './rights.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

async function opened(t: TestContext): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-sqlite-'))
  const store = await openSqlite(join(folder, 'a.db'))
  t.after(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  await store.write((tx) =>
    sql`create table notes (number integer primary key, words text)`.execute(everything(tx)),
  )
  return store
}
const note = (tx: Writer, number: string, words: string) =>
  sql`insert into notes values (${sql.raw(number)}, ${words})`.execute(everything(tx))
async function countOf(db: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from notes`.execute(everything(db))
  return rows[0]?.count ?? -1
}

test('a row number beyond those that JavaScript counts exactly stops nobody from writing', async (t) => {
  const store = await opened(t)
  // The full-text index gives such numbers to rows of its own, and SQLite tells the last one with every later statement.
  await store.write((tx) => note(tx, '9009810594856960', 'far'))
  await store.write((tx) => note(tx, '1', 'near'))
  assert.equal(await countOf(store.read), 2)
})

test('when SQLite has already undone a transaction, the reason is still heard and the next one is whole', async (t) => {
  const store = await opened(t)
  const broken = store.write(async (tx) => {
    await note(tx, '1', 'undone')
    // As a full disk does it.
    await sql`rollback`.execute(everything(tx))
    throw new Error('the disk is full')
  })
  await assert.rejects(broken, /the disk is full/)
  await store.write((tx) => note(tx, '2', 'kept'))
  assert.equal(await countOf(store.read), 1)
})
