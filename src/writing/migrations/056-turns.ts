import type { Migrate } from '#platform/db/migrate.ts'

/**
 * A draft that is taken from the desk and another that is put there may both be the first: their revision says nothing. Of those that are open
 * when this runs nobody knows the turn; they are compared once.
 */
export const turns: Migrate = async (db) => {
  await db.schema
    .alterTable('writings')
    .addColumn('turn', 'integer', (column) => column.notNull().defaultTo(-1))
    .execute()
}
