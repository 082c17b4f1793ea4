import type { Migrate } from '#platform/db/migrate.ts'

/** The plans of the front, one after the other. No plan holds on to a story: what is gone is passed over. */
export const fronts: Migrate = async (db) => {
  await db.schema
    .createTable('front_plans')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('plan_of', 'integer', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('story_id', 'text')
    .addColumn('slot', 'text')
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
