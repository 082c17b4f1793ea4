import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { MediaDeed, MediaId } from '../model.ts'
import type { MediaTables } from '../schema.ts'

const { reading, writing } = tables<MediaTables>()

export async function insertDeed(tx: Writer, deed: MediaDeed): Promise<void> {
  const { mediaId, by, ...rest } = deed
  await writing(tx)
    .insertInto('media_deeds')
    .values({ ...rest, media_id: mediaId, by_id: by })
    .execute()
}

/** Newest first. */
export const listMediaDeeds = (db: Reader, id: MediaId): Promise<readonly MediaDeed[]> =>
  reading(db)
    .selectFrom('media_deeds')
    .select(['id', 'media_id as mediaId', 'what', 'at', 'by_id as by', 'name', 'digest'])
    .where('media_id', '=', id)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()

/** The bytes that were let go since then: a backup made before may still name them. */
export async function digestsLetGo(db: Reader, start: string, since: Instant): Promise<ReadonlySet<string>> {
  const rows = await reading(db)
    .selectFrom('media_deeds')
    .select('digest')
    .where('digest', '>=', start)
    .where('digest', '<', `${start}g`)
    .where('at', '>', since)
    .execute()
  return new Set(rows.flatMap(({ digest }) => digest ?? []))
}
