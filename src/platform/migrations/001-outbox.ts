import { sql } from 'kysely'
import { serialKey } from '../db/columns.ts'
import type { Migrate } from '../db/migrate.ts'

/** What happened (outbox), and who is how far with doing something about it (jobs). */
export const outbox: Migrate = async (db, engine) => {
  await db.schema
    .createTable('outbox')
    .addColumn('seq', sql`${serialKey(engine)}` as never)
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('tags', 'text', (column) => column.notNull())
    .addColumn('urgent', 'integer', (column) => column.notNull())
    .addColumn('process', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    // The transaction that wrote the row: on Postgres a lower seq can be committed later, so cursors follow (xact, seq).
    .addColumn('xact', 'bigint', (column) =>
      column.notNull().defaultTo(engine === 'sqlite' ? 0 : sql`(pg_current_xact_id()::text::bigint)`),
    )
    .execute()
  await db.schema.createIndex('outbox_order').on('outbox').columns(['xact', 'seq']).execute()
  await db.schema.createIndex('outbox_event').on('outbox').columns(['event', 'xact', 'seq']).execute()
  await db.schema
    .createTable('jobs')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('cursor_xact', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('cursor_seq', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .addColumn('lease_by', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('fence', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('last_run_at', 'text')
    .addColumn('last_error', 'text')
    .execute()
}
