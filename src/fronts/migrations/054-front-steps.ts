import type { Migrate } from '#platform/db/migrate.ts'

/** The next front is made step by step before readers get it. */
export const frontSteps: Migrate = async (db) => {
  await db.schema
    .createTable('front_steps')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('plan_of', 'integer', (column) => column.notNull())
    .addColumn('since', 'integer', (column) => column.notNull())
    .addColumn('base', 'integer', (column) => column.notNull())
    .addColumn('again', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('story_id', 'text')
    .addColumn('slot', 'text')
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
