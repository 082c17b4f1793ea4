import { type Kysely, sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** Topics that stand for others, and the addresses that they had before. */
export const topicsKept: Migrate = async (db: Kysely<unknown>) => {
  await db.schema.alterTable('topics').addColumn('merged_into', 'text').execute()
  // Nearly always few among many.
  await sql`create index topics_merged on topics (merged_into) where merged_into is not null`.execute(db)
  await db.schema.createIndex('topics_name').on('topics').columns(['name', 'id']).execute()
  await db.schema
    .createTable('topic_addresses')
    .addColumn('slug', 'text', (column) => column.primaryKey())
    .addColumn('topic_id', 'text', (column) => column.notNull().references('topics.id').onDelete('cascade'))
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('topic_addresses_topic').on('topic_addresses').column('topic_id').execute()
}
