import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** The recording that the live version plays, so that a podcast is one walk along an index: few stories have one. */
export const sound: Migrate = async (db) => {
  await db.schema.alterTable('stories').addColumn('sound', 'text').execute()
  await db.schema
    .createIndex('stories_sound')
    .on('stories')
    .columns(['public_at', 'id'])
    .where(sql.ref('sound'), 'is not', null)
    .execute()
}
