// Where an archive kept its pictures and files: under which post, and on which page of their own.
import { sql } from 'kysely'
import { inSteps, padded } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { MediaId, MediaOrigin } from '../model.ts'
import type { MediaOriginsTables, MediaTables } from '../schema.ts'

const { reading, writing } = tables<MediaOriginsTables & MediaTables>()
const columns = ['media_id as mediaId', 'origin', 'parent', 'position', 'page'] as const

export async function insertMediaOrigins(tx: Writer, origins: readonly MediaOrigin[]): Promise<void> {
  for (const some of inSteps(origins))
    await writing(tx)
      .insertInto('media_origins')
      .values(some.map(({ mediaId, ...rest }) => ({ ...rest, media_id: mediaId })))
      .execute()
}

/** What was uploaded to these posts of an archive, in the order in which it showed them. */
export async function mediaUploadedTo(
  db: Reader,
  origin: string,
  posts: readonly number[],
): Promise<readonly MediaOrigin[]> {
  if (posts.length === 0) return []
  return reading(db)
    .selectFrom('media_origins')
    .select(columns)
    .where('parent', 'in', padded(posts))
    .where('origin', '=', origin)
    .orderBy('position')
    .orderBy('media_id')
    .execute()
}

export async function mediaOriginsByIds(
  db: Reader,
  ids: readonly MediaId[],
): Promise<ReadonlyMap<MediaId, MediaOrigin>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('media_origins')
    .select(columns)
    .where('media_id', 'in', padded(ids))
    .execute()
  return new Map(rows.map((row) => [row.mediaId, row]))
}

/** What the old site showed alone under this path; of several sites the one that sorts first. */
export const findMediaByPage = (db: Reader, path: string): Promise<MediaOrigin | undefined> =>
  reading(db)
    .selectFrom('media_origins')
    .select(columns)
    .where('page', '=', path)
    .orderBy('origin')
    .orderBy('media_id')
    .limit(1)
    .executeTakeFirst()

/**
 * What an archive's old site showed under paths of which the first thing after `beginning` is a number from 1 on: `…/mole-e` finds
 * `…/mole-e1398761234.jpg`.
 */
export const mediaNumberedUnder = (
  db: Reader,
  origin: string,
  beginning: string,
): Promise<{ readonly id: MediaId; readonly source: string }[]> =>
  reading(db)
    .selectFrom('media')
    .select(['id', 'source'])
    .where('source', '>=', `${beginning}1`)
    .where('source', '<', `${beginning}2`)
    .where('origin', '=', origin)
    .$narrowType<{ source: string }>()
    .execute()

/** What a WordPress site had under this number; of several sites the one that sorts first. */
export const mediaByNumber = (db: Reader, number: number): Promise<{ readonly id: MediaId } | undefined> =>
  reading(db)
    .selectFrom('media')
    .select('id')
    .where('origin_id', '=', number)
    .where(sql<boolean>`substr(origin, 1, 10) = 'wordpress:'`)
    .orderBy('origin')
    .limit(1)
    .executeTakeFirst()
