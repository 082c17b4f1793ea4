import type { Migrate } from '#platform/db/migrate.ts'

/** Accounts, the links that open a session, and sessions; tokens only as hashes. */
export const people: Migrate = async (db) => {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('suspended_at', 'text')
    .execute()
  for (const table of ['sign_in_links', 'sessions']) {
    await db.schema
      .createTable(table)
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('account_id', 'text', (column) =>
        column.notNull().references('accounts.id').onDelete('cascade'),
      )
      .addColumn(table === 'sessions' ? 'address' : 'used_at', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex(`${table}_account`).on(table).column('account_id').execute()
  }
}
