import type { Migrate } from '#platform/db/migrate.ts'

/** Addresses that readers asked for and that were not there. */
export const missed: Migrate = async (db) => {
  await db.schema
    .createTable('missed')
    .addColumn('path', 'text', (column) => column.primaryKey())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('from_path', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('missed_times').on('missed').columns(['times', 'last_at']).execute()
}
