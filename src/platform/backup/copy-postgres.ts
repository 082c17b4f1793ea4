import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type Kysely, sql } from 'kysely'
import { migrate } from '../db/migrate.ts'
import { everything } from '../db/rights.ts'
import { openSqlite } from '../db/sqlite.ts'
import type { Store } from '../db/store.ts'
import { columnsOf, type Contents, keptTables, quoted } from './contents.ts'
import type { Tell } from './copy-sqlite.ts'

/** Rows that are in memory at once. */
const batch = 200

export const stepsInPostgres = (store: Store): Promise<readonly string[]> =>
  store.reporting(async (reader) => {
    const db = everything(reader)
    const { rows } = await sql<{
      there: boolean
    }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
    if (!rows[0]?.there) return []
    const { rows: steps } = await sql<{
      name: string
    }>`select name from kysely_migration order by name`.execute(db)
    return steps.map(({ name }) => name)
  })

/** One moment of a Postgres database, row by row into a SQLite file that its own history has made. */
export async function copyPostgres(store: Store, to: string, contents: Contents, tell: Tell): Promise<void> {
  const steps = new Set(await stepsInPostgres(store))
  await makeEmpty(to, { ...contents, history: pick(contents.history, steps) })
  const into = new DatabaseSync(to, { enableForeignKeyConstraints: false })
  try {
    // Nothing of this file counts before it is whole, synced and named.
    into.exec('pragma journal_mode = off; pragma synchronous = off; begin')
    await store.reporting(async (reader) => {
      for (const table of keptTables(into, contents)) await copyTable(everything(reader), into, table, tell)
    })
    into.exec('commit')
  } finally {
    into.close()
  }
}

async function makeEmpty(file: string, { history }: Contents): Promise<void> {
  const store = await openSqlite(file)
  try {
    await migrate(store, history)
  } finally {
    await store.close()
  }
}

const pick = (history: Contents['history'], steps: ReadonlySet<string>): Contents['history'] =>
  Object.fromEntries(Object.entries(history).filter(([name]) => steps.has(name)))

async function copyTable(db: Kysely<unknown>, into: DatabaseSync, table: string, tell: Tell): Promise<void> {
  const columns = columnsOf(into, table)
  const insert = into.prepare(
    `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`declare copied no scroll cursor for select ${names} from ${sql.table(table)}`.execute(db)
  for (let copied = 0; ; ) {
    const { rows } = await sql<Record<string, SQLInputValue>>`fetch ${sql.lit(batch)} from copied`.execute(db)
    if (rows.length === 0) break
    for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null))
    copied += rows.length
    tell(`${copied} rows of ${table} copied`)
  }
  await sql`close copied`.execute(db)
}
