import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import { type Hearing, type Notice, type NoticeId, type NoticeKind, usualHearing } from '../model.ts'
import type { PlanningTables } from '../schema.ts'
import type { DeskTables } from '#stories/index.ts'

const { reading, writing } = tables<PlanningTables & DeskTables>()
const columns = [
  'id',
  'to_id as to',
  'kind',
  'story_id as storyId',
  'about',
  'by_id as by',
  'at',
  'read_at as readAt',
] as const

/** False where they were told already. */
export async function insertNotice(tx: Writer, notice: Notice, shown: boolean): Promise<boolean> {
  const { id, to, kind, storyId, about, by, at, readAt } = notice
  const { numInsertedOrUpdatedRows } = await writing(tx)
    .insertInto('notices')
    .values({
      id,
      to_id: to,
      kind,
      story_id: storyId,
      about,
      by_id: by,
      at,
      read_at: readAt,
      shown: shown ? 1 : 0,
    })
    .onConflict((conflict) => conflict.columns(['to_id', 'kind', 'about']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}

export interface NoticesAsked {
  readonly unread: boolean
  readonly limit: number
  readonly before?: NoticeId | undefined
}
/** The newest first. */
export async function listNotices(
  db: Reader,
  to: AccountId,
  { unread, limit, before }: NoticesAsked,
): Promise<readonly Notice[]> {
  let those = reading(db)
    .selectFrom('notices')
    .select(columns)
    .where('to_id', '=', to)
    .where('shown', '=', 1)
    .orderBy('id', 'desc')
    .limit(limit)
  if (unread) those = those.where('read_at', 'is', null)
  if (before) those = those.where('id', '<', before)
  return those.execute()
}

export const findNotice = (db: Reader, id: NoticeId): Promise<Notice | undefined> =>
  reading(db).selectFrom('notices').select(columns).where('id', '=', id).executeTakeFirst()

/** Counted up to a hundred: nobody reads a larger number. */
export async function countUnread(db: Reader, to: AccountId): Promise<number> {
  const rows = await reading(db)
    .selectFrom('notices')
    .select('id')
    .where('to_id', '=', to)
    .where('read_at', 'is', null)
    .where('shown', '=', 1)
    .limit(100)
    .execute()
  return rows.length
}

/** One, or all there are (`id` missing), as read or as unread again. Only one's own. */
export async function markNotices(
  tx: Writer,
  to: AccountId,
  id: NoticeId | undefined,
  readAt: Instant | null,
): Promise<void> {
  let those = writing(tx).updateTable('notices').set({ read_at: readAt }).where('to_id', '=', to)
  if (id) those = those.where('id', '=', id)
  await those.where('read_at', readAt === null ? 'is not' : 'is', null).execute()
}

export async function hearingOf(db: Reader, to: AccountId): Promise<Readonly<Record<NoticeKind, Hearing>>> {
  const rows = await reading(db)
    .selectFrom('hearings')
    .select(['kind', 'in_newsroom', 'by_mail'])
    .where('account_id', '=', to)
    .execute()
  const own = rows.map(({ kind, in_newsroom, by_mail }) => [
    kind,
    { inNewsroom: in_newsroom === 1, byMail: by_mail === 1 },
  ])
  return { ...usualHearing, ...Object.fromEntries(own) }
}

export async function saveHearing(
  tx: Writer,
  account: AccountId,
  hearing: Readonly<Record<NoticeKind, Hearing>>,
): Promise<void> {
  await writing(tx).deleteFrom('hearings').where('account_id', '=', account).execute()
  const rows = Object.entries(hearing).map(([kind, { inNewsroom, byMail }]) => ({
    account_id: account,
    kind: kind as NoticeKind,
    in_newsroom: inNewsroom ? 1 : 0,
    by_mail: byMail ? 1 : 0,
  }))
  await writing(tx).insertInto('hearings').values(rows).execute()
}

export interface Near {
  readonly storyId: StoryId
  readonly about: string
  readonly to: AccountId
}
/** Whose deadline falls between these moments while the story is not handed in, and who has not been told. */
export async function listNear(db: Reader, from: Instant, until: Instant): Promise<readonly Near[]> {
  const rows = await reading(db)
    .selectFrom('plans')
    .innerJoin('stories', 'stories.id', 'plans.story_id')
    .leftJoin('notices', (join) =>
      join
        .onRef('notices.about', '=', 'plans.assignment_id')
        .onRef('notices.to_id', '=', 'stories.entrusted_to')
        .on('notices.kind', '=', 'deadline'),
    )
    .select(['plans.story_id as storyId', 'plans.assignment_id as about', 'stories.entrusted_to as to'])
    .where('plans.deadline', '>', from)
    .where('plans.deadline', '<=', until)
    .where('plans.state', 'in', ['planned', 'assigned', 'in-work'])
    .where('stories.published_at', 'is', null)
    .where('stories.killed_at', 'is', null)
    .where('stories.entrusted_to', 'is not', null)
    .where('notices.id', 'is', null)
    .limit(100)
    .execute()
  return rows.flatMap(({ storyId, about, to }) => (about && to ? [{ storyId, about, to }] : []))
}
