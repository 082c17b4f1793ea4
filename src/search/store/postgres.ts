import { sql } from 'kysely'
import { everything, type Reader, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import type { SearchDocument } from '../model.ts'

/** Terms are letters and digits only, so that no operator of tsquery can be typed; the last one may be the beginning of a word. */
const query = (terms: readonly string[]): string =>
  terms.map((term, at) => `${term}${at === terms.length - 1 ? ':*' : ''}`).join(' & ')

export async function findDocuments(
  db: Reader,
  terms: readonly string[],
  { limit, skip }: { limit: number; skip: number },
): Promise<StoryId[]> {
  const { rows } = await sql<{ story_id: StoryId }>`
    select story_id from search_documents, to_tsquery('simple', ${query(terms)}) asked
    where words @@ asked order by ts_rank('{0.1, 0.2, 0.4, 1.0}', words, asked) desc, story_id desc limit ${limit} offset ${skip}
  `.execute(everything(db))
  return rows.map((row) => row.story_id)
}

/** A tsvector holds a megabyte at most; a story longer than this is found by its beginning. */
const longestBody = 500_000

/** Until the transaction ends nobody else writes to the index; questions are answered all the same. */
export async function holdDocuments(tx: Writer): Promise<void> {
  await sql`lock table search_documents in share row exclusive mode`.execute(everything(tx))
}

export async function putDocuments(tx: Writer, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map(
    ({ storyId, headline, standfirst, body }) => sql`(${storyId},
      setweight(to_tsvector('simple', ${headline}), 'A') || setweight(to_tsvector('simple', ${standfirst}), 'B') ||
      setweight(to_tsvector('simple', ${body.slice(0, longestBody)}), 'D'))`,
  )
  await sql`insert into search_documents (story_id, words) values ${sql.join(rows)}
    on conflict (story_id) do update set words = excluded.words`.execute(everything(tx))
}

export async function removeDocuments(tx: Writer, ids: readonly StoryId[]): Promise<void> {
  if (ids.length > 0)
    await sql`delete from search_documents where story_id in (${sql.join(ids)})`.execute(everything(tx))
}

export async function clearDocuments(tx: Writer): Promise<void> {
  await sql`delete from search_documents`.execute(everything(tx))
}
