import { sql } from 'kysely'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'

/** Kept by the house for itself, and by the clock rather than by a request. */
const clockwork = /^(?:sqlite_|kysely_|pg_|jobs$|followers$|processes$|search_documents_)/

/** Every row of every table, as text: the same twice means that nothing was changed. */
export async function everyRow({ engine, read }: Store): Promise<Readonly<Record<string, string>>> {
  const db = everything(read)
  const { rows } =
    engine === 'sqlite'
      ? await sql<{
          name: string
        }>`select name from sqlite_master where type = 'table' and sql not like 'create virtual%'`.execute(db)
      : await sql<{
          name: string
        }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
  const tables = rows.map(({ name }) => name).filter((name) => !clockwork.test(name))
  const contents = tables.toSorted().map(async (name) => {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    return [name, JSON.stringify(rows.map((row) => JSON.stringify(row)).toSorted())] as const
  })
  return Object.fromEntries(await Promise.all(contents))
}
