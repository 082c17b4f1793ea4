import { randomBytes } from 'node:crypto'
import { copyFileSync, statSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { migrateStore } from '#app.ts'
import { printEdition } from '#demo/index.ts'
import { databaseFile, openStore, type Place } from '#platform/db/open.ts'
import type { Engine, Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { atEnd } from './at-end.ts'
import { makeFolder, newFolder, removeFolder } from './folder.ts'
import { declared } from './whose.ts'

/** A paper's database with every table and no row, of one test alone. `place` is for a second process or node on it. */
export interface TestDatabase extends Store {
  readonly place: Place
  /** Something that works on this database, to be ended before it: Node runs a test's own hooks first come, first served. */
  beforeClose(end: () => Promise<void>): void
  /** The demo edition, out of one that was printed for the whole run; false: something was written here already. */
  takeEdition(): Promise<boolean>
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
  declared(name)
  test(name, timing, (t) => withDatabase(t, sqlitePlace, work))
}

/** The same test on every engine: the newsroom may not tell them apart. */
export function onEachDatabase(name: string, work: Work, timing: Timing = {}): void {
  declared(`${name} [sqlite]`)
  test(`${name} [sqlite]`, timing, (t) => withDatabase(t, sqlitePlace, work))
  if (onlySqlite) return
  const skip =
    postgresUrl === undefined &&
    (process.env['BROADSHEET_WITHOUT_POSTGRES'] ?? 'no Postgres here: "npm test" starts one')
  declared(`${name} [postgres]`)
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
  /** Makes it a copy of the printed one, unless somebody is there. */
  copyEdition(): Promise<boolean>
  remove(): Promise<void>
}

async function withDatabase(t: TestContext, find: () => Promise<Ground>, work: Work): Promise<void> {
  const { place, copyEdition, remove } = await find()
  const store = await openStore(place)
  let isFresh = true
  const write: Store['write'] = (work) => {
    isFresh = false
    return store.write(work)
  }
  const takeEdition = async () => isFresh && (await copyEdition())
  const ends: (() => Promise<void>)[] = []
  // Let go of once it has closed: Node keeps the hooks of all tests to the end, and with the store all that heard from it.
  let closeStore: (() => Promise<void>) | undefined = store.close
  const close = async () => {
    try {
      for (const end of ends.splice(0)) await end()
    } finally {
      // Also after a failure: a connection that stays open would hold the whole run up.
      await closeStore?.()
      closeStore = undefined
    }
  }
  try {
    await work(t, { ...store, write, close, place, beforeClose: (end) => void ends.push(end), takeEdition })
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

/** Made once a run; a test gets a copy. */
let [sqliteTemplate, sqliteEdition]: Promise<string>[] = []

async function makeSqliteTemplate(prepare: (store: Store) => Promise<unknown>): Promise<string> {
  const folder = makeFolder({ after: atEnd }, 'template')
  const store = await openStore({ dataFolder: folder })
  await prepare(store)
  await store.close()
  return databaseFile(folder)
}

async function sqlitePlace(): Promise<Ground> {
  sqliteTemplate ??= makeSqliteTemplate(migrateStore)
  const dataFolder = newFolder('data')
  const file = databaseFile(dataFolder)
  copyFileSync(await sqliteTemplate, file)
  const copyEdition = async () => {
    // What anybody wrote, over whatever connection, stands there until the last of them is closed.
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false
    sqliteEdition ??= makeSqliteTemplate(printed)
    const edition = new DatabaseSync(await sqliteEdition, { readOnly: true })
    try {
      await backup(edition, file)
    } finally {
      edition.close()
    }
    return true
  }
  return { place: { dataFolder }, copyEdition, remove: async () => removeFolder(dataFolder) }
}

async function printed(store: Store): Promise<void> {
  await migrateStore(store)
  await printEdition(store, clock())
}

/** Names of this run, because a server that was given to us may have other runs on it. */
const run = `broadsheet_${randomBytes(4).toString('hex')}`
let postgresKeys: pg.Pool | undefined
let [postgresTemplate, postgresEdition]: Promise<string>[] = []
let made = 0

function keysOfPostgres(): pg.Pool {
  if (postgresKeys) return postgresKeys
  const keys = new pg.Pool({ connectionString: postgresUrl, max: 2, allowExitOnIdle: true })
  atEnd(() => keys.end())
  return (postgresKeys = keys)
}

async function makePostgresTemplate(
  name: string,
  prepare: (store: Store) => Promise<unknown>,
): Promise<string> {
  const keys = keysOfPostgres()
  await keys.query(`create database ${name}`)
  atEnd(() => keys.query(`drop database ${name} with (force)`))
  const folder = makeFolder({ after: atEnd }, 'template')
  const store = await openStore({ databaseUrl: urlOf(name), dataFolder: folder })
  await prepare(store)
  await store.close()
  return name
}

async function postgresPlace(): Promise<Ground> {
  postgresTemplate ??= makePostgresTemplate(`${run}_template`, migrateStore)
  const keys = keysOfPostgres()
  const template = await postgresTemplate
  made += 1
  const name = `${run}_${made}`
  const create = (from: string) => keys.query(`create database ${name} template ${from} strategy file_copy`)
  await create(template)
  const dataFolder = newFolder('data')
  const copyEdition = async () => {
    postgresEdition ??= makePostgresTemplate(`${run}_edition`, printed)
    const edition = await postgresEdition
    const { rowCount } = await keys.query('select from pg_stat_activity where datname = $1', [name])
    if (rowCount !== 0) return false
    await keys.query(`drop database ${name}`)
    await create(edition)
    return true
  }
  const remove = async () => {
    await keys.query(`drop database ${name} with (force)`)
    removeFolder(dataFolder)
  }
  return { place: { databaseUrl: urlOf(name), dataFolder }, copyEdition, remove }
}

function urlOf(database: string): string {
  const url = new URL(postgresUrl ?? '')
  url.pathname = `/${database}`
  return url.href
}
