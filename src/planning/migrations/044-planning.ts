import { type Kysely, sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** What the newsroom plans: states, days, assignments and notes as rows that are only added, and the newest of each beside them. */
export const planning: Migrate = async (db) => {
  await db.schema
    .createTable('plans')
    .addColumn('story_id', 'text', (column) =>
      column.primaryKey().references('stories.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('state_by', 'text')
    .addColumn('step_id', 'text', (column) => column.notNull())
    .addColumn('planned_at', 'text')
    .addColumn('planned_hour', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('deadline', 'text')
    .addColumn('length', 'integer')
    .addColumn('assignment_id', 'text')
    .execute()
  await db.schema.createIndex('plans_state').on('plans').columns(['state', 'since']).execute()
  for (const column of ['planned_at', 'deadline'])
    await sql`create index ${sql.raw(`plans_${column}`)} on plans (${sql.ref(column)}, story_id) where ${sql.ref(column)} is not null`.execute(
      db,
    )
  await facts(db)
  await deeds(db)
}

const about = (db: Kysely<unknown>, table: string) =>
  db.schema
    .createTable(table)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())

async function facts(db: Kysely<unknown>): Promise<void> {
  await about(db, 'plan_steps')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('bulk_id', 'text')
    .execute()
  await about(db, 'plan_days')
    .addColumn('planned_at', 'text')
    .addColumn('planned_hour', 'integer', (column) => column.notNull())
    .execute()
  await about(db, 'assignments')
    .addColumn('to_id', 'text')
    .addColumn('deadline', 'text')
    .addColumn('length', 'integer')
    .addColumn('brief', 'text', (column) => column.notNull())
    .addColumn('bulk_id', 'text')
    .execute()
  await about(db, 'notes')
    .addColumn('text', 'text', (column) => column.notNull())
    .execute()
  for (const table of ['plan_steps', 'plan_days', 'assignments', 'notes'])
    await db.schema.createIndex(`${table}_story`).on(table).columns(['story_id', 'id']).execute()
}

async function deeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bulk_deeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .execute()
  await db.schema
    .createTable('budget_views')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('shared', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('budget_views_owner').on('budget_views').column('owner').execute()
}
