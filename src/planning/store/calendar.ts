import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import type { DeskTables, StoryId } from '#stories/index.ts'
import type { PlanningTables } from '../schema.ts'

const { reading } = tables<PlanningTables & DeskTables>()

/** Why a story stands on a day. */
export type Occasion = 'planned' | 'deadline' | 'scheduled' | 'withdrawal' | 'embargo'
export interface Entry {
  readonly storyId: StoryId
  readonly at: Instant
  /** False: some time that day. */
  readonly hasHour: boolean
  readonly why: Occasion
}
export interface CalendarRequest {
  readonly from: Instant
  readonly until: Instant
  /** Whoever may see only what is theirs. */
  readonly onlyOf?: AccountId | undefined
  /** Of each kind; a month of more than this is not read by anybody. */
  readonly limit: number
}

/** Everything that stands between these moments, in order. */
export async function listCalendar(db: Reader, asked: CalendarRequest): Promise<readonly Entry[]> {
  const entries = await Promise.all([
    planned(db, asked),
    deadlines(db, asked),
    due(db, asked),
    lifting(db, asked),
  ])
  return entries.flat().toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

const stories = (db: Reader, onlyOf: AccountId | undefined) => {
  const all = reading(db).selectFrom('stories').where('stories.killed_at', 'is', null)
  return onlyOf === undefined
    ? all
    : all.where((eb) => eb.or([eb('created_by', '=', onlyOf), eb('entrusted_to', '=', onlyOf)]))
}

async function planned(db: Reader, { from, until, onlyOf, limit }: CalendarRequest): Promise<Entry[]> {
  const rows = await stories(db, onlyOf)
    .innerJoin('plans', 'plans.story_id', 'stories.id')
    .select(['stories.id', 'plans.planned_at as at', 'plans.planned_hour as hour'])
    .where('plans.planned_at', '>=', from)
    .where('plans.planned_at', '<', until)
    .orderBy('plans.planned_at')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, at, hour }) =>
    at === null ? [] : [{ storyId: id, at, hasHour: hour === 1, why: 'planned' as const }],
  )
}

async function deadlines(db: Reader, { from, until, onlyOf, limit }: CalendarRequest): Promise<Entry[]> {
  const rows = await stories(db, onlyOf)
    .innerJoin('plans', 'plans.story_id', 'stories.id')
    .select(['stories.id', 'plans.deadline as at'])
    .where('stories.published_at', 'is', null)
    .where('plans.deadline', '>=', from)
    .where('plans.deadline', '<', until)
    .orderBy('plans.deadline')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, at }) =>
    at === null ? [] : [{ storyId: id, at, hasHour: true, why: 'deadline' as const }],
  )
}

async function due(db: Reader, { from, until, onlyOf, limit }: CalendarRequest): Promise<Entry[]> {
  const rows = await stories(db, onlyOf)
    .innerJoin('schedules', 'schedules.story_id', 'stories.id')
    .select(['stories.id', 'schedules.due_at as at', 'schedules.what'])
    .where('schedules.ended_at', 'is', null)
    .where('schedules.due_at', '>=', from)
    .where('schedules.due_at', '<', until)
    .orderBy('schedules.due_at')
    .limit(limit)
    .execute()
  return rows.map(({ id, at, what }) => ({
    storyId: id,
    at,
    hasHour: true,
    why: what === 'withdrawal' ? ('withdrawal' as const) : ('scheduled' as const),
  }))
}

/** Of what is written and of what is published already; an embargo of the past is told by the list, not by the calendar. */
async function lifting(db: Reader, { from, until, onlyOf, limit }: CalendarRequest): Promise<Entry[]> {
  const rows = await stories(db, onlyOf)
    .select(['stories.id', 'embargo_until as at'])
    .where('embargo_until', '>=', from)
    .where('embargo_until', '<', until)
    .orderBy('embargo_until')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, at }) =>
    at === null ? [] : [{ storyId: id, at, hasHour: true, why: 'embargo' as const }],
  )
}
