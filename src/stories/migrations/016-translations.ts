import type { Migrate } from '#platform/db/migrate.ts'

/** Which stories say the same in different languages: those of one group. */
export const translations: Migrate = async (db) => {
  await db.schema
    .createTable('translations')
    .addColumn('story_id', 'text', (column) =>
      column.primaryKey().references('stories.id').onDelete('cascade'),
    )
    .addColumn('group_id', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('translations_group').on('translations').column('group_id').execute()
}
