import { randomBytes } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { migrateStore } from '#app.ts'
import { databaseFile, openStore, type Place } from '#platform/db/open.ts'
import type { Engine, Store } from '#platform/db/store.ts'
import { atEnd } from './at-end.ts'
import { makeFolder, newFolder, removeFolder } from './folder.ts'
import { declaredByCaller } from './whose.ts'

/** A paper's database with every table and no row, of one test alone. `place` is for a second process or node on it. */
export interface TestDatabase extends Store {
  readonly place: Place
  /** Something that works on this database, to be ended before it: Node runs a test's own hooks first come, first served. */
  beforeClose(end: () => Promise<void>): void
}
type Work = (t: TestContext, db: TestDatabase) => Promise<void>
interface Timing {
  readonly timeout?: number
}

const postgresUrl = process.env['TEST_DATABASE_URL']
/** `npm run check` is quick, and leaves Postgres to `npm test`. */
const onlySqlite = process.env['BROADSHEET_TEST_ENGINES'] === 'sqlite'

/** For what no engine can change: what a browser makes of a page. */
export function onSqlite(
  name: string,
  work: Work,
  timing: Timing & { readonly skip?: string | false } = {},
): void {
  declaredByCaller(name)
  test(name, timing, (t) => withDatabase(t, sqlitePlace, work))
}

/** The same test on every engine: the newsroom may not tell them apart. */
export function onEachDatabase(name: string, work: Work, timing: Timing = {}): void {
  declaredByCaller(`${name} [sqlite]`)
  test(`${name} [sqlite]`, timing, (t) => withDatabase(t, sqlitePlace, work))
  if (onlySqlite) return
  const skip =
    postgresUrl === undefined &&
    (process.env['BROADSHEET_WITHOUT_POSTGRES'] ?? 'no Postgres here: "npm test" starts one')
  declaredByCaller(`${name} [postgres]`)
  test(`${name} [postgres]`, { ...timing, skip }, (t) => withDatabase(t, postgresPlace, work))
}

/** The engines of this run, and another empty paper on one of them, beside the test's own. */
export const engines: readonly Engine[] =
  onlySqlite || postgresUrl === undefined ? ['sqlite'] : ['sqlite', 'postgres']
export async function anotherPlace(t: TestContext, engine: Engine): Promise<Place> {
  const { place, remove } = await (engine === 'sqlite' ? sqlitePlace() : postgresPlace())
  t.after(remove)
  return place
}

/** Where a test's database stands, and how it goes once it is closed. */
interface Ground {
  readonly place: Place
  remove(): Promise<void>
}

async function withDatabase(t: TestContext, find: () => Promise<Ground>, work: Work): Promise<void> {
  const { place, remove } = await find()
  const store = await openStore(place)
  const ends: (() => Promise<void>)[] = []
  let closed = false
  const close = async () => {
    try {
      for (const end of ends.splice(0)) await end()
    } finally {
      // Also after a failure: a connection that stays open would hold the whole run up.
      if (!closed) await store.close()
      closed = true
    }
  }
  try {
    await work(t, { ...store, close, place, beforeClose: (end) => void ends.push(end) })
  } finally {
    // Registered last, because hooks run first come, first served: whatever the test opened on the database is closed before it.
    t.after(async () => {
      try {
        await close()
      } finally {
        await remove()
      }
    })
  }
}

/** Migrated once a run; a test gets a copy. */
let sqliteTemplate: Promise<string> | undefined

async function makeSqliteTemplate(): Promise<string> {
  const folder = makeFolder({ after: atEnd }, 'template')
  const store = await openStore({ dataFolder: folder })
  await migrateStore(store)
  await store.close()
  return databaseFile(folder)
}

async function sqlitePlace(): Promise<Ground> {
  sqliteTemplate ??= makeSqliteTemplate()
  const dataFolder = newFolder('data')
  copyFileSync(await sqliteTemplate, databaseFile(dataFolder))
  return { place: { dataFolder }, remove: async () => removeFolder(dataFolder) }
}

/** Names of this run, because a server that was given to us may have other runs on it. */
const run = `broadsheet_${randomBytes(4).toString('hex')}`
const template = `${run}_template`
let postgresTemplate: Promise<pg.Pool> | undefined
let made = 0

async function makePostgresTemplate(): Promise<pg.Pool> {
  const keys = new pg.Pool({ connectionString: postgresUrl, max: 2, allowExitOnIdle: true })
  await keys.query(`create database ${template}`)
  atEnd(async () => {
    await keys.query(`drop database ${template} with (force)`)
    await keys.end()
  })
  const folder = makeFolder({ after: atEnd }, 'template')
  const store = await openStore({ databaseUrl: urlOf(template), dataFolder: folder })
  await migrateStore(store)
  await store.close()
  return keys
}

async function postgresPlace(): Promise<Ground> {
  postgresTemplate ??= makePostgresTemplate()
  const keys = await postgresTemplate
  made += 1
  const name = `${run}_${made}`
  await keys.query(`create database ${name} template ${template} strategy file_copy`)
  const dataFolder = newFolder('data')
  const remove = async () => {
    await keys.query(`drop database ${name} with (force)`)
    removeFolder(dataFolder)
  }
  return { place: { databaseUrl: urlOf(name), dataFolder }, remove }
}

function urlOf(database: string): string {
  const url = new URL(postgresUrl ?? '')
  url.pathname = `/${database}`
  return url.href
}
