import type { Migrate } from '#platform/db/migrate.ts'

/** Pictures of those who write: no story's gate stands before them. Who somebody is, is said elsewhere. */
export const mediaPortraits: Migrate = async (db) => {
  await db.schema
    .createTable('media_portraits')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('media_id', 'text', (column) => column.notNull().references('media.id').onDelete('cascade'))
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('media_portraits_media').on('media_portraits').column('media_id').execute()
}
