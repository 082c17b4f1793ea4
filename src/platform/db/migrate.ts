import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { DatabaseFault } from './faults.ts'
import { everything } from './rights.ts'
import type { Engine, Store } from './store.ts'

/** A slice's migration: forward only, portable, told the engine for the few words that differ. */
export type Migrate = (db: Kysely<unknown>, engine: Engine) => Promise<void>
/** The paper's one history: names sort in the order in which they run. */
export type History = Readonly<Record<string, Migrate>>

/** Brings the database to the present shape; does nothing when it is there. A failed step leaves the database as it was. */
export async function migrate(store: Store, history: History): Promise<readonly string[]> {
  const migrations: Record<string, Migration> = {}
  for (const [name, up] of Object.entries(history)) migrations[name] = { up: (db) => up(db, store.engine) }
  return store.write(async (tx) => {
    const newer = await newerSteps(everything(tx), history)
    if (newer.length > 0)
      throw new DatabaseFault(
        `the paper is from a newer Broadsheet (${newer.join(', ')}). Use that one with it.`,
        'other',
      )
    const migrator = new Migrator({ db: everything(tx), provider: { getMigrations: async () => migrations } })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    return results.map((result) => result.migrationName)
  })
}

async function newerSteps(db: Kysely<unknown>, history: History): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(history, name))
}
