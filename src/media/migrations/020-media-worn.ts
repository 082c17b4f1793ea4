import type { Migrate } from '#platform/db/migrate.ts'

/** What the paper itself shows on every page. Apart from what stories show, because no story's gate stands before it. */
export const mediaWorn: Migrate = async (db) => {
  await db.schema
    .createTable('media_worn')
    .addColumn('media_id', 'text', (column) => column.primaryKey().references('media.id').onDelete('cascade'))
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
}
