import {
  CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { type Connection, ThreadConnection } from './sqlite-connection.ts'
import type { ConnectionOptions } from './sqlite-handle.ts'
import { HereConnection } from './sqlite-here.ts'
import { demandSqlite } from './sqlite-version.ts'
import { type Look, makeStore, type Store } from './store.ts'

// No mmap: mapped pages of a big archive would count as this process's memory, and the system's cache holds them anyway.
const common = ['foreign_keys = on', 'temp_store = memory']
const forWriting = [
  'journal_mode = wal',
  'synchronous = full',
  'journal_size_limit = 67108864',
  ...common,
  'cache_size = -8192',
]
const forReading = [...common, 'query_only = on', 'cache_size = -8192']

/**
 * Opens (and makes) the paper's database: one writer, two readers, one reader more for reports, each in a thread. `isHere`: all of it is done
 * in the caller's own thread, which has nothing else to do; there a second reader would only remember the same pages again.
 */
export async function openSqlite(file: string, { isHere = false } = {}): Promise<Store> {
  demandSqlite()
  const Kind = isHere ? HereConnection : ThreadConnection
  const writer = new Pool({ file, readOnly: false, pragmas: forWriting }, 1, Kind)
  const write = database(writer)
  // The writer must have made the file before a read-only handle can open it.
  await write.executeQuery(CompiledQuery.raw('select 1'))
  const readers = new Pool({ file, readOnly: true, pragmas: forReading }, isHere ? 1 : 2, Kind)
  readers.startAll()
  const reporters = new Pool({ file, readOnly: true, pragmas: forReading }, 1, Kind)
  const close = async () => {
    await Promise.all([readers.destroy(), reporters.destroy()])
    await writer.destroy()
  }
  const reading: Look = (look) => readers.snapshot(look)
  const reporting: Look = (look) => reporters.snapshot(look)
  return makeStore({ engine: 'sqlite', read: database(readers), reading, reporting, write, close })
}

const dialectOf = (pool: Pool): Dialect => ({
  createAdapter: () => new SharedAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createDriver: () => pool,
})
const database = (pool: Pool): Kysely<unknown> => new Kysely({ dialect: dialectOf(pool) })

class SharedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
  // It is, in SQLite; Kysely says no because not every driver of it is sure to keep to one connection. Ours does.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

type Kind = new (options: ConnectionOptions) => Connection

/** Whoever waits is served in the order of asking; a connection whose thread died is replaced. */
class Pool implements Driver {
  readonly #options: ConnectionOptions
  readonly #size: number
  readonly #Kind: Kind
  readonly #waiting: ((connection: Connection) => void)[] = []
  readonly #handles = new WeakMap<Connection, Kysely<unknown>>()
  #free: Connection[] = []
  #all = new Set<Connection>()

  constructor(options: ConnectionOptions, size: number, Kind: Kind) {
    this.#options = options
    this.#size = size
    this.#Kind = Kind
  }

  async init(): Promise<void> {}

  /** Otherwise a thread is started when it is needed. */
  startAll(): void {
    while (this.#all.size < this.#size) this.#free.push(this.#start())
  }

  async acquireConnection(): Promise<Connection> {
    const free = this.#free.pop()
    if (free?.isDead) this.#all.delete(free)
    else if (free) return free
    return this.#all.size < this.#size ? this.#start() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  async releaseConnection(connection: Connection): Promise<void> {
    if (connection.isDead) this.#all.delete(connection)
    const sound = connection.isDead ? this.#start() : connection
    const next = this.#waiting.shift()
    if (next) next(sound)
    else this.#free.push(sound)
  }

  /** Look-ups at one moment. They may be asked together; begin and commit travel with them, for neither can fail on a reader. */
  async snapshot<T>(look: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
    const connection = await this.acquireConnection()
    try {
      connection.tell('begin')
      return await look(this.#handleOn(connection))
    } finally {
      connection.tell('commit')
      await this.releaseConnection(connection)
    }
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(connection, this.#options.readOnly ? 'begin' : 'begin immediate')
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(connection, 'commit')
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await ask(connection, 'rollback')
    } catch {
      // SQLite undid it by itself (a full disk), or nobody knows what this thread is in the middle of: another takes its place.
      // Why the work failed is what the caller wants to hear.
      await (connection as Connection).close()
    }
  }

  async destroy(): Promise<void> {
    await Promise.all([...this.#all].map((connection) => connection.close()))
  }

  /** Kysely's own transactions ask one thing after another, also where the page asks for several at once. This does not. */
  #handleOn(connection: Connection): Kysely<unknown> {
    const known = this.#handles.get(connection)
    if (known) return known
    const dialect = dialectOf(this)
    const provider = {
      provideConnection: <T>(ask: (to: DatabaseConnection) => Promise<T>) => ask(connection),
    }
    const executor = new DefaultQueryExecutor(
      dialect.createQueryCompiler(),
      dialect.createAdapter(),
      provider,
    )
    const handle = new Kysely<unknown>({ config: { dialect }, dialect, driver: new DummyDriver(), executor })
    this.#handles.set(connection, handle)
    return handle
  }

  #start(): Connection {
    const connection = new this.#Kind(this.#options)
    this.#all.add(connection)
    return connection
  }
}

const ask = (connection: DatabaseConnection, sql: string) => (connection as Connection).ask(sql)
