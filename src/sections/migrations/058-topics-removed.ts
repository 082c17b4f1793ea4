import type { Migrate } from '#platform/db/migrate.ts'

/** What was removed comes back as it was: each removal with its topics and their addresses. */
export const topicsRemoved: Migrate = async (db) => {
  await db.schema
    .createTable('topic_removals')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('gone', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
