import type { Migrate } from '#platform/db/migrate.ts'

/** The picture over a story, and what few stories say: both JSON, as the body is. */
export const leads: Migrate = async (db) => {
  for (const table of ['drafts', 'versions']) {
    await db.schema.alterTable(table).addColumn('lead', 'text').execute()
    await db.schema
      .alterTable(table)
      .addColumn('extras', 'text', (column) => column.notNull().defaultTo('{}'))
      .execute()
  }
}
