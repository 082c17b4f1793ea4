import { sql } from 'kysely'
import { everything, type Reader, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { SearchDocument } from '../model.ts'

/** Each term in quotes, so that no operator of FTS5 can be typed; the last one may be the beginning of a word. */
const match = (terms: readonly string[]): string =>
  terms.map((term, at) => `"${term}"${at === terms.length - 1 ? '*' : ''}`).join(' AND ')

export async function findDocuments(
  db: Reader,
  terms: readonly string[],
  { limit, skip }: { limit: number; skip: number },
): Promise<StoryId[]> {
  const { rows } = await sql<{ story_id: StoryId }>`
    select story_id from search_documents join search_keys on search_keys.number = search_documents.rowid
    where search_documents match ${match(terms)}
    order by bm25(search_documents, 8.0, 3.0, 1.0), search_documents.rowid desc limit ${limit} offset ${skip}
  `.execute(everything(db))
  return rows.map((row) => row.story_id)
}

/** There is one writer: whoever writes holds the index already. */
export const holdDocuments = async (_tx: Writer): Promise<void> => {}

export async function putDocuments(tx: Writer, documents: readonly SearchDocument[]): Promise<void> {
  const db = everything(tx)
  await removeDocuments(
    tx,
    documents.map(({ storyId }) => storyId),
  )
  for (const { storyId, headline, standfirst, body } of documents) {
    const { rows } = await sql<{
      number: number
    }>`insert into search_keys (story_id) values (${storyId}) returning number`.execute(db)
    await sql`insert into search_documents (rowid, headline, standfirst, body) values (${rows[0]?.number ?? null}, ${headline}, ${standfirst}, ${body})`.execute(
      db,
    )
  }
}

export async function removeDocuments(tx: Writer, ids: readonly StoryId[]): Promise<void> {
  if (ids.length === 0) return
  const db = everything(tx)
  const list = sql.join(ids)
  await sql`delete from search_documents where rowid in (select number from search_keys where story_id in (${list}))`.execute(
    db,
  )
  await sql`delete from search_keys where story_id in (${list})`.execute(db)
}

export async function clearDocuments(tx: Writer): Promise<void> {
  const db = everything(tx)
  await sql`insert into search_documents (search_documents) values ('delete-all')`.execute(db)
  await sql`delete from search_keys`.execute(db)
}
