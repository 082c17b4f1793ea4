import { sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** The full-text index: FTS5 on SQLite, tsvector on Postgres. It can be rebuilt from the stories at any time. */
export const search: Migrate = async (db, engine) => {
  if (engine === 'postgres') {
    await sql`create table search_documents (story_id text primary key, words tsvector not null)`.execute(db)
    await sql`create index search_documents_words on search_documents using gin (words)`.execute(db)
    return
  }
  await sql`create table search_keys (number integer primary key autoincrement, story_id text not null unique)`.execute(
    db,
  )
  await sql`create virtual table search_documents using fts5 (headline, standfirst, body, content='', contentless_delete=1, tokenize='unicode61')`.execute(
    db,
  )
}
