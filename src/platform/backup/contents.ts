import type { DatabaseSync } from 'node:sqlite'
import type { History } from '../db/migrate.ts'

/** What the machinery has to be told of the paper, because it knows no slice. */
export interface Contents {
  readonly history: History
  /** Tables that are not kept: what opens doors (sessions, links), and what can be made again (an index). */
  readonly leftOut: readonly string[]
}

/** What the running paper needs of its own: where its listeners stand, and what they have still to hear. */
const ofTheEngine = ['outbox', 'jobs']
/** Written by the migrations themselves. */
const ofTheMigrator = ['kysely_migration', 'kysely_migration_lock']

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

interface Listed {
  readonly name: string
  readonly type: 'table' | 'virtual' | 'shadow' | 'view'
}
const listed = (db: DatabaseSync): readonly Listed[] =>
  (
    db
      .prepare("select name, type from pragma_table_list where schema = 'main' order by name")
      .all() as unknown as Listed[]
  ).filter(({ name }) => !name.startsWith('sqlite_'))

/** The tables whose rows are the paper, as a SQLite file of the same history has them. */
export const keptTables = (db: DatabaseSync, { leftOut }: Contents): readonly string[] =>
  listed(db)
    .filter(
      ({ name, type }) => type === 'table' && ![...ofTheEngine, ...ofTheMigrator, ...leftOut].includes(name),
    )
    .map(({ name }) => name)

export const columnsOf = (db: DatabaseSync, table: string): readonly string[] =>
  (db.prepare('select name from pragma_table_info(?) order by name').all(table) as { name: string }[]).map(
    ({ name }) => name,
  )

/** Empties what is not kept. A virtual table is made anew, which is how to empty any kind of one. */
export function emptyRest(db: DatabaseSync, { leftOut }: Contents): void {
  const rest = listed(db).filter(({ name }) => [...ofTheEngine, ...leftOut].includes(name))
  for (const { name, type } of rest) {
    if (type !== 'virtual') db.exec(`delete from ${quoted(name)}`)
    else {
      const { sql } = db.prepare('select sql from sqlite_schema where name = ?').get(name) as { sql: string }
      db.exec(`drop table ${quoted(name)}; ${sql}`)
    }
  }
}

/** Whether anybody has begun this paper. */
export const hasRows = (db: DatabaseSync, contents: Contents): boolean =>
  keptTables(db, contents).some(
    (table) => db.prepare(`select 1 from ${quoted(table)} limit 1`).get() !== undefined,
  )

/** The steps of its history that a database has taken; none where there is no paper. */
export const stepsIn = (db: DatabaseSync): readonly string[] =>
  listed(db).some(({ name }) => name === 'kysely_migration')
    ? (db.prepare('select name from kysely_migration order by name').all() as { name: string }[]).map(
        ({ name }) => name,
      )
    : []

export const unknownSteps = (steps: readonly string[], { history }: Contents): readonly string[] =>
  steps.filter((step) => !Object.hasOwn(history, step))
