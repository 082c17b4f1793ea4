import type { Migrate } from '#platform/db/migrate.ts'

/** Where an archive kept a picture or a file: under which post, in which order, and on which page of its own. */
export const mediaOrigins: Migrate = async (db) => {
  await db.schema
    .createTable('media_origins')
    .addColumn('media_id', 'text', (column) => column.primaryKey().references('media.id').onDelete('cascade'))
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('parent', 'bigint')
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('page', 'text')
    .addColumn('host', 'text')
    .addColumn('public_at', 'text')
    .execute()
  await db.schema
    .createIndex('media_origins_parent')
    .on('media_origins')
    .columns(['parent', 'origin', 'position'])
    .execute()
  await db.schema.createIndex('media_origins_page').on('media_origins').columns(['page']).execute()
}
