import type { Migrate } from '#platform/db/migrate.ts'

/** What stood on the desk before an earlier version was taken there, so that it can be put back; and links by which a draft can be read. */
export const shelved: Migrate = async (db) => {
  await db.schema
    .createTable('shelved_drafts')
    .addColumn('story_id', 'text', (column) =>
      column.primaryKey().references('stories.id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .execute()
  await db.schema
    .createTable('preview_links')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_by', 'text')
    .execute()
  await db.schema.createIndex('preview_links_story').on('preview_links').columns(['story_id', 'at']).execute()
}
