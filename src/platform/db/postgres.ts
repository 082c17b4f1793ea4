import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Look, makeStore, type Store } from './store.ts'

// bigint arrives as text by default; every one of ours (sequence numbers, counts, bytes) fits a double.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** The same schema on Postgres. Readers and the writer both use the primary: a lagging replica would print old bytes for good. */
export async function openPostgres(url: string): Promise<Store> {
  const pools = [10, 2, 6].map((max) => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
    })
    // A connection lost while idle is replaced by the next query; without a hearer it would end the process.
    pool.on('error', () => undefined)
    // The same for one that is lost in the middle of a transaction: whoever asks it next is told.
    pool.on('connect', (client) => void client.on('error', () => undefined))
    return pool
  })
  const [read, report, write] = pools.map(
    (pool) => new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
  )
  if (!read || !report || !write) throw new Error('three pools make three databases')
  const close = async () => {
    await Promise.all([read.destroy(), report.destroy(), write.destroy()])
  }
  return makeStore({
    engine: 'postgres',
    read,
    reading: snapshotsOf(read),
    reporting: snapshotsOf(report),
    write,
    close,
  })
}

const snapshotsOf =
  (db: Kysely<unknown>): Look =>
  (look) =>
    db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute(look)
