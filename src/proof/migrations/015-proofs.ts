import type { Migrate } from '#platform/db/migrate.ts'

/** What was proved of an archive that moved in, and when. */
export const proofs: Migrate = async (db) => {
  await db.schema
    .createTable('proofs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('losses', 'integer', (column) => column.notNull())
    .addColumn('proof', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('proofs_made').on('proofs').columns(['made_at', 'id']).execute()
}
