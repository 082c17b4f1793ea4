import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import type { Fallen } from '../press/page.ts'
import { beginMoment, createMemory, forget, type Memory } from './remember.ts'
import { asReader, asWriter, type Reader, type Writer } from './rights.ts'
import { openTidings, type Tidings } from './tidings.ts'
import { type Changes, watch } from './watch.ts'

export type Engine = 'sqlite' | 'postgres'

/** What a process may do with the paper's database. */
export interface Store {
  readonly engine: Engine
  /** Single look-ups. Two of them may see two moments: a page that needs one moment uses `reading`. */
  readonly read: Reader
  /** Several look-ups at one moment: a snapshot, so that a page is wholly old or wholly new. */
  reading<T>(look: (db: Reader) => Promise<T>): Promise<T>
  /** For reports and rebuilds: a connection of its own, so that a slow one holds up no page. */
  reporting<T>(look: (db: Reader) => Promise<T>): Promise<T>
  /** The only transaction of a request. Refuses to nest. Fallen tags are told after COMMIT and before the caller is answered. */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /** The same store, but that somebody is told of every transaction of this one that changed anything, inside of it and before COMMIT. */
  witnessed(witness: Witness): Store
  onCommit(hear: (fallen: readonly Fallen[]) => void): void
  /** Told of whatever falls by whoever hears it for this process; without them, nobody who waits is told. */
  readonly tidings: Tidings
  /** From now on snapshots may remember (see remember.ts): for whoever tells here what has fallen, its own and what others changed. */
  remember(): { forget(fallen: readonly Fallen[]): void }
  close(): Promise<void>
}

/** Fails: then nothing was done. */
export type Witness = (tx: Writer, changes: Changes) => Promise<void>

/** Runs look-ups at one moment of the database. */
export type Look = <T>(look: (db: Kysely<unknown>) => Promise<T>) => Promise<T>
export interface Connections {
  readonly engine: Engine
  readonly read: Kysely<unknown>
  readonly reading: Look
  readonly reporting: Look
  readonly write: Kysely<unknown>
  close(): Promise<void>
}

const inWrite = new AsyncLocalStorage<true>()
const noted = new WeakMap<Writer, Fallen[]>()

/** Called by `emit`: what must fall when this transaction commits. */
export function noteFallen(tx: Writer, fallen: Fallen): void {
  noted.get(tx)?.push(fallen)
}

async function witnessed<T>(
  tx: Transaction<unknown>,
  noting: (writer: Writer) => Writer,
  work: (tx: Writer) => Promise<T>,
  witness: Witness | undefined,
): Promise<T> {
  if (witness === undefined) return work(noting(asWriter(tx)))
  const watched = watch(tx)
  const done = await work(noting(asWriter(watched.tx)))
  const changes = watched.changes()
  if (changes.rows.size > 0) await witness(asWriter(tx), changes)
  return done
}

export function makeStore(connections: Connections): Store {
  const hearers: ((fallen: readonly Fallen[]) => void)[] = []
  let memory: Memory | undefined
  const lookAs =
    <T>(look: (db: Reader) => Promise<T>) =>
    (db: Kysely<unknown>) => {
      const reader = asReader(db)
      beginMoment(reader, memory)
      return look(reader)
    }
  const write = async <T>(work: (tx: Writer) => Promise<T>, witness?: Witness): Promise<T> => {
    if (inWrite.getStore())
      throw new Error('a transaction was opened inside a transaction: pass the Writer on instead')
    const fallen: Fallen[] = []
    const noting = (writer: Writer): Writer => {
      noted.set(writer, fallen)
      return writer
    }
    const result = await inWrite.run(true, () =>
      connections.write.transaction().execute((tx) => witnessed(tx, noting, work, witness)),
    )
    if (fallen.length > 0) for (const hear of hearers) hear(fallen)
    return result
  }
  const store: Store = {
    engine: connections.engine,
    read: asReader(connections.read),
    reading: (look) => connections.reading(lookAs(look)),
    reporting: (look) => connections.reporting(lookAs(look)),
    onCommit: (hear) => void hearers.push(hear),
    tidings: openTidings(),
    remember: () => {
      const fresh = createMemory()
      memory = fresh
      return { forget: (fallen) => forget(fresh, fallen) }
    },
    close: connections.close,
    write: (work) => write(work),
    witnessed: (witness) => ({ ...store, write: (work) => write(work, witness) }),
  }
  return store
}
