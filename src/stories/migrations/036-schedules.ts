import { type Kysely, sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** What is set for a moment, what came of it, and kills that were taken back. */
export const schedules: Migrate = async (db) => {
  await db.schema
    .createTable('schedules')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('ended_by', 'text')
    .execute()
  await db.schema.createIndex('schedules_story').on('schedules').columns(['story_id', 'set_at']).execute()
  // One of each kind at a time, on every node.
  await sql`create unique index schedules_open on schedules (story_id, what) where ended_at is null`.execute(
    db,
  )
  await sql`create index schedules_due on schedules (due_at) where ended_at is null`.execute(db)
  await republications(db)
}

const republications = (db: Kysely<unknown>) =>
  db.schema
    .createTable('republications')
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('killed_at', 'text', (column) => column.notNull())
    .addColumn('killed_by', 'text')
    .addColumn('killed_reason', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('republications_key', ['story_id', 'killed_at'])
    .execute()
