import { bytes } from '#platform/db/columns.ts'
import type { Migrate } from '#platform/db/migrate.ts'

/** Stories while several people write them at once, and what is said of them in the margin. */
export const writing: Migrate = async (db, engine) => {
  await db.schema
    .createTable('writings')
    .addColumn('story_id', 'text', (column) =>
      column.primaryKey().references('stories.id').onDelete('cascade'),
    )
    .addColumn('state', bytes(engine), (column) => column.notNull())
    .addColumn('through', 'bigint', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('lock', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('writing_updates')
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('bytes', bytes(engine), (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('writing_updates_order', ['story_id', 'number'])
    .execute()
  await db.schema
    .createTable('threads')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('anchor', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('resolved_at', 'text')
    .addColumn('resolved_by', 'text')
    .execute()
  await db.schema.createIndex('threads_story').on('threads').column('story_id').execute()
  await db.schema
    .createTable('remarks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('thread_id', 'text', (column) => column.notNull().references('threads.id').onDelete('cascade'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('remarks_thread').on('remarks').column('thread_id').execute()
}
