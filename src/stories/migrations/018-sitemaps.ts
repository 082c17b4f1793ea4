import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** What search engines are not shown, beside the dates by which a sitemap is walked. */
export const sitemaps: Migrate = async (db) => {
  await db.schema
    .alterTable('stories')
    .addColumn('off_sitemap', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  // The months of the sitemap and their last change, without walking every story.
  await sql`create index stories_sitemap on stories (substr(public_at, 1, 7), (case when updated_at > public_at then updated_at else public_at end)) where off_sitemap = 0`.execute(
    db,
  )
  // Fixed pages are few among many, and the furniture of every page asks for them.
  await sql`create index stories_pages on stories (public_at) where kind = 'page'`.execute(db)
}
