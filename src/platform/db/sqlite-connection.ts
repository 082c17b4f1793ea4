import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { DatabaseFault } from './faults.ts'
import type { Answer, ConnectionOptions, Question } from './sqlite-handle.ts'

/** What the pool hands out. */
export interface Connection extends DatabaseConnection {
  readonly isDead: boolean
  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>>
  ask(sql: string, values?: readonly unknown[]): Promise<Answer>
  /** A statement that cannot fail and that nobody waits for: it goes along with the next question, or soon. */
  tell(sql: string): void
  /** Ends it once it has done what it was asked. */
  close(): Promise<void>
}

interface Waiting {
  readonly sql: string
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/**
 * A Kysely connection that is a worker thread holding one SQLite handle, so that no query ever holds up the event loop.
 * To wake a thread costs more than most questions do, so whatever is asked before the event loop turns goes in one message, and its
 * answers come back in one.
 */
export class ThreadConnection implements Connection {
  readonly #waiting = new Map<number, Waiting>()
  readonly #worker: Worker
  #toSend: Question[] = []
  #asked = 0
  #isSending = false
  #dead: Error | undefined

  constructor(options: ConnectionOptions) {
    const compiled = getCompileCacheDir()
    this.#worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: options,
      execArgv: [],
      // So that it finds its own code ready: to strip the types of one file, each thread would load the whole stripper (12 MB).
      env: { ...process.env, ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }) },
      // A thread keeps statements and passes rows on; the default lets its young generation alone take 48 MB.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    })
    this.#worker.on('message', (answers: readonly Answer[]) => this.#settle(answers))
    this.#worker.on('error', (error) => this.#fail(error as Error))
    this.#worker.on('exit', () => this.#fail(new Error('the database thread has ended')))
    this.#worker.unref()
  }

  get isDead(): boolean {
    return this.#dead !== undefined
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return resultOf(await this.ask(query.sql, query.parameters))
  }

  streamQuery = noStream

  ask(sql: string, values: readonly unknown[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#dead) return reject(this.#dead)
      this.#asked += 1
      this.#waiting.set(this.#asked, { sql, resolve, reject })
      this.#worker.ref()
      this.#toSend.push({ id: this.#asked, sql, values })
      if (this.#isSending) return
      this.#isSending = true
      // After every promise that is ready has gone on: they ask too.
      process.nextTick(() => this.#send())
    })
  }

  /** Should it fail, the thread ends. */
  tell(sql: string): void {
    setImmediate(() => this.#send())
    this.#toSend.push({ id: 0, sql, values: [] })
  }

  close(): Promise<void> {
    if (this.#dead) return Promise.resolve()
    return new Promise((resolve) => {
      this.#worker.once('exit', () => resolve())
      this.#worker.ref()
      this.#toSend.push({ id: 0, sql: 'close', values: [] })
      this.#send()
    })
  }

  #send(): void {
    this.#isSending = false
    if (this.#toSend.length === 0) return
    const questions = this.#toSend
    this.#toSend = []
    if (!this.#dead) this.#worker.postMessage(questions)
  }

  #settle(answers: readonly Answer[]): void {
    for (const answer of answers) {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (!waiting) continue
      if (answer.error)
        waiting.reject(DatabaseFault.fromSqlite(answer.error.message, answer.error.errcode, waiting.sql))
      else waiting.resolve(answer)
    }
    if (this.#waiting.size === 0) this.#worker.unref()
  }

  #fail(error: Error): void {
    this.#dead ??= error
    for (const waiting of this.#waiting.values()) waiting.reject(this.#dead)
    this.#waiting.clear()
  }
}

/** As Kysely wants it. */
export const resultOf = <Row>({ rows = [], changes }: Answer): QueryResult<Row> => ({
  rows: rows as Row[],
  ...(changes === undefined ? {} : { numAffectedRows: BigInt(changes) }),
})

// eslint-disable-next-line require-yield
export async function* noStream<Row>(): AsyncIterableIterator<QueryResult<Row>> {
  throw new Error('streaming is not offered on SQLite: read in pages by key')
}
