import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** One server owns a data folder for as long as it lives. Commands do not take the lock and work beside it. */
export interface Lock {
  release(): void
}

/**
 * Undefined: another server holds it. Node has no file locks, but SQLite has, on every system, and the kernel lets go of them
 * when a process dies however it dies: no stale file is left to be explained to anybody.
 */
export function lockFolder(dataFolder: string): Lock | undefined {
  mkdirSync(dataFolder, { recursive: true })
  const db = new DatabaseSync(join(dataFolder, 'server.lock'), { timeout: 0 })
  try {
    db.exec('pragma journal_mode = memory; begin exclusive')
    return { release: () => db.close() }
  } catch (error) {
    db.close()
    if (isBusy(error)) return undefined
    throw error
  }
}

// https://www.sqlite.org/rescode.html#busy
const isBusy = (error: unknown): boolean => (error as { errcode?: unknown } | null)?.errcode === 5
