import type { Migrate } from '#platform/db/migrate.ts'

/** Which stories are the same work in several languages. */
export const translations: Migrate = async (db) => {
  await db.schema
    .createTable('translations')
    .addColumn('story_id', 'text', (column) =>
      column.primaryKey().references('stories.id').onDelete('cascade'),
    )
    .addColumn('work', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('translations_work').on('translations').columns(['work']).execute()
}
