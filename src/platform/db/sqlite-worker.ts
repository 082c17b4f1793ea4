// One SQLite connection per worker thread; statements are cached by their SQL text.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Question } from './sqlite-connection.ts'

interface Prepared {
  readonly statement: StatementSync
  readonly returnsRows: boolean
}
const { file, readOnly, pragmas } = workerData as {
  file: string
  readOnly: boolean
  pragmas: readonly string[]
}
const db = new DatabaseSync(file, { readOnly, timeout: 10_000 })
for (const pragma of pragmas) db.exec(`pragma ${pragma}`)

const longestCache = 500
const cache = new Map<string, Prepared>()

function prepared(sql: string): Prepared {
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

function answer({ id, sql, values }: Question): Answer {
  try {
    const { statement, returnsRows } = prepared(sql)
    if (returnsRows) return { id, rows: statement.all(...(values as SQLInputValue[])) }
    const { changes } = statement.run(...(values as SQLInputValue[]))
    return { id, rows: [], changes: Number(changes) }
  } catch (error) {
    const { message, errcode } = error as { message: string; errcode?: number }
    return { id, error: { message, errcode } }
  }
}

parentPort?.on('message', (questions: readonly Question[]) => {
  const isLast = questions.at(-1)?.sql === 'close'
  const asked = isLast ? questions.slice(0, -1) : questions
  const answers = asked.map(answer).filter(isAwaited)
  if (answers.length > 0) parentPort?.postMessage(answers)
  if (!isLast) return
  db.close()
  parentPort?.close()
})

function isAwaited({ id, error }: Answer): boolean {
  if (id === 0 && error) throw new Error(error.message)
  return id !== 0
}
