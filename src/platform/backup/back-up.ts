import { existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { done, refused, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { databaseFile, openStore, type Place } from '../db/open.ts'
import { version } from '../version.ts'
import { type Contents, emptyRest, stepsIn, unknownSteps } from './contents.ts'
import { copyPostgres, stepsInPostgres } from './copy-postgres.ts'
import { copySqlite, type Tell } from './copy-sqlite.ts'
import { appear, removeDatabase } from './durably.ts'
import { isIntact, seal } from './seal.ts'

interface Wish {
  readonly place: Place
  readonly file: string
  readonly now: Instant
  readonly tell: Tell
}
type NoBackup = 'file-exists' | 'no-folder' | 'no-paper' | 'newer-paper' | 'unsound'

/** The whole paper of one moment in one file, which has its name only once it is whole, checked and on the disk. */
export async function backUp(wish: Wish, contents: Contents): Promise<Result<{ bytes: number }, NoBackup>> {
  const { file, now, tell } = wish
  if (existsSync(file)) return refused('file-exists')
  if (!existsSync(dirname(file))) return refused('no-folder')
  const raw = `${file}.raw-${process.pid}`
  const unfinished = `${file}.unfinished-${process.pid}`
  try {
    for (const fresh of [raw, unfinished]) {
      removeDatabase(fresh)
      writeFileSync(fresh, '', { mode: 0o600 })
    }
    const copied = await copyTo(raw, wish, contents)
    if (!copied.ok) return copied
    tell('everything copied; packing and checking it')
    pack(raw, unfinished, contents)
    if (!sealed(unfinished, contents, now)) return refused('unsound')
    appear(unfinished, file)
    return done({ bytes: statSync(file).size })
  } finally {
    removeDatabase(raw)
    removeDatabase(unfinished)
  }
}

async function copyTo(
  raw: string,
  { place, tell }: Wish,
  contents: Contents,
): Promise<Result<undefined, NoBackup>> {
  if (place.databaseUrl === undefined) {
    const paper = databaseFile(place.dataFolder)
    if (!existsSync(paper)) return refused('no-paper')
    await copySqlite(paper, raw, tell)
    return judged(stepsOf(raw), contents)
  }
  const store = await openStore(place)
  try {
    const fit = judged(await stepsInPostgres(store), contents)
    if (fit.ok) await copyPostgres(store, raw, contents, tell)
    return fit
  } finally {
    await store.close()
  }
}

function judged(steps: readonly string[], contents: Contents): Result<undefined, NoBackup> {
  if (steps.length === 0) return refused('no-paper')
  return unknownSteps(steps, contents).length > 0 ? refused('newer-paper') : done(undefined)
}

function stepsOf(file: string): readonly string[] {
  const db = new DatabaseSync(file)
  try {
    return stepsIn(db)
  } finally {
    db.close()
  }
}

/** Leaves out what is not kept, and with it every deleted row that still lay in the old file. */
function pack(raw: string, into: string, contents: Contents): void {
  const db = new DatabaseSync(raw, { enableForeignKeyConstraints: false })
  try {
    db.exec('pragma journal_mode = delete; pragma synchronous = off')
    emptyRest(db, contents)
    db.prepare('vacuum into ?').run(into)
  } finally {
    db.close()
  }
}

/** Seals it, and says whether what was written can be read again. */
function sealed(file: string, contents: Contents, now: Instant): boolean {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  try {
    db.exec('pragma journal_mode = delete; pragma synchronous = off')
    seal(db, contents, { at: now, program: version })
    return isIntact(db)
  } finally {
    db.close()
  }
}
