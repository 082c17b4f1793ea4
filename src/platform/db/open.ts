import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from './store.ts'

export interface Place {
  readonly databaseUrl?: string | undefined
  readonly dataFolder: string
}
export const databaseFile = (dataFolder: string): string => join(dataFolder, 'broadsheet.db')

export interface Manner {
  /** SQLite works in the caller’s own thread: for one that does nothing else. */
  readonly isHere?: boolean
}

/** Opens the paper's database where the configuration says it is. Migrations are a step of their own: `migrate`. */
export async function openStore({ databaseUrl, dataFolder }: Place, manner: Manner = {}): Promise<Store> {
  // Loaded on demand, because a paper on SQLite should not pay for the Postgres client at every start.
  if (databaseUrl !== undefined) return (await import('./postgres.ts')).openPostgres(databaseUrl)
  await mkdir(dataFolder, { recursive: true })
  return (await import('./sqlite.ts')).openSqlite(databaseFile(dataFolder), manner)
}
