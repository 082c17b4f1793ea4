import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import type { MediaId } from '#media/index.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import type { CorrectionKind, Story, StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import { storyColumns } from './rows.ts'

const { reading } = tables<StoriesTables>()

/** A line of the desk's list: the story, with the newest words there are, and whether the desk holds a draft. */
export interface DeskLine extends Story {
  readonly headline: string
  readonly sectionId: string | null
  readonly draftRevision: number | null
  /** When the clock is to publish it. */
  readonly scheduledAt: Instant | null
}
export const deskStates = ['draft', 'scheduled', 'embargoed', 'published', 'changed', 'killed'] as const
export type DeskState = (typeof deskStates)[number]

export interface DeskRequest {
  readonly limit: number
  /** Words in the headline. */
  readonly words?: string | undefined
}

/** The newest stories of the desk. The headline is the draft's where there is one. */
export async function listForDesk(db: Reader, request: DeskRequest): Promise<DeskLine[]> {
  let query = lines(db).limit(request.limit)
  const { words } = request
  if (words) {
    const like = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`lower(coalesce(drafts.headline, versions.headline)) like ${like} escape '\\'`,
    )
  }
  return query.execute()
}

/** These stories as the desk's list has them. */
export const listForDeskByIds = async (db: Reader, ids: readonly StoryId[]): Promise<DeskLine[]> =>
  ids.length === 0 ? [] : lines(db).where('stories.id', 'in', ids).execute()

/** Counts the deeds that locked this story, which every change of its words does, and never falls: two states of its words have two turns. */
export async function findTurn(db: Reader, id: StoryId): Promise<number | undefined> {
  const row = await reading(db).selectFrom('stories').select('lock').where('id', '=', id).executeTakeFirst()
  return row && Number(row.lock)
}

/** The stories whose newest words show this picture or file, beside those that are known to have printed it. */
export async function listShowing(
  db: Reader,
  media: MediaId,
  printed: readonly string[],
  limit: number,
): Promise<DeskLine[]> {
  const named = `%"${media.replaceAll('_', '\\_')}"%`
  return lines(db)
    .where((eb) =>
      eb.or([
        sql<boolean>`drafts.body like ${named} escape '\\'`,
        sql<boolean>`drafts.lead like ${named} escape '\\'`,
        ...(printed.length > 0 ? [eb('stories.id', 'in', printed as readonly StoryId[])] : []),
      ]),
    )
    .limit(limit)
    .execute()
}

/** What the desk calls these stories, whatever has become of them. */
export async function headlinesByIds(
  db: Reader,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, Pick<DeskLine, 'headline' | 'path'>>> {
  if (ids.length === 0) return new Map()
  const rows = await lines(db).where('stories.id', 'in', ids).execute()
  return new Map(rows.map(({ id, headline, path }) => [id, { headline, path }]))
}

const lines = (db: Reader) =>
  reading(db)
    .selectFrom('stories')
    .leftJoin('drafts', 'drafts.story_id', 'stories.id')
    .leftJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .leftJoin('schedules', (join) =>
      join
        .onRef('schedules.story_id', '=', 'stories.id')
        .on('schedules.what', '=', 'publication')
        .on('schedules.ended_at', 'is', null),
    )
    .select(storyColumns)
    .select((eb) => [
      'schedules.due_at as scheduledAt',
      eb.fn.coalesce('drafts.headline', 'versions.headline', eb.val('')).as('headline'),
      eb.fn.coalesce('drafts.section_id', 'versions.section_id').as('sectionId'),
      'drafts.revision as draftRevision',
    ])
    .orderBy('stories.created_at', 'desc')
    .orderBy('stories.id', 'desc')

/** What was done to a story in front of its readers, by whom and why. */
export interface DeskDeed {
  readonly what: 'published' | CorrectionKind | 'killed' | 'republished'
  /** Of the version it made; a kill makes none. */
  readonly version: number | null
  readonly at: Instant
  readonly by: AccountId | null
  readonly reason: string
}

/** Newest first. */
export async function listDeeds(db: Reader, id: StoryId): Promise<DeskDeed[]> {
  const [versions, kills] = [await versionDeeds(db, id), await killDeeds(db, id)]
  return [...kills, ...versions].toSorted((one, other) =>
    one.at < other.at ? 1 : one.at > other.at ? -1 : 0,
  )
}

async function versionDeeds(db: Reader, id: StoryId): Promise<DeskDeed[]> {
  const versions = await reading(db)
    .selectFrom('versions')
    .leftJoin('corrections', (join) =>
      join
        .onRef('corrections.story_id', '=', 'versions.story_id')
        .onRef('corrections.version', '=', 'versions.number'),
    )
    .select([
      'number as version',
      'published_at as at',
      'published_by as by',
      'corrections.kind as what',
      'reason',
    ])
    .where('versions.story_id', '=', id)
    .orderBy('number', 'desc')
    .execute()
  return versions.map((row) => ({
    ...row,
    what: row.what ?? ('published' as const),
    reason: row.reason ?? '',
  }))
}

/** The kill that stands, and those that were taken back. */
async function killDeeds(db: Reader, id: StoryId): Promise<DeskDeed[]> {
  const standing = await reading(db)
    .selectFrom('kills')
    .select(['reason', 'by_id as by', 'at'])
    .where('story_id', '=', id)
    .execute()
  const back = await reading(db)
    .selectFrom('republications')
    .select(['reason', 'by_id as by', 'at', 'killed_at', 'killed_by', 'killed_reason'])
    .where('story_id', '=', id)
    .execute()
  const killed = { what: 'killed' as const, version: null }
  return [
    ...standing.map((row) => ({ ...row, ...killed })),
    ...back.flatMap(({ killed_at, killed_by, killed_reason, ...row }) => [
      { ...row, what: 'republished' as const, version: null },
      { ...killed, at: killed_at, by: killed_by, reason: killed_reason },
    ]),
  ]
}
