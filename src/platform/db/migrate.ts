import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
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
    const migrator = new Migrator({ db: everything(tx), provider: { getMigrations: async () => migrations } })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    return results.map((result) => result.migrationName)
  })
}
