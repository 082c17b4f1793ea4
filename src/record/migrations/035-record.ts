import { type Kysely, sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** The log of what readers were shown, without a reference to the stories: it outlives them. */
export const record: Migrate = async (db) => {
  await db.schema
    .createTable('record')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('story_id', 'text')
    .addColumn('version', 'integer')
    .addColumn('content', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('removed_by', 'bigint')
    .execute()
  await db.schema.createIndex('record_story').on('record').columns(['story_id', 'seq']).execute()
  // What readers page through: a whole archive may have come between two changes.
  await sql`create index record_changes on record (seq) where kind not in ('imported', 'removed')`.execute(db)
  await db.schema
    .createTable('record_head')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('lock', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('record_founding')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('after', 'text', (column) => column.notNull())
    .execute()
  await beginFounding(db)
}

/** What is already there is entered by a job, beside the running paper: a large one must not wait for it at its start. */
const beginFounding = (db: Kysely<unknown>) =>
  sql`insert into record_founding (id, after) select 1, '' where exists (select 1 from versions)`.execute(db)
