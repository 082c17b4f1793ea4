import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Lets go when the process ends, however it ends: the lock is the operating system's, held by an open SQLite transaction. */
export interface Ownership {
  release(): void
}

/** One server owns a data folder. Undefined: another one does. Commands do not need it and work beside the server. */
export function ownFolder(dataFolder: string): Ownership | undefined {
  mkdirSync(dataFolder, { recursive: true })
  const lock = new DatabaseSync(join(dataFolder, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (isBusy(error)) return undefined
    throw error
  }
}

// https://www.sqlite.org/rescode.html#busy
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 5
