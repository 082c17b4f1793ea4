// One open SQLite file, asked one thing after another; statements are cached by their SQL text.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** `id` 0: nobody waits for the answer. */
export interface Question {
  readonly id: number
  readonly sql: string
  readonly values: readonly unknown[]
}
export interface Answer {
  readonly id: number
  readonly rows?: readonly unknown[]
  readonly changes?: number
  readonly error?: { readonly message: string; readonly errcode: number | undefined }
}
export interface ConnectionOptions {
  readonly file: string
  readonly readOnly: boolean
  readonly pragmas: readonly string[]
}
export interface Handle {
  answer(question: Question): Answer
  close(): void
}

interface Prepared {
  readonly statement: StatementSync
  readonly returnsRows: boolean
}
const longestCache = 500

export function openHandle({ file, readOnly, pragmas }: ConnectionOptions): Handle {
  const db = new DatabaseSync(file, { readOnly, timeout: 10_000 })
  for (const pragma of pragmas) db.exec(`pragma ${pragma}`)
  const cache = new Map<string, Prepared>()
  return { answer: (question) => answer(db, cache, question), close: () => db.close() }
}

function answer(db: DatabaseSync, cache: Map<string, Prepared>, { id, sql, values }: Question): Answer {
  try {
    const { statement, returnsRows } = prepared(db, cache, sql)
    if (returnsRows) return { id, rows: statement.all(...(values as SQLInputValue[])) }
    const { changes } = statement.run(...(values as SQLInputValue[]))
    return { id, rows: [], changes: Number(changes) }
  } catch (error) {
    const { message, errcode } = error as { message: string; errcode?: number }
    return { id, error: { message, errcode } }
  }
}

function prepared(db: DatabaseSync, cache: Map<string, Prepared>, sql: string): Prepared {
  const known = cache.get(sql)
  if (known) return known
  const statement = db.prepare(sql)
  const fresh = { statement, returnsRows: statement.columns().length > 0 }
  // Every run tells the last row number of the connection, and the full-text index makes some that no JavaScript number can hold.
  if (!fresh.returnsRows) statement.setReadBigInts(true)
  if (cache.size >= longestCache) cache.delete(cache.keys().next().value as string)
  cache.set(sql, fresh)
  return fresh
}
