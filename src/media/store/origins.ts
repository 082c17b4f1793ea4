// Where an archive kept its pictures and files: under which post, and on which page of their own.
import { sql } from 'kysely'
import { inSteps, padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { MediaId, MediaOrigin } from '../model.ts'
import type { MediaOriginsTables, MediaTables } from '../schema.ts'

const { reading, writing, prepared } = tables<MediaOriginsTables & MediaTables>()
const columns = [
  'media_id as mediaId',
  'origin',
  'parent',
  'position',
  'page',
  'host',
  'public_at as publicAt',
] as const

export async function insertMediaOrigins(tx: Writer, origins: readonly MediaOrigin[]): Promise<void> {
  for (const some of inSteps(origins))
    await writing(tx)
      .insertInto('media_origins')
      .values(
        some.map(({ mediaId, publicAt, ...rest }) => ({ ...rest, media_id: mediaId, public_at: publicAt })),
      )
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
  const rows = await originsOf(db, { ids: padded(ids) })
  return new Map(rows.map((row) => [row.mediaId, row]))
}
const originsOf = prepared((db, { ids }: { ids: readonly MediaId[] }) =>
  db.selectFrom('media_origins').select(columns).where('media_id', 'in', ids),
)

/** What the old site showed alone under one of these paths, the first before the others; of several sites the one that sorts first. */
export async function findMediaByPage(
  db: Reader,
  paths: readonly string[],
): Promise<MediaOrigin | undefined> {
  const origins = await originsAt(db, { paths: padded(paths) })
  // In order here: for the few there ever are, the database would lay out a table.
  const key = ({ page, origin, mediaId }: MediaOrigin): string =>
    `${paths.indexOf(page ?? '')} ${origin} ${mediaId}`
  return origins.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))[0]
}
const originsAt = prepared((db, { paths }: { paths: readonly string[] }) =>
  db.selectFrom('media_origins').select(columns).where('page', 'in', paths).limit(50),
)

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

/** What a WordPress site had under this number, and the number of the post it was uploaded to; of several sites the one that sorts first. */
export const mediaByNumber = async (
  db: Reader,
  number: number,
): Promise<{ readonly id: MediaId; readonly parent: number | null } | undefined> =>
  (await mediumNumbered(db, { number }))[0]
const mediumNumbered = prepared((db, { number }: { number: number }) =>
  db
    .selectFrom('media')
    .leftJoin('media_origins', 'media_origins.media_id', 'media.id')
    .select(['media.id', 'media_origins.parent'])
    .where('media.origin_id', '=', number)
    .where(sql<boolean>`substr(media.origin, 1, 10) = 'wordpress:'`)
    .orderBy('media.origin')
    .limit(1),
)

/** Posts of an archive under which something lies that readers may not see yet, in the order of their numbers. */
export async function listClosedParents(
  db: Reader,
  origin: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly number[]> {
  const rows = await reading(db)
    .selectFrom('media_origins')
    .select('parent')
    .distinct()
    .where('parent', '>', after)
    .where('origin', '=', origin)
    .where('public_at', 'is', null)
    .orderBy('parent')
    .limit(limit)
    .$narrowType<{ parent: number }>()
    .execute()
  return rows.map(({ parent }) => parent)
}

/** What was uploaded to these posts of an archive is open to everybody from now on, as it was there. */
export async function openUploads(
  tx: Writer,
  origin: string,
  parents: readonly number[],
  now: Instant,
): Promise<void> {
  if (parents.length === 0) return
  await writing(tx)
    .updateTable('media_origins')
    .set({ public_at: now })
    .where('parent', 'in', padded(parents))
    .where('origin', '=', origin)
    .where('public_at', 'is', null)
    .execute()
}

export interface Waiting {
  readonly id: MediaId
  readonly name: string
  readonly source: string
  readonly originId: number | null
  readonly host: string | null
}

/** Records of an archive whose bytes have not come, and where they were: walked by their ids, so that each page costs the same. */
export async function listWaiting(
  db: Reader,
  origin: string,
  { after, limit }: { readonly after: MediaId | ''; readonly limit: number },
): Promise<{ readonly waiting: readonly Waiting[]; readonly last: MediaId | null }> {
  const rows = await reading(db)
    .selectFrom('media')
    .leftJoin('media_origins', 'media_origins.media_id', 'media.id')
    .select(['media.id', 'name', 'source', 'origin_id as originId', 'digest', 'host', 'media.origin as from'])
    .where(sql<boolean>`media.id > ${after}`)
    .orderBy('media.id')
    .limit(limit)
    .execute()
  const waiting = rows.flatMap(({ digest, source, from, ...row }) =>
    digest === null && source !== null && from === origin ? [{ ...row, source }] : [],
  )
  return { waiting, last: rows.at(-1)?.id ?? null }
}

export async function countWaiting(db: Reader, origin: string): Promise<number> {
  const row = await reading(db)
    .selectFrom('media')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('origin', '=', origin)
    .where('digest', 'is', null)
    .where('source', 'is not', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
