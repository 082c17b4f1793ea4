import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { refused, type Result } from '#kernel/result.ts'
import { migrate } from '../db/migrate.ts'
import { databaseFile, openStore } from '../db/open.ts'
import { ownFolder } from '../db/ownership.ts'
import { type Contents, stepsIn, unknownSteps } from './contents.ts'
import { fillPostgres } from './fill-postgres.ts'
import { fillSqlite, mayFill } from './fill-sqlite.ts'
import type { NoRestore, Restored, Wish } from './restoration.ts'
import { breakSeal, isIntact, isOfNewerForm, isOurs } from './seal.ts'

/** Brings a saved paper back, whole or not at all, into SQLite or Postgres, whichever it was saved from. */
export async function restore(wish: Wish, contents: Contents): Promise<Result<Restored, NoRestore>> {
  if (!existsSync(wish.file)) return refused('no-file')
  const head = headOf(wish.file)
  if (!isOurs(head)) return refused('not-a-backup')
  if (isOfNewerForm(head)) return refused('newer')
  if (!mayFill(wish, contents)) return refused('not-empty')
  const ownership = ownFolder(wish.place.dataFolder)
  if (!ownership) return refused('served')
  const workshop = join(wish.place.dataFolder, 'restoring')
  try {
    rmSync(workshop, { recursive: true, force: true })
    return await restoreBy(workshop, wish, contents)
  } finally {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 3 })
    ownership.release()
  }
}

/** On a copy, so that the backup stays what it is: checks it, and brings it to the present shape. */
async function restoreBy(
  workshop: string,
  wish: Wish,
  contents: Contents,
): Promise<Result<Restored, NoRestore>> {
  const { file, place, tell } = wish
  const copy = databaseFile(workshop)
  mkdirSync(workshop)
  tell('copying the backup')
  copyFileSync(file, copy)
  tell('checking it')
  const fault = faultOf(copy, contents)
  if (fault) return refused(fault)
  const staged = await openStore({ dataFolder: workshop })
  try {
    await migrate(staged, contents.history)
    tell('bringing the stories back')
    if (place.databaseUrl !== undefined) return await fillPostgres(copy, wish, contents)
    await staged.write((tx) => wish.rebuild(tx, 'sqlite'))
  } finally {
    await staged.close()
  }
  return fillSqlite(copy, wish, contents)
}

/** The part of the file in which SQLite writes what it is: https://www.sqlite.org/fileformat.html#the_database_header */
function headOf(file: string): Buffer {
  const head = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, head.length, 0)
    return head
  } finally {
    closeSync(handle)
  }
}

/** Once it is known to be a backup: whether it is one that we understand, and whole. Then it stops being one. */
function faultOf(copy: string, contents: Contents): 'newer' | 'damaged' | undefined {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(copy, { enableForeignKeyConstraints: false })
    const steps = stepsIn(db)
    if (unknownSteps(steps, contents).length > 0) return 'newer'
    if (steps.length === 0 || !isIntact(db)) return 'damaged'
    breakSeal(db)
    return undefined
  } catch {
    return 'damaged'
  } finally {
    db?.close()
  }
}
