import type { CompiledQuery, QueryResult } from 'kysely'
import { DatabaseFault } from './faults.ts'
import { type Connection, noStream, resultOf } from './sqlite-connection.ts'
import { type Answer, type ConnectionOptions, type Handle, openHandle } from './sqlite-handle.ts'

/**
 * A handle in this very thread, for a thread that does nothing else than read: it waits for each answer, and spares two threads being
 * woken for it.
 */
export class HereConnection implements Connection {
  readonly isDead = false
  readonly #handle: Handle

  constructor(options: ConnectionOptions) {
    this.#handle = openHandle(options)
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return resultOf(this.#answer(query.sql, query.parameters))
  }

  streamQuery = noStream

  async ask(sql: string, values: readonly unknown[] = []): Promise<Answer> {
    return this.#answer(sql, values)
  }

  tell(sql: string): void {
    this.#answer(sql, [])
  }

  async close(): Promise<void> {
    this.#handle.close()
  }

  #answer(sql: string, values: readonly unknown[]): Answer {
    const answer = this.#handle.answer({ id: 0, sql, values })
    if (answer.error) throw DatabaseFault.fromSqlite(answer.error.message, answer.error.errcode, sql)
    return answer
  }
}
