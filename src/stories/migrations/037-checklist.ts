import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** What is looked at before a story goes out, and what the lawyers hold back. */
export const checklist: Migrate = async (db) => {
  await db.schema
    .createTable('checklist')
    .addColumn('item', 'text', (column) => column.primaryKey())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('bound', 'integer')
    .execute()
  await db.schema
    .createTable('legal_holds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('lifted_at', 'text')
    .addColumn('lifted_by', 'text')
    .execute()
  await db.schema.createIndex('legal_holds_story').on('legal_holds').columns(['story_id', 'at']).execute()
  await sql`create unique index legal_holds_open on legal_holds (story_id) where lifted_at is null`.execute(
    db,
  )
}
