import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** Fronts that are set for a moment, and what came of each. */
export const frontSchedules: Migrate = async (db) => {
  await db.schema
    .createTable('front_schedules')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('base', 'integer', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('ended_by', 'text')
    .execute()
  // One front at a moment, on every node.
  await sql`create unique index front_schedules_due on front_schedules (due_at) where ended_at is null`.execute(
    db,
  )
}
