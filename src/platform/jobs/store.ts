import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '../db/rights.ts'
import type { Engine } from '../db/store.ts'
import type { Fallen } from '../press/page.ts'
import type { Cursor, JobsTables } from './schema.ts'

const { reading, writing } = tables<JobsTables>()

export interface Happened {
  readonly cursor: Cursor
  readonly process: string
  readonly payload: unknown
  readonly fallen: Fallen
}

/** On Postgres, rows of transactions younger than the oldest one still running are left for later: nothing can appear before them. */
const settled = (engine: Engine) =>
  engine === 'sqlite'
    ? sql<boolean>`1 = 1`
    : sql<boolean>`xact < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`

/** What happened after the cursor, oldest first; of one event, or of all. */
export async function listHappened(
  db: Reader,
  engine: Engine,
  { after, event, limit }: { after: Cursor; event?: string; limit: number },
): Promise<Happened[]> {
  let query = reading(db)
    .selectFrom('outbox')
    .select(['seq', 'xact', 'payload', 'tags', 'urgent', 'process'])
    .where(sql<boolean>`(xact, seq) > (${after.xact}, ${after.seq})`)
    .where(settled(engine))
    .orderBy('xact')
    .orderBy('seq')
    .limit(limit)
  if (event !== undefined) query = query.where('event', '=', event)
  const rows = await query.execute()
  return rows.map((row) => ({
    cursor: { xact: row.xact, seq: row.seq },
    process: row.process,
    payload: JSON.parse(row.payload),
    fallen: { tags: JSON.parse(row.tags), urgent: row.urgent === 1 },
  }))
}

/** Something has happened after the cursor, though another transaction may still keep it from being heard. */
export async function hasHappened(db: Reader, event: string, after: Cursor): Promise<boolean> {
  const row = await reading(db)
    .selectFrom('outbox')
    .select('seq')
    .where('event', '=', event)
    .where(sql<boolean>`(xact, seq) > (${after.xact}, ${after.seq})`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Where the order of events stands now: a follower that has kept nothing yet starts here. */
export async function latestCursor(db: Reader, engine: Engine): Promise<Cursor> {
  const row = await reading(db)
    .selectFrom('outbox')
    .select(['seq', 'xact'])
    .where(settled(engine))
    .orderBy('xact', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { xact: 0, seq: 0 }
}

export interface Lease extends Cursor {
  readonly name: string
  readonly fence: number
  readonly attempts: number
}

export async function insertJobs(tx: Writer, names: readonly string[], now: Instant): Promise<void> {
  if (names.length === 0) return
  await writing(tx)
    .insertInto('jobs')
    .values(
      names.map((name) => ({ name, due_at: now, lease_until: '', last_run_at: null, last_error: null })),
    )
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

/** With those that somebody is at work on, where `leased` says so. */
export const listDueJobs = async (db: Reader, now: Instant, { leased = false } = {}) =>
  reading(db)
    .selectFrom('jobs')
    .select(['name', 'cursor_xact as xact', 'cursor_seq as seq'])
    .where('due_at', '<=', now)
    .$if(!leased, (query) => query.where('lease_until', '<=', now))
    .execute()

/** Gives back what this node had taken when it was killed. */
export async function releaseLeases(tx: Writer, node: string): Promise<void> {
  await writing(tx)
    .updateTable('jobs')
    .set((eb) => ({ lease_until: '', fence: eb('fence', '+', 1) }))
    .where('lease_by', '=', node)
    .where('lease_until', '<>', '')
    .execute()
}

/** Takes the job for this node until `until`; undefined when another one was quicker. The fence refuses a late finisher. */
export async function leaseJob(
  tx: Writer,
  name: string,
  node: string,
  { now, until }: { now: Instant; until: Instant },
): Promise<Lease | undefined> {
  return writing(tx)
    .updateTable('jobs')
    .set((eb) => ({ lease_until: until, lease_by: node, fence: eb('fence', '+', 1) }))
    .where('name', '=', name)
    .where('lease_until', '<=', now)
    .where('due_at', '<=', now)
    .returning(['name', 'fence', 'attempts', 'cursor_xact as xact', 'cursor_seq as seq'])
    .executeTakeFirst()
}

export interface Outcome {
  readonly cursor: Cursor
  readonly dueAt: Instant
  readonly ranAt: Instant
  readonly attempts: number
  readonly error: string | null
}

/** Gives the job back with what came of it; says whether it still was ours. */
export async function finishJob(tx: Writer, lease: Lease, outcome: Outcome): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('jobs')
    .set({
      cursor_xact: outcome.cursor.xact,
      cursor_seq: outcome.cursor.seq,
      due_at: outcome.dueAt,
      lease_until: '',
      attempts: outcome.attempts,
      last_run_at: outcome.ranAt,
      last_error: outcome.error,
    })
    .where('name', '=', lease.name)
    .where('fence', '=', lease.fence)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Events that every listener has passed and that are older than `before` are forgotten. */
export async function removeOldEvents(
  tx: Writer,
  before: Instant,
  listeners: readonly string[],
): Promise<void> {
  const slowest = await writing(tx)
    .selectFrom('jobs')
    .select(['cursor_xact as xact', 'cursor_seq as seq'])
    .where('name', 'in', [...listeners, ''])
    .orderBy('cursor_xact')
    .orderBy('cursor_seq')
    .limit(1)
    .executeTakeFirst()
  if (!slowest) return
  await writing(tx)
    .deleteFrom('outbox')
    .where('at', '<', before)
    .where(sql<boolean>`(xact, seq) <= (${slowest.xact}, ${slowest.seq})`)
    .execute()
}
