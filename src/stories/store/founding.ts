// What is older than the record, as it stands in the tables.
import { inPieces, padded } from '#kernel/pieces.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import type { NewEntry } from '#record/index.ts'
import type { Correction, Kill, StoryId } from '../model.ts'
import { foundingEntries } from './record-entries.ts'
import type { StoriesTables } from '../schema.ts'

const { reading } = tables<StoriesTables>()

export const versionRowColumns = [
  'story_id',
  'number',
  'headline',
  'standfirst',
  'kicker',
  'kind',
  'section_id',
  'topic_ids',
  'bylines',
  'dateline',
  'sensitive',
  'body',
  'lead',
  'extras',
  'published_at',
  'published_by',
] as const

/** The next stories in the order of their ids, published or not. */
export async function listIdsAfter(db: Reader, after: string, limit: number): Promise<StoryId[]> {
  const rows = await reading(db)
    .selectFrom('stories')
    .select('id')
    .where('id', '>', after as StoryId)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Versions as they are stored, for whoever computes their digests. */
export const versionRowsOf = async (
  db: Reader,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, readonly StoriesTables['versions'][]>> => {
  const found: StoriesTables['versions'][] = []
  for (const some of inPieces(ids, 256))
    found.push(
      ...(await reading(db)
        .selectFrom('versions')
        .select(versionRowColumns)
        .where('story_id', 'in', padded(some))
        .orderBy('story_id')
        .orderBy('number')
        .execute()),
    )
  return Map.groupBy(found, ({ story_id }) => story_id)
}

/** Everything of these stories that readers were ever shown or told, as entries of the record. */
export async function entriesOfStanding(
  db: Reader,
  ids: readonly StoryId[],
  below = Number.MAX_SAFE_INTEGER,
): Promise<readonly NewEntry[]> {
  const [versions, corrections, kills, origins] = [
    await versionRowsOf(db, ids),
    await correctionsAmong(db, ids),
    await killsAmong(db, ids),
    await importedAmong(db, ids),
  ]
  return ids.flatMap((id) =>
    foundingEntries({
      versions: (versions.get(id) ?? []).filter(({ number }) => number < below),
      corrections: corrections.get(id) ?? [],
      kill: kills.get(id),
      isImported: origins.has(id),
    }),
  )
}

async function correctionsAmong(
  db: Reader,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, readonly Correction[]>> {
  const rows = await reading(db)
    .selectFrom('corrections')
    .select(['id', 'story_id as storyId', 'version', 'kind', 'reason', 'at'])
    .where('story_id', 'in', padded(ids))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ storyId }) => storyId)
}

async function killsAmong(
  db: Reader,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, Kill & { readonly by: AccountId | null }>> {
  const rows = await reading(db)
    .selectFrom('kills')
    .select(['story_id as storyId', 'reason', 'at', 'by_id as by'])
    .where('story_id', 'in', padded(ids))
    .execute()
  return new Map(rows.map((row) => [row.storyId, row]))
}

async function importedAmong(db: Reader, ids: readonly StoryId[]): Promise<ReadonlySet<StoryId>> {
  const rows = await reading(db)
    .selectFrom('stories')
    .select('id')
    .where('id', 'in', padded(ids))
    .where('digest', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What readers were told of changes, each as one text to be looked up by. */
export async function toldOf(db: Reader, ids: readonly StoryId[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const corrections = await correctionsAmong(db, ids)
  return new Set(
    [...corrections.values()]
      .flat()
      .map(({ storyId, version, kind, reason }) => JSON.stringify([storyId, version, kind, reason])),
  )
}

export async function countVersions(db: Reader): Promise<number> {
  const row = await reading(db)
    .selectFrom('versions')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** A story whose readers get another version than the newest there is. */
export async function findUnlikeLive(db: Reader): Promise<StoryId | undefined> {
  const row = await reading(db)
    .selectFrom('stories')
    .select('id')
    .where('version', 'is not', null)
    .where((eb) =>
      eb(
        'version',
        '<>',
        eb
          .selectFrom('versions')
          .select((inner) => inner.fn.max('number').as('newest'))
          .whereRef('versions.story_id', '=', 'stories.id'),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
