import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** What concerns whom, and where they want to hear of it. */
export const notices: Migrate = async (db) => {
  await db.schema
    .createTable('notices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('to_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('shown', 'integer', (column) => column.notNull())
    .addColumn('read_at', 'text')
    .addUniqueConstraint('notices_once', ['to_id', 'kind', 'about'])
    .execute()
  await db.schema.createIndex('notices_list').on('notices').columns(['to_id', 'id']).execute()
  await db.schema.createIndex('notices_story').on('notices').column('story_id').execute()
  await sql`create index notices_unread on notices (to_id) where read_at is null and shown = 1`.execute(db)
  await db.schema
    .createTable('hearings')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('in_newsroom', 'integer', (column) => column.notNull())
    .addColumn('by_mail', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('hearings_key', ['account_id', 'kind'])
    .execute()
}
