import type { Migrate } from '#platform/db/migrate.ts'

/** The people whose names stand over stories. */
export const bylines: Migrate = async (db) => {
  await db.schema
    .createTable('persons')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('bio', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.references('accounts.id').onDelete('set null'))
    .addColumn('origin', 'text')
    .addColumn('origin_id', 'bigint')
    .addUniqueConstraint('persons_origin', ['origin', 'origin_id'])
    .execute()
}
