import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { everything, type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing, prepared } = tables<StoriesTables>()

export interface Month {
  /** `2022-03`, in UTC. */
  readonly month: string
  readonly changedAt: Instant
}

/** The months in which stories became public, newest first. Jumps along the index from month to month instead of walking every story. */
export async function listMonths(db: Reader, now: Instant): Promise<Month[]> {
  const { rows } = await sql<Month>`
    with recursive months(month) as (
      select max(substr(public_at, 1, 7)) from stories where substr(public_at, 1, 7) <= ${now.slice(0, 7)}
      union all
      select (select max(substr(public_at, 1, 7)) from stories where substr(public_at, 1, 7) < months.month)
      from months where months.month is not null)
    select month, (select max(updated_at) from stories where substr(public_at, 1, 7) = months.month) as "changedAt"
    from months where month is not null`.execute(everything(db))
  return rows
}

/** Every public story, fixed pages too, in the order of their ids: for what is made anew from all of them. */
export async function listPublicIds(
  db: Reader,
  { now, after, limit }: { now: Instant; after: StoryId | ''; limit: number },
): Promise<StoryId[]> {
  const rows = await reading(db)
    .selectFrom('stories')
    .select('id')
    .where(sql<boolean>`id > ${after}`)
    .where('public_at', '<=', now)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Embargoes that have lifted and have not been announced. */
export const listUnreleased = (db: Reader, now: Instant): Promise<{ id: StoryId }[]> =>
  reading(db)
    .selectFrom('stories')
    .select('id')
    .where('released_at', 'is', null)
    .where('public_at', '<=', now)
    .limit(100)
    .execute()

/** The next embargo that lifts: until then a list printed now stays right. */
export async function nextRelease(db: Reader, now: Instant): Promise<Instant | null> {
  const [row] = await unreleasedAfter(db, { now })
  return row?.public_at ?? null
}
const unreleasedAfter = prepared((db, { now }: { now: Instant }) =>
  db
    .selectFrom('stories')
    .select('public_at')
    .where('released_at', 'is', null)
    .where('public_at', '>', now)
    .orderBy('public_at')
    .limit(1),
)

export async function saveReleased(tx: Writer, id: StoryId, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('stories')
    .set({ released_at: now })
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .where('public_at', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
