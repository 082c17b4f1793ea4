// How pictures were before a deed that can be taken back.
import { type Instant, later } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Alterable, BatchId, MediaId, Medium } from '../model.ts'
import type { MediaTables } from '../schema.ts'

const { reading, writing } = tables<MediaTables>()
const remembered = 30 * 24 * 3600 * 1000

interface Change {
  readonly batch: BatchId
  readonly medium: Medium
  readonly after: Partial<Alterable>
  readonly at: Instant
}
/** Only the fields that are changed. What is older than a month is forgotten. */
export async function insertBefore(tx: Writer, { batch, medium, after, at }: Change): Promise<void> {
  const before = Object.fromEntries(Object.keys(after).map((name) => [name, medium[name as keyof Alterable]]))
  await writing(tx)
    .insertInto('media_before')
    .values({ batch, media_id: medium.id, at, before: JSON.stringify(before), after: JSON.stringify(after) })
    .execute()
  await writing(tx).deleteFrom('media_before').where('at', '<', later(at, -remembered)).execute()
}

interface Before {
  readonly mediaId: MediaId
  readonly at: Instant
  readonly before: Partial<Alterable>
  readonly after: Partial<Alterable>
}
/** In the order of their ids, in which they are held too. */
export async function listBefore(db: Reader, batch: BatchId): Promise<readonly Before[]> {
  const rows = await reading(db)
    .selectFrom('media_before')
    .select(['media_id as mediaId', 'at', 'before', 'after'])
    .where('batch', '=', batch)
    .orderBy('media_id')
    .execute()
  return rows.map(({ mediaId, at, before, after }) => ({
    mediaId,
    at,
    before: JSON.parse(before),
    after: JSON.parse(after),
  }))
}

export async function removeBefore(tx: Writer, batch: BatchId): Promise<void> {
  await writing(tx).deleteFrom('media_before').where('batch', '=', batch).execute()
}
