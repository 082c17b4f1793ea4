import type { Migrate } from '#platform/db/migrate.ts'
import { newToken } from '#platform/mint.ts'

/** Letters to the desk; apart from them, and not for long, who wrote them; and the paper's key for its forms. */
export const letters: Migrate = async (db) => {
  await db.schema
    .createTable('letters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.references('stories.id').onDelete('set null'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('suspicion', 'text')
    .addColumn('mark', 'text')
    .addColumn('marked_at', 'text')
    .addColumn('marked_by', 'text')
    .execute()
  await db.schema.createIndex('letters_mark').on('letters').columns(['mark', 'received_at', 'id']).execute()
  await db.schema.createIndex('letters_story').on('letters').column('story_id').execute()
  await db.schema
    .createTable('letter_senders')
    .addColumn('letter_id', 'text', (column) =>
      column.primaryKey().references('letters.id').onDelete('cascade'),
    )
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('network', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('letter_senders_network')
    .on('letter_senders')
    .columns(['network', 'received_at'])
    .execute()
  await db.schema.createIndex('letter_senders_received').on('letter_senders').column('received_at').execute()
  await db.schema
    .createTable('letter_keys')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .execute()
  const keys = db.withTables<{ letter_keys: { key: string } }>()
  await keys.insertInto('letter_keys').values({ key: newToken() }).execute()
}
