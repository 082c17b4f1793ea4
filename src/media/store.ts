import { inSteps, padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { MediaId, Medium } from './model.ts'
import type { MediaTables } from './schema.ts'

const { reading, writing, prepared } = tables<MediaTables>()
const columns = [
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
  db.selectFrom('media').select(columns).where('id', 'in', ids),
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
    .select(columns)
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
    .select(columns)
    .where('source', 'in', padded(sources))
    .where('origin', '=', origin)
    .execute()
  return new Map(rows.map((medium) => [medium.source ?? '', medium]))
}

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

export interface Use {
  readonly storyId: string
  readonly media: readonly MediaId[]
  /** The story's own gate: null while nobody may see it. */
  readonly publicAt: Instant | null
}

/** What these stories show, in place of what they showed before. */
export async function saveUses(tx: Writer, uses: readonly Use[]): Promise<void> {
  for (const some of inSteps(uses.map(({ storyId }) => storyId)))
    await writing(tx).deleteFrom('media_uses').where('story_id', 'in', some).execute()
  const rows = uses.flatMap(({ storyId, media, publicAt }) =>
    media.map((media_id) => ({ media_id, story_id: storyId, public_at: publicAt })),
  )
  for (const some of inSteps(rows)) await writing(tx).insertInto('media_uses').values(some).execute()
}
