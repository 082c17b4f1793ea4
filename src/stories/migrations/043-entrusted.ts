import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** In whose hands a story is, and what the desk's list of a hundred thousand walks along. */
export const entrusted: Migrate = async (db) => {
  await db.schema.alterTable('stories').addColumn('entrusted_to', 'text').execute()
  await sql`create index stories_entrusted on stories (entrusted_to) where entrusted_to is not null`.execute(
    db,
  )
  await sql`create index stories_author on stories (created_by) where created_by is not null`.execute(db)
  // Few among many: what is being worked on, and what was killed.
  await sql`create index stories_unpublished on stories (created_at, id) where published_at is null and killed_at is null`.execute(
    db,
  )
  await sql`create index stories_killed on stories (created_at, id) where killed_at is not null`.execute(db)
  await sql`create index stories_embargo on stories (embargo_until) where embargo_until is not null`.execute(
    db,
  )
  // Looking for words reads every headline: here without the texts that lie beside them.
  await db.schema
    .createIndex('versions_headline')
    .on('versions')
    .columns(['story_id', 'number', 'headline'])
    .execute()
}
