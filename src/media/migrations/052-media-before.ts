import type { Migrate } from '#platform/db/migrate.ts'

/** What was said of pictures before a deed that can be taken back, and what it said; and the parts of them that somebody has cut out. */
export const mediaBefore: Migrate = async (db) => {
  await db.schema
    .createTable('media_before')
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('media_id', 'text', (column) => column.notNull().references('media.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('media_before_key', ['batch', 'media_id'])
    .execute()
  await db.schema.createIndex('media_before_at').on('media_before').column('at').execute()
  await db.schema
    .alterTable('media')
    .addColumn('cuts', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
