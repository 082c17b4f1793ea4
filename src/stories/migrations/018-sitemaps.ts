import { type Kysely, sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** What search engines are not shown, and which language a story has if not the paper's, beside the dates by which lists are walked. */
export const sitemaps: Migrate = async (db) => {
  await db.schema
    .alterTable('stories')
    .addColumn('off_sitemap', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('stories').addColumn('language', 'text').execute()
  await fillLanguages(db)
  await sql`create index stories_language on stories (language, public_at, id) where language is not null`.execute(
    db,
  )
  // The months of the sitemap and their last change, without walking every story.
  await sql`create index stories_sitemap on stories (substr(public_at, 1, 7), (case when updated_at > public_at then updated_at else public_at end)) where off_sitemap = 0`.execute(
    db,
  )
  // Fixed pages are few among many, and the furniture of every page asks for them.
  await sql`create index stories_pages on stories (public_at) where kind = 'page'`.execute(db)
}

/** Stories that had a language of their own already: few, and each says so in its version. */
async function fillLanguages(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; extras: string }>`
    select stories.id, versions.extras from stories
    join versions on versions.story_id = stories.id and versions.number = stories.version
    where versions.extras like '%"language"%'`.execute(db)
  for (const { id, extras } of rows) {
    const language = String(JSON.parse(extras).language).split('-', 1)[0]?.toLowerCase()
    await sql`update stories set language = ${language} where id = ${id}`.execute(db)
  }
}
