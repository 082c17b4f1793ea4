import { inSteps, padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { crops, cutMark, type MediaId, type Medium } from '../model.ts'
import type { MediaOriginsTables, MediaTables } from '../schema.ts'

const { reading, writing, prepared } = tables<MediaTables & MediaOriginsTables>()
export const mediaColumns = [
  'id',
  'kind',
  'name',
  'type',
  'digest',
  'bytes',
  'width',
  'height',
  'duration',
  'alt',
  'caption',
  'credit',
  'rights',
  'rights_until as rightsUntil',
  'focus_x as focusX',
  'focus_y as focusY',
  'cuts',
  'created_at as createdAt',
  'created_by as createdBy',
  'origin',
  'origin_id as originId',
  'source',
] as const

export async function mediaByIds(db: Reader, ids: readonly MediaId[]): Promise<ReadonlyMap<MediaId, Medium>> {
  if (ids.length === 0) return new Map()
  const rows = await mediaWith(db, { ids })
  return new Map(rows.map((medium) => [medium.id, medium]))
}
const mediaWith = prepared((db, { ids }: { ids: readonly MediaId[] }) =>
  db.selectFrom('media').select(mediaColumns).where('id', 'in', ids),
)

/** What stands of these numbers of an origin, by number. */
export async function mediaByOrigin(
  db: Reader,
  origin: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Medium>> {
  if (numbers.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('media')
    .select(mediaColumns)
    .where('origin_id', 'in', padded(numbers))
    .where('origin', '=', origin)
    .execute()
  return new Map(rows.map((medium) => [medium.originId ?? 0, medium]))
}

/** What the old site showed under these paths, by path. */
export async function mediaBySources(
  db: Reader,
  origin: string,
  sources: readonly string[],
): Promise<ReadonlyMap<string, Medium>> {
  if (sources.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('media')
    .select(mediaColumns)
    .where('source', 'in', padded(sources))
    .where('origin', '=', origin)
    .execute()
  return new Map(rows.map((medium) => [medium.source ?? '', medium]))
}

/** Everything of one origin. For small ones. */
export const mediaOf = (db: Reader, origin: string): Promise<Medium[]> =>
  reading(db).selectFrom('media').select(mediaColumns).where('origin', '=', origin).orderBy('id').execute()

export async function insertMedia(tx: Writer, media: readonly Medium[]): Promise<void> {
  for (const some of inSteps(media.map(toRow))) await writing(tx).insertInto('media').values(some).execute()
}

const toRow = ({
  rightsUntil,
  focusX,
  focusY,
  createdAt,
  createdBy,
  originId,
  ...rest
}: Medium): MediaTables['media'] => ({
  ...rest,
  rights_until: rightsUntil,
  focus_x: focusX,
  focus_y: focusY,
  created_at: createdAt,
  created_by: createdBy,
  origin_id: originId,
})

export async function findMedium(db: Reader, id: MediaId): Promise<Medium | undefined> {
  return (await mediaByIds(db, [id])).get(id)
}

/** The row itself, held until the transaction ends: two deeds at once are one after the other. */
export async function lockMedium(tx: Writer, id: MediaId): Promise<Medium | undefined> {
  await writing(tx)
    .updateTable('media')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', id)
    .execute()
  return findMedium(tx, id)
}

export async function saveMedium(tx: Writer, medium: Medium): Promise<void> {
  const { id, ...rest } = toRow(medium)
  await writing(tx).updateTable('media').set(rest).where('id', '=', id).execute()
}

export async function removeMedium(tx: Writer, id: MediaId): Promise<void> {
  await writing(tx).deleteFrom('media').where('id', '=', id).execute()
}

export interface Shown {
  readonly medium: Medium
  /**
   * A story through which everybody may see it; `paper`: every page of it does; `archive`: it was open on the old site, and no story has it.
   * Null: nobody may.
   */
  readonly publicBy: string | null
}
/** A picture or a file as it is asked for by its address. The story's own gate is the gate of what it shows. */
export async function findShown(db: Reader, id: MediaId, now: Instant): Promise<Shown | undefined> {
  const [row] = await shownAt(db, { id, now })
  if (!row) return undefined
  const { publicBy, wornSince, openSince, isUsed, ...medium } = row
  const apart = openSince !== null && isUsed === null ? 'archive' : null
  const isOfPaper = wornSince !== null || (publicBy === null && (await isPortrait(db, id, now)))
  return { medium, publicBy: publicBy ?? (isOfPaper ? 'paper' : apart) }
}
const shownAt = prepared((db, { id, now }: { id: MediaId; now: Instant }) =>
  db
    .selectFrom('media')
    .select(mediaColumns)
    .select((eb) =>
      eb
        .selectFrom('media_uses')
        .select('story_id')
        .whereRef('media_id', '=', 'media.id')
        .where('public_at', '<=', now)
        .orderBy('story_id')
        .limit(1)
        .as('publicBy'),
    )
    .select((eb) =>
      eb
        .selectFrom('media_worn')
        .select('since')
        .whereRef('media_id', '=', 'media.id')
        .where('since', '<=', now)
        .as('wornSince'),
    )
    // What an archive showed to everybody by itself stays open, until a story takes it: then the story's gate is its gate.
    .select((eb) =>
      eb
        .selectFrom('media_origins')
        .select('public_at')
        .whereRef('media_id', '=', 'media.id')
        .where('public_at', '<=', now)
        .as('openSince'),
    )
    .select((eb) =>
      eb
        .selectFrom('media_uses')
        .select('story_id')
        .whereRef('media_id', '=', 'media.id')
        .limit(1)
        .as('isUsed'),
    )
    .where('id', '=', id),
)

async function isPortrait(db: Reader, id: MediaId, now: Instant): Promise<boolean> {
  const row = await reading(db)
    .selectFrom('media_portraits')
    .select('media_id')
    .where('media_id', '=', id)
    .where('since', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What any old site showed under one of these paths. */
export const listBySources = (db: Reader, sources: readonly string[]): Promise<Medium[]> =>
  mediaFrom(db, { sources: padded(sources) })
const mediaFrom = prepared((db, { sources }: { sources: readonly string[] }) =>
  db.selectFrom('media').select(mediaColumns).where('source', 'in', sources).orderBy('id'),
)

export const mediaByDigest = (db: Reader, digest: string): Promise<Medium[]> =>
  reading(db).selectFrom('media').select(mediaColumns).where('digest', '=', digest).orderBy('id').execute()

/** The digests that begin so and that some row names, with every way in which what they hold is cropped. */
export async function digestsUnder(
  db: Reader,
  start: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await reading(db)
    .selectFrom('media')
    .select(['digest', 'focus_x as focusX', 'focus_y as focusY', 'cuts'])
    .where('digest', '>=', start)
    .where('digest', '<', `${start}g`)
    .execute()
  const marks = new Map<string, Set<string>>()
  for (const { digest, ...medium } of rows) {
    if (digest === null) continue
    const known = marks.get(digest) ?? new Set()
    for (const crop of crops) known.add(`${crop}-${cutMark(medium, crop)}`)
    marks.set(digest, known)
  }
  return marks
}

/** Every digest that rows name, each once, in their order. */
export const digestsAfter = async (
  db: Reader,
  after: string,
  limit: number,
): Promise<readonly { readonly digest: string; readonly bytes: number }[]> => {
  const rows = await reading(db)
    .selectFrom('media')
    .select((eb) => ['digest', eb.fn.max('bytes').as('bytes')])
    .where('digest', '>', after)
    .groupBy('digest')
    .orderBy('digest')
    .limit(limit)
    .execute()
  return rows.map(({ digest, bytes }) => ({ digest: digest ?? '', bytes: Number(bytes) }))
}
