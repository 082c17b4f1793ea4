import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { databaseFile } from '../db/open.ts'
import { type Contents, hasRows } from './contents.ts'
import { replaceBy } from './durably.ts'
import type { Restored, Wish } from './restoration.ts'

/** Puts a finished database where the paper's is. Until the last step the old one stands; after it the new one does. */
export function fillSqlite(
  made: string,
  { place, replace, now }: Wish,
  contents: Contents,
): Result<Restored, 'not-empty' | 'in-use'> {
  const paper = databaseFile(place.dataFolder)
  if (!existsSync(paper)) {
    replaceBy(made, paper)
    return done({ kept: undefined })
  }
  const begun = isBegun(paper, contents)
  if (begun && !replace) return refused('not-empty')
  if (!foldLog(paper)) return refused('in-use')
  const kept = begun ? join(place.dataFolder, `broadsheet-replaced-${fileDate(now)}.db`) : undefined
  if (kept !== undefined) putAside(paper, kept)
  replaceBy(made, paper)
  return done({ kept })
}

/** Asked before the long work too. Postgres says it inside the transaction that fills it. */
export const mayFill = ({ place, replace }: Wish, contents: Contents): boolean =>
  replace ||
  place.databaseUrl !== undefined ||
  !existsSync(databaseFile(place.dataFolder)) ||
  !isBegun(databaseFile(place.dataFolder), contents)

/** A database that cannot be read may have been a paper. */
function isBegun(paper: string, contents: Contents): boolean {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(paper, { readOnly: true })
    return hasRows(db, contents)
  } catch {
    return true
  } finally {
    db?.close()
  }
}

/** Brings what a killed server left in its log into the database itself. False: a command is at work on it. */
function foldLog(paper: string): boolean {
  const db = new DatabaseSync(paper, { timeout: 0 })
  try {
    db.exec('pragma locking_mode = exclusive; begin immediate; commit; pragma wal_checkpoint(truncate)')
    return true
  } catch (error) {
    // A damaged one goes aside as it is, with its log.
    return !(error instanceof Error && 'errcode' in error && error.errcode === 5)
  } finally {
    db.close()
  }
}

function putAside(paper: string, kept: string): void {
  try {
    linkSync(paper, kept)
  } catch {
    copyFileSync(paper, kept)
  }
  // Beside another database than its own, a log would damage it.
  if (existsSync(`${paper}-wal`)) renameSync(`${paper}-wal`, `${kept}-wal`)
  rmSync(`${paper}-shm`, { force: true })
}

const fileDate = (now: Instant): string => now.slice(0, 19).replaceAll(':', '')
