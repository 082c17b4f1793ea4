import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** A paper that somebody has set already is not asked how it is to be. */
export const setUp: Migrate = async (db) => {
  await sql`
    insert into settings (key, value, updated_at)
    select 'setUpAt', '"' || max(updated_at) || '"', max(updated_at) from settings having count(*) > 0
  `.execute(db)
}
