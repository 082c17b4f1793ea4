// What makes a SQLite file a backup of ours, and tells whether it still is what was written.
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { columnsOf, type Contents, keptTables, quoted } from './contents.ts'

/** `BrSh`, in the file's header: https://www.sqlite.org/fileformat.html#application_id */
const applicationId = 0x42725368
/** Of the seal and of what is left out, not of the tables: those have a history of their own. */
const form = 1

/** By table: how many rows, and a digest of all of them. SQLite itself does not notice a letter that has changed. */
type Seal = Readonly<Record<string, readonly [rows: number, digest: string]>>

/** The last thing written into a backup. */
export function seal(db: DatabaseSync, contents: Contents, made: { at: string; program: string }): void {
  const tables: Seal = Object.fromEntries(
    keptTables(db, contents).map((table) => [table, digestOf(db, table)]),
  )
  db.exec('create table broadsheet_backup (made_at text, program text, seal text)')
  db.prepare('insert into broadsheet_backup values (?, ?, ?)').run(
    made.at,
    made.program,
    JSON.stringify(tables),
  )
  db.exec(`pragma application_id = ${applicationId}; pragma user_version = ${form}`)
}

/** A file that is anything at all begins with something: what it begins with is looked at before SQLite is let near it. */
export const isOurs = (head: Buffer): boolean =>
  head.toString('latin1', 0, 16) === 'SQLite format 3\0' && head.readUInt32BE(68) === applicationId
export const isOfNewerForm = (head: Buffer): boolean => head.readUInt32BE(60) > form

/** The file says that it is sound, and every row is the one that was sealed. */
export function isIntact(db: DatabaseSync): boolean {
  if (!isSound(db)) return false
  const { seal } = db.prepare('select seal from broadsheet_backup').get() as { seal: string }
  return Object.entries(JSON.parse(seal) as Seal).every(
    ([table, sealed]) => digestOf(db, table).join() === sealed.join(),
  )
}

export function isSound(db: DatabaseSync): boolean {
  const { integrity_check } = db.prepare('pragma integrity_check(1)').get() as { integrity_check: string }
  return integrity_check === 'ok' && db.prepare('pragma foreign_key_check').get() === undefined
}

/** The paper is an ordinary database again, and no backup of itself. */
export function breakSeal(db: DatabaseSync): void {
  db.exec('drop table broadsheet_backup; pragma application_id = 0; pragma user_version = 0')
}

function digestOf(db: DatabaseSync, table: string): [number, string] {
  const columns = columnsOf(db, table).map(quoted).join(', ')
  const digest = createHash('sha256')
  let rows = 0
  const statement = db.prepare(`select ${columns} from ${quoted(table)} order by rowid`)
  statement.setReturnArrays(true)
  for (const row of statement.iterate()) {
    rows += 1
    for (const value of row as unknown as readonly unknown[]) {
      const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value))
      digest.update(`${value === null ? 'null' : typeof value} ${bytes.byteLength} `).update(bytes)
    }
  }
  return [rows, digest.digest('base64url')]
}
