import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** Passwords, passkeys, one-time codes, what keeps guessing slow, and the desks that somebody's rights are limited to. */
export const doors: Migrate = async (db) => {
  const ofAccount = (table: string) =>
    db.schema
      .createTable(table)
      .addColumn('account_id', 'text', (column) =>
        column.notNull().references('accounts.id').onDelete('cascade'),
      )
  await db.schema.alterTable('accounts').addColumn('first_signed_in_at', 'text').execute()
  await sql`update accounts set first_signed_in_at = (select min(used_at) from sign_in_links where account_id = accounts.id)`.execute(
    db,
  )
  for (const [name, otherwise] of [
    ['opened_by', 'link'],
    ['agent', ''],
    ['owes', ''],
  ] as const)
    await db.schema
      .alterTable('sessions')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(otherwise))
      .execute()
  await ofAccount('passwords')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('passwords_key', ['account_id'])
    .execute()
  await ofAccount('passkeys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await ofAccount('authenticators')
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('last_step', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addPrimaryKeyConstraint('authenticators_key', ['account_id'])
    .execute()
  await ofAccount('recovery_codes')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('used_at', 'text')
    .execute()
  await ofAccount('half_sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('opened_by', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('challenges')
    .addColumn('challenge', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text')
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('door_tries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
  await ofAccount('account_desks')
    .addColumn('section_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('account_desks_key', ['account_id', 'section_id'])
    .execute()
  for (const table of ['passkeys', 'recovery_codes', 'half_sessions'])
    await db.schema.createIndex(`${table}_account`).on(table).column('account_id').execute()
}
