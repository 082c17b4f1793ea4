import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** Not the paper alone has a front: each section has one, and each front counts its plans and its steps by itself. */
export const frontsOf: Migrate = async (db) => {
  await widened(db, 'front_plans', ['number', 'plan', 'plan_of', ...decided])
  await widened(db, 'front_steps', ['number', 'plan', 'plan_of', 'since', 'base', 'again', ...decided])
  await db.schema
    .alterTable('front_schedules')
    .addColumn('front_of', 'text', (column) => column.notNull().defaultTo('paper'))
    .execute()
  await db.schema.dropIndex('front_schedules_due').execute()
  await sql`create unique index front_schedules_moment on front_schedules (front_of, due_at) where ended_at is null`.execute(
    db,
  )
}

const decided = ['what', 'story_id', 'slot', 'by_id', 'at'] as const
const numbers: readonly string[] = ['number', 'plan_of', 'since', 'base']
const missing: readonly string[] = ['story_id', 'slot', 'by_id']

/** A key cannot be changed in place on every engine. */
async function widened(db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  const former = `${table}_former`
  await db.schema.alterTable(table).renameTo(former).execute()
  const next: CreateTableBuilder<string, string> = db.schema
    .createTable(table)
    .addColumn('front_of', 'text', (column) => column.notNull())
  await columns
    .reduce(
      (made, name) =>
        made.addColumn(name, numbers.includes(name) ? 'integer' : 'text', (column) =>
          missing.includes(name) ? column : column.notNull(),
        ),
      next,
    )
    .addPrimaryKeyConstraint(`${table}_key`, ['front_of', 'number'])
    .execute()
  const names = sql.join(columns.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (front_of, ${names}) select 'paper', ${names} from ${sql.table(former)}`.execute(
    db,
  )
  await db.schema.dropTable(former).execute()
}
