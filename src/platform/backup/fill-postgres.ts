import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { type Kysely, sql } from 'kysely'
import { done, refused, type Result } from '#kernel/result.ts'
import { migrate } from '../db/migrate.ts'
import { openStore } from '../db/open.ts'
import { everything } from '../db/rights.ts'
import type { Store } from '../db/store.ts'
import { defineEvent, emit } from '../jobs/events.ts'
import { columnsOf, type Contents, keptTables, quoted, unknownSteps } from './contents.ts'
import { stepsInPostgres } from './copy-postgres.ts'
import type { Tell } from './copy-sqlite.ts'
import type { Restored, Wish } from './restoration.ts'

/** Other nodes may be serving this database: everything that they have printed falls. */
const paperRestored = defineEvent<null>('paper.restored', { urgent: true })

type Row = Record<string, SQLOutputValue>
const mostRows = 200
const mostBytes = 4 << 20

/** Copies every row of a finished SQLite file into Postgres, in one transaction: all of the paper or nothing of it. */
export async function fillPostgres(
  file: string,
  wish: Wish,
  contents: Contents,
): Promise<Result<Restored, 'not-empty' | 'newer-paper'>> {
  const store = await openStore(wish.place)
  const from = new DatabaseSync(file, { readOnly: true })
  try {
    if (unknownSteps(await stepsInPostgres(store), contents).length > 0) return refused('newer-paper')
    await migrate(store, contents.history)
    return await copyAll(from, store, wish, contents)
  } finally {
    from.close()
    await store.close()
  }
}

function copyAll(
  from: DatabaseSync,
  store: Store,
  { replace, rebuild, now, tell }: Wish,
  contents: Contents,
): Promise<Result<Restored, 'not-empty'>> {
  const tables = keptTables(from, contents)
  return store.write(async (tx) => {
    const db = everything(tx)
    const names = sql.join(tables.map((table) => sql.table(table)))
    await sql`lock table ${names} in access exclusive mode`.execute(db)
    if (!replace && (await hasAny(db, tables))) return refused('not-empty')
    await clear(db, [...tables, ...contents.leftOut])
    const links = await linksIn(db)
    await each(links, (link) => sql`${alter(link)} deferrable initially deferred`.execute(db))
    for (const table of tables) await copyTable(from, db, table, tell)
    await sql`set constraints all immediate`.execute(db)
    await each(links, (link) => sql`${alter(link)} not deferrable`.execute(db))
    for (const table of tables) await countOn(db, table)
    await rebuild(tx, 'postgres')
    // Until a server looks by itself, a minute or ten later, it takes each of these tables for empty.
    await sql`analyze ${names}`.execute(db)
    await emit(tx, paperRestored, { payload: null, tags: ['site'] }, now)
    return done({ kept: undefined })
  })
}

async function hasAny(db: Kysely<unknown>, tables: readonly string[]): Promise<boolean> {
  const looks = tables.map((table) => sql`exists (select 1 from ${sql.table(table)})`)
  const { rows } = await sql<{ begun: boolean }>`select ${sql.join(looks, sql` or `)} as begun`.execute(db)
  return rows[0]?.begun ?? false
}

/** Not every table of SQLite's is one of Postgres's: an index may need others. */
async function clear(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_name in (${sql.join(tables)})`.execute(db)
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db)
}

interface Link {
  readonly table: string
  readonly name: string
}
/** Foreign keys: for the time of the copying nothing says which table comes first, or which row of a table. */
async function linksIn(db: Kysely<unknown>): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select relname as table, conname as name from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db)
  return rows
}
const alter = ({ table, name }: Link) =>
  sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)}`

async function each<T>(things: readonly T[], work: (thing: T) => Promise<unknown>): Promise<void> {
  for (const thing of things) await work(thing)
}

async function copyTable(from: DatabaseSync, db: Kysely<unknown>, table: string, tell: Tell): Promise<void> {
  const columns = columnsOf(from, table)
  const rows = from
    .prepare(`select ${columns.map(quoted).join(', ')} from ${quoted(table)} order by rowid`)
    .iterate() as NodeJS.Iterator<Row>
  let copied = 0
  for (const some of inBatches(rows)) {
    await insert(db, table, columns, some)
    copied += some.length
    tell(`${copied} rows of ${table} brought back`)
  }
}

function* inBatches(rows: Iterable<Row>): Generator<readonly Row[]> {
  let batch: Row[] = []
  let bytes = 0
  for (const row of rows) {
    batch.push(row)
    bytes += Object.values(row).reduce<number>((sum, value) => sum + sizeOf(value), 0)
    if (batch.length < mostRows && bytes < mostBytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
const sizeOf = (value: SQLOutputValue): number =>
  typeof value === 'string' ? value.length : value instanceof Uint8Array ? value.byteLength : 8

async function insert(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => stored(row[column])))})`)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db)
}

const stored = (value: SQLOutputValue | undefined): unknown =>
  value instanceof Uint8Array ? Buffer.from(value) : (value ?? null)

/** Numbers that the database gives go on after the highest that has been brought back. */
async function countOn(db: Kysely<unknown>, table: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}
      and (column_default like 'nextval(%' or is_identity = 'YES')`.execute(db)
  for (const { name } of rows)
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${name}), coalesce(max(${sql.ref(name)}), 0) + 1, false)
      from ${sql.table(table)}`.execute(db)
}
