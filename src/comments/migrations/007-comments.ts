import type { Migrate } from '#platform/db/migrate.ts'

/** Comments, and apart from them where they came from. */
export const comments: Migrate = async (db) => {
  await db.schema
    .createTable('comments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('parent_id', 'text')
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('origin_id', 'bigint')
    .addUniqueConstraint('comments_origin', ['origin', 'origin_id'])
    .execute()
  await db.schema
    .createIndex('comments_story')
    .on('comments')
    .columns(['story_id', 'state', 'written_at', 'id'])
    .execute()
  await db.schema
    .createTable('comment_origins')
    .addColumn('comment_id', 'text', (column) =>
      column.primaryKey().references('comments.id').onDelete('cascade'),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('website', 'text', (column) => column.notNull())
    .execute()
}
