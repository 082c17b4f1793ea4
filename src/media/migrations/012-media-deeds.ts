import type { Migrate } from '#platform/db/migrate.ts'

/** Who did what to a picture or a file. No key leads to it: the row stays when it is gone. */
export const mediaDeeds: Migrate = async (db) => {
  await db.schema
    .createTable('media_deeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('media_id', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('digest', 'text')
    .execute()
  await db.schema.createIndex('media_deeds_media').on('media_deeds').columns(['media_id', 'id']).execute()
  await db.schema.createIndex('media_deeds_digest').on('media_deeds').columns(['digest', 'at']).execute()
}
