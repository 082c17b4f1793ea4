import type { Kysely, Transaction } from 'kysely'
import { preparedOn, type Question } from './prepared.ts'

declare const right: unique symbol
/** The right to look. Opaque: only a slice's store can turn it into queries, and only on its own tables. */
export interface Reader {
  readonly [right]: 'read' | 'write'
}
/** The right to change things, inside a transaction that a route or a job opened. */
export interface Writer extends Reader {
  readonly [right]: 'write'
}

type Reading<Tables> = Pick<
  Kysely<Tables>,
  'selectFrom' | 'fn' | 'dynamic' | 'with' | 'withRecursive' | 'selectNoFrom'
>
type Writing<Tables> = Reading<Tables> &
  Pick<Transaction<Tables>, 'insertInto' | 'updateTable' | 'deleteFrom'>

/** Called once, at the top of a store, with the tables that the slice owns. */
export const tables = <Tables>() => ({
  reading: (db: Reader) => db as unknown as Reading<Tables>,
  writing: (tx: Writer) => tx as unknown as Writing<Tables>,
  /** A question asked for every page, compiled once: see prepared.ts for what it may look at. */
  prepared: <Values extends object, Row>(build: (db: Reading<Tables>, given: Values) => Question<Row>) => {
    const ask = preparedOn((db, given: Values) => build(db as unknown as Reading<Tables>, given))
    return (db: Reader, given: Values) => ask(everything(db), given)
  },
})

/** For platform only: the whole database behind a right, for migrations, backups and the full-text stores. */
export const everything = (db: Reader): Kysely<unknown> => db as unknown as Kysely<unknown>
export const asReader = (db: Kysely<unknown>): Reader => db as unknown as Reader
export const asWriter = (tx: Transaction<unknown>): Writer => tx as unknown as Writer
