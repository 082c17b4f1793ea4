import { sql } from 'kysely'
import { padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { type Correction, type CorrectionId, type Kill, noticeKinds, type StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing, prepared } = tables<StoriesTables>()
const columns = ['id', 'story_id as storyId', 'version', 'kind', 'reason', 'at'] as const
/** Beside the stories' own. */
const noticeColumns = [
  'corrections.id',
  'story_id as storyId',
  'corrections.version',
  'corrections.kind',
  'reason',
  'at',
] as const

export async function insertCorrection(
  tx: Writer,
  { storyId, ...correction }: Correction,
  by: AccountId | null,
): Promise<void> {
  await writing(tx)
    .insertInto('corrections')
    .values({ ...correction, story_id: storyId, by_id: by })
    .execute()
}

/** A story's notices, oldest first. */
export const listCorrectionsOf = (db: Reader, id: StoryId): Promise<Correction[]> => correctionsOn(db, { id })
const correctionsOn = prepared((db, { id }: { id: StoryId }) =>
  db.selectFrom('corrections').select(columns).where('story_id', '=', id).orderBy('at').orderBy('id'),
)

/** The same of many stories in one question, by story; one without notices is not in it. */
export async function correctionsOfAll(
  db: Reader,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, readonly Correction[]>> {
  if (ids.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('corrections')
    .select(columns)
    .where('story_id', 'in', padded(ids))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ storyId }) => storyId)
}

/** Those among these that readers of a public story are told. */
export async function correctionsByIds(
  db: Reader,
  ids: readonly CorrectionId[],
  now: Instant,
): Promise<Correction[]> {
  if (ids.length === 0) return []
  return reading(db)
    .selectFrom('corrections')
    .innerJoin('stories', 'stories.id', 'corrections.story_id')
    .select(noticeColumns)
    .where('corrections.id', 'in', padded(ids))
    .where('corrections.kind', 'in', noticeKinds)
    .where('stories.public_at', '<=', now)
    .execute()
}

export async function findKill(db: Reader, id: StoryId): Promise<Kill | undefined> {
  return reading(db)
    .selectFrom('kills')
    .select(['story_id as storyId', 'reason', 'at'])
    .where('story_id', '=', id)
    .executeTakeFirst()
}

export async function insertKill(
  tx: Writer,
  { storyId, reason, at }: Kill,
  by: AccountId | null,
): Promise<void> {
  await writing(tx).insertInto('kills').values({ story_id: storyId, reason, by_id: by, at }).execute()
}

export interface NoticeCursor {
  readonly at: Instant
  readonly id: CorrectionId
}
/** Every correction and clarification of a public story, newest first, by key. */
export const listCorrections = (
  db: Reader,
  now: Instant,
  limit: number,
  before?: NoticeCursor,
): Promise<Correction[]> =>
  reading(db)
    .selectFrom('corrections')
    .innerJoin('stories', 'stories.id', 'corrections.story_id')
    .select(noticeColumns)
    .where('stories.public_at', '<=', now)
    .where('corrections.kind', 'in', noticeKinds)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(at, corrections.id) < (${before?.at}, ${before?.id})`),
    )
    .orderBy('at', 'desc')
    .orderBy('corrections.id', 'desc')
    .limit(limit)
    .execute()

/** With who did it, for its way into the list of those that were taken back. */
export const findKillBy = (
  db: Reader,
  id: StoryId,
): Promise<(Kill & { readonly by: AccountId | null }) | undefined> =>
  reading(db)
    .selectFrom('kills')
    .select(['story_id as storyId', 'reason', 'at', 'by_id as by'])
    .where('story_id', '=', id)
    .executeTakeFirst()

export async function removeKill(tx: Writer, id: StoryId): Promise<void> {
  await writing(tx).deleteFrom('kills').where('story_id', '=', id).execute()
}

export async function insertRepublication(
  tx: Writer,
  { storyId, reason, at }: Pick<Kill, 'storyId' | 'reason' | 'at'>,
  killed: Kill & { readonly by: AccountId | null },
  by: AccountId | null,
): Promise<void> {
  await writing(tx)
    .insertInto('republications')
    .values({
      story_id: storyId,
      at,
      by_id: by,
      reason,
      killed_at: killed.at,
      killed_by: killed.by,
      killed_reason: killed.reason,
    })
    .execute()
}
