import type { Migrate } from '../db/migrate.ts'

/** Mail that is to go out, and what became of it. */
export const mail: Migrate = async (db) => {
  await db.schema
    .createTable('mails')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('queued_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('claimed_until', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('given_up_at', 'text')
    .addColumn('last_error', 'text')
    .execute()
  await db.schema.createIndex('mails_due').on('mails').columns(['sent_at', 'due_at']).execute()
  await db.schema.createIndex('mails_about').on('mails').columns(['about', 'queued_at']).execute()
}
