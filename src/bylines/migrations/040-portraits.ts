import type { Migrate } from '#platform/db/migrate.ts'

/** Who somebody is may be seen. What the picture is, the library knows; a picture that has left it is passed over. */
export const portraits: Migrate = async (db) => {
  await db.schema.alterTable('persons').addColumn('portrait_id', 'text').execute()
}
