import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** The log of deeds. The database itself refuses to change or remove a row of it. */
export const audit: Migrate = async (db, engine) => {
  await db.schema
    .createTable('deeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('deed', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('rows', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('deeds_account').on('deeds').columns(['account_id', 'id']).execute()
  await db.schema.createIndex('deeds_deed').on('deeds').columns(['deed', 'id']).execute()
  await db.schema.createIndex('deeds_subject').on('deeds').columns(['subject', 'id']).execute()
  if (engine === 'postgres') {
    await sql`create function deeds_stay() returns trigger language plpgsql as $$ begin raise exception 'the log of deeds is only ever added to'; end $$`.execute(
      db,
    )
    await sql`create trigger deeds_stay before update or delete on deeds for each row execute function deeds_stay()`.execute(
      db,
    )
    return
  }
  for (const deed of ['update', 'delete'])
    await sql`create trigger ${sql.raw(`deeds_stay_${deed}`)} before ${sql.raw(deed)} on deeds begin select raise(abort, 'the log of deeds is only ever added to'); end`.execute(
      db,
    )
}
