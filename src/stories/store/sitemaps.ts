// The walks that sitemaps make: along what readers may see and search engines may know.
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { everything, type Reader, tables } from '#platform/db/rights.ts'
import type { Lead } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import { languageIn, toLead } from './rows.ts'

const { reading } = tables<StoriesTables>()
/** A literal, so that both engines see which index serves. */
const mapped = sql<boolean>`off_sitemap = 0`
/** As the index of the sitemap has them, to the letter. */
const month = sql`substr(public_at, 1, 7)`
/** The last change that a reader would notice; the end of an embargo is one. */
const changed = sql<Instant>`(case when updated_at > public_at then updated_at else public_at end)`

export interface SitemapMonth {
  /** `2022-03`, in UTC. */
  readonly month: string
  /** When a story of the month was last changed in a way that a reader would notice. */
  readonly changedAt: Instant
}

/** The months in which a sitemap has addresses, newest first. Jumps along the index from month to month. */
export async function listSitemapMonths(db: Reader, now: Instant): Promise<SitemapMonth[]> {
  const today = now.slice(0, 7)
  const [thisMonth, { rows }] = await Promise.all([
    changedIn(db, today, now),
    sql<SitemapMonth>`
      with recursive months(month) as (
        select max(${month}) from stories where ${month} < ${today} and off_sitemap = 0
        union all
        select (select max(${month}) from stories where ${month} < months.month and off_sitemap = 0)
        from months where months.month is not null)
      select month, (select max(${changed}) from stories where ${month} = months.month and off_sitemap = 0) as "changedAt"
      from months where month is not null`.execute(everything(db)),
  ])
  return thisMonth === null ? rows : [{ month: today, changedAt: thisMonth }, ...rows]
}

/** Of the month that is not over, only what readers have: an embargo may not be told by a date either. */
async function changedIn(db: Reader, wanted: string, now: Instant): Promise<Instant | null> {
  const { rows } = await sql<{ changedAt: Instant | null }>`
    select max(${changed}) as "changedAt" from stories
    where ${month} = ${wanted} and off_sitemap = 0 and public_at <= ${now}`.execute(everything(db))
  return rows[0]?.changedAt ?? null
}

/** How many addresses there are, in all or in one month, counted no further than `most`. */
export async function countAddresses(
  db: Reader,
  { now, most, month: wanted }: { now: Instant; most: number; month?: string },
): Promise<number> {
  const inMonth = wanted === undefined ? sql`` : sql`and ${month} = ${wanted}`
  const { rows } = await sql<{ addresses: number }>`
    select count(*) as addresses from (
      select 1 as one from stories where public_at <= ${now} and off_sitemap = 0 ${inMonth} limit ${most}) as counted`.execute(
    everything(db),
  )
  return Number(rows[0]?.addresses ?? 0)
}

/** Public addresses that became public in a month of UTC, fixed pages too, with the picture over them: `length` of them, from the `from`-th on. */
export async function listAddressesIn(
  db: Reader,
  { month: wanted, now, from, length }: { month: string; now: Instant; from: number; length: number },
) {
  const rows = await reading(db)
    .selectFrom('stories')
    .innerJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select(['path', changed.as('changedAt'), 'lead'])
    .where(sql<boolean>`${month} = ${wanted}`)
    .where(mapped)
    .where('public_at', '<=', now)
    // Oldest first: what is added to a long month does not push others into its next part.
    .orderBy('public_at')
    .orderBy('id')
    .offset(from)
    .limit(length)
    .$narrowType<{ path: string }>()
    .execute()
  return rows.map((row) => ({ ...row, lead: toLead(row.lead) }))
}

export interface NewsLine {
  readonly path: string
  readonly headline: string
  readonly publicAt: Instant
  /** BCP 47; null where it is the paper's own. */
  readonly language: string | null
  readonly lead: Lead | null
}
/** News that readers have had for no longer than since `from`, newest first; neither fixed pages nor what somebody paid for. */
export async function listNewsSince(
  db: Reader,
  { from, now, limit }: { from: Instant; now: Instant; limit: number },
): Promise<NewsLine[]> {
  const rows = await reading(db)
    .selectFrom('stories')
    .innerJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select(['path', 'headline', 'public_at as publicAt', 'extras', 'lead'])
    .where('public_at', '>', from)
    .where('public_at', '<=', now)
    .where(mapped)
    .where('stories.kind', 'not in', ['page', 'sponsored'])
    .orderBy('public_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .$narrowType<{ path: string; publicAt: Instant }>()
    .execute()
  return rows.map(({ extras, lead, ...line }) => ({
    ...line,
    language: languageIn(extras),
    lead: toLead(lead),
  }))
}
