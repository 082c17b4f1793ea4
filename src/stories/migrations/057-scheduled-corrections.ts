import type { Migrate } from '#platform/db/migrate.ts'

/** What readers will be told of a change that is set for a moment: `correction`, `clarification`, or `minor`, of which they are told nothing. */
export const scheduledCorrections: Migrate = async (db) => {
  await db.schema.alterTable('schedules').addColumn('kind', 'text').execute()
}
