import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { type Contents, stepsIn, unknownSteps } from './backup/contents.ts'
import { stepsInPostgres } from './backup/copy-postgres.ts'
import { isSound } from './backup/seal.ts'
import { bad, type Finding, good, note } from './checkup.ts'
import { databaseFile, openStore, type Place } from './db/open.ts'
import { everything } from './db/rights.ts'
import type { Store } from './db/store.ts'

interface FailedJob {
  readonly name: string
  readonly last_error: string
}
const failedJobs = `select name, last_error from jobs where last_error is not null order by name`

/** Whether the paper itself is whole, of this program's age, and doing its work; beside a running server too. Changes nothing. */
export const paperCheckup = (place: Place, contents: Contents): Promise<readonly Finding[]> =>
  place.databaseUrl === undefined ? onSqlite(place, contents) : onPostgres(place, contents)

async function onSqlite({ dataFolder }: Place, contents: Contents): Promise<readonly Finding[]> {
  const file = databaseFile(dataFolder)
  if (!existsSync(file)) return [noPaper]
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
    const steps = stepsIn(db)
    if (!isSound(db)) return [damaged(file)]
    const jobs = steps.length > 0 ? (db.prepare(failedJobs).all() as unknown as FailedJob[]) : []
    return [good('The database is whole.'), ageOf(steps, contents), ...workOf(jobs)]
  } catch {
    return [damaged(file)]
  } finally {
    db?.close()
  }
}

async function onPostgres(place: Place, contents: Contents): Promise<readonly Finding[]> {
  const store = await openStore(place)
  try {
    const steps = await stepsInPostgres(store)
    if (steps.length === 0) return [noPaper]
    const { rows } = await sql.raw<FailedJob>(failedJobs).execute(everything(store.read))
    return [ageOf(steps, contents), ...workOf(rows)]
  } catch {
    // That it does not answer has been said.
    return []
  } finally {
    await store.close()
  }
}

/** Whether the tables are those of this program, no step more and none less. */
export async function isOfThisVersion(store: Store, contents: Contents): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`
    .execute(everything(store.read))
    .catch(() => ({ rows: [] }))
  const steps = new Set(rows.map(({ name }) => name))
  const history = Object.keys(contents.history)
  return steps.size === history.length && history.every((name) => steps.has(name))
}

const noPaper = note('There is no paper yet: the first start makes it.')
const damaged = (file: string): Finding =>
  bad(`${file} is damaged. Stop the server and restore the last backup: broadsheet restore FILE --replace.`)

function ageOf(steps: readonly string[], contents: Contents): Finding {
  if (steps.length === 0) return noPaper
  const unknown = unknownSteps(steps, contents)
  if (unknown.length > 0)
    return bad(`The tables are of a newer Broadsheet (${unknown.join(', ')}). Use that one with this paper.`)
  const missing = Object.keys(contents.history).length - steps.length
  return missing === 0
    ? good('The tables are of this version.')
    : note('The tables are of an older version: the next start brings them to this one. Make a backup first.')
}

const workOf = (jobs: readonly FailedJob[]): readonly Finding[] =>
  jobs.length === 0
    ? [good('No work has been left undone.')]
    : jobs.map(({ name, last_error }) =>
        note(`${name} failed when it last ran, and is tried again: ${last_error}`),
      )
