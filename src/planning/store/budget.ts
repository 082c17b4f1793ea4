// Which stories stand on the budget, in which order. Only their ids: what is said of them comes through the stories' front door.
import { type RawBuilder, sql } from 'kysely'
import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import type { DeskTables, StoryId, StoryKind } from '#stories/index.ts'
import { type BudgetState, type PlanState, planStates } from '../model.ts'
import type { PlanningTables } from '../schema.ts'

// Of the stories' tables this only reads: a list that is sorted by one and filtered by the other is one walk, or a hundred thousand rows.
const { reading } = tables<PlanningTables & DeskTables>()

export const budgetSorts = ['newest', 'oldest', 'deadline', 'planned'] as const
export type BudgetSort = (typeof budgetSorts)[number]

export interface BudgetRequest {
  readonly sort: BudgetSort
  readonly limit: number
  readonly now: Instant
  readonly state?: BudgetState | undefined
  /** Words that stand in the headline or the slug, in this order. */
  readonly words?: string | undefined
  readonly section?: SectionId | undefined
  /** Who began it, or in whose hands it is. */
  readonly person?: AccountId | undefined
  readonly kind?: StoryKind | undefined
  /** What is begun, planned, scheduled or public from here on, and before there. */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  /** Whoever may see only what is theirs. */
  readonly onlyOf?: AccountId | undefined
  readonly after?: BudgetCursor | undefined
}
export interface BudgetCursor {
  readonly at: Instant
  readonly id: StoryId
}

const orders = {
  newest: { key: 'stories.created_at', way: 'desc' },
  oldest: { key: 'stories.created_at', way: 'asc' },
  deadline: { key: 'plans.deadline', way: 'asc' },
  planned: { key: 'plans.planned_at', way: 'asc' },
} as const

/** Words are looked for in this many of the newest stories before all of them are read. */
const recently = 5_000

/** By key, so that a page never shifts while stories arrive. Sorted by deadline or day, only what has one stands here. */
export async function listBudget(db: Reader, asked: BudgetRequest): Promise<readonly BudgetCursor[]> {
  const { words, sort, after, limit } = asked
  if (!words || sort === 'deadline' || sort === 'planned')
    return walk(db, asked, words ? [namedHere(words)] : [])
  if (sort === 'newest' && !after) {
    const soon = await walk(db, asked, [namedHere(words), recent])
    if (soon.length === limit) return soon
  }
  return walk(db, asked, [namedAnywhere(words)])
}

function walk(db: Reader, asked: BudgetRequest, more: readonly Condition[]): Promise<BudgetCursor[]> {
  const { key, way } = orders[asked.sort]
  let those = lines(db)
    .select(['stories.id', sql.ref<Instant>(key).as('at')])
    .where(key, 'is not', null)
    .orderBy(key, way)
    .orderBy('stories.id', way)
    .limit(asked.limit)
  for (const condition of [...conditionsFor(asked), ...more]) those = those.where(condition)
  if (asked.after) {
    const { at, id } = asked.after
    const beyond = way === 'desc' ? sql`<` : sql`>`
    those = those.where(sql<boolean>`(${sql.ref(key)}, stories.id) ${beyond} (${at}, ${id})`)
  }
  return those.execute()
}

const recent: Condition = sql`stories.created_at >= coalesce((select created_at from stories order by created_at desc limit 1 offset ${sql.lit(recently)}), '')`

/** What no condition looks at, both engines leave out of the walk. */
const lines = (db: Reader) =>
  reading(db)
    .selectFrom('stories')
    .leftJoin('plans', 'plans.story_id', 'stories.id')
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

type Condition = RawBuilder<boolean>

const conditionsFor = (asked: BudgetRequest): readonly Condition[] => [
  ...(asked.state ? [inState(asked.state, asked.now)] : []),
  ...(asked.section ? [inSection(asked.section)] : []),
  ...(asked.person ? [of(asked.person)] : []),
  ...(asked.kind ? [sql<boolean>`coalesce(drafts.kind, stories.kind) = ${asked.kind}`] : []),
  ...(asked.from || asked.until ? [between(asked)] : []),
  ...(asked.onlyOf ? [of(asked.onlyOf)] : []),
]

const unpublished = sql`stories.published_at is null and stories.killed_at is null`
const live = sql`stories.published_at is not null and stories.killed_at is null`
/** Hidden from the planner: nearly everything is public by now, so that the index of that finds nothing. */
const isPublicBy = (now: Instant) => sql`coalesce(stories.public_at, '9') <= ${now}`
const isPlanState = (state: BudgetState): state is PlanState => planStates.some((one) => one === state)

/** Rare states are looked up where they are few; the others are met soon enough on the walk. */
function inState(state: BudgetState, now: Instant): Condition {
  if (state === 'in-work')
    return sql`${unpublished} and schedules.id is null and coalesce(plans.state, 'in-work') = 'in-work'`
  if (isPlanState(state)) return sql`${unpublished} and schedules.id is null and plans.state = ${state}`
  if (state === 'scheduled')
    return sql`${unpublished} and stories.id in (select story_id from schedules where what = 'publication' and ended_at is null)`
  if (state === 'killed')
    return sql`stories.id in (select id from stories where killed_at is not null) and stories.killed_at is not null`
  if (state === 'embargoed')
    return sql`${live} and stories.id in (select id from stories where public_at > ${now})`
  if (state === 'changed')
    return sql`${live} and ${isPublicBy(now)} and stories.id in (select story_id from drafts)`
  return sql`${live} and ${isPublicBy(now)} and drafts.story_id is null`
}

const of = (person: AccountId): Condition =>
  sql`stories.id in (select id from stories where created_by = ${person} union select id from stories where entrusted_to = ${person})`

/** A draft may have moved it; before, and once it is public, its section stands in its own row. */
const inSection = (section: SectionId): Condition =>
  sql`case when drafts.story_id is null then stories.section_id else drafts.section_id end = ${section}`

/** On the walk, line by line. */
const namedHere = (words: string): Condition =>
  sql`(${says(sql`coalesce(drafts.headline, versions.headline)`, words)} or ${isSlugOf(words)})`

/** Everywhere at once: each is one reading of an index, without the stories around it. What a draft says comes before what is out. */
const namedAnywhere = (words: string): Condition => sql`stories.id in (
    select id from stories where ${isSlugOf(words)}
    union select story_id from drafts where ${says(sql`headline`, words)}
    union select story_id from versions where ${says(sql`headline`, words)})
  and ${namedHere(words)}`

const isSlugOf = (words: string): Condition =>
  sql`stories.slug like ${holding(slugOf(words) || words)} escape '\\'`

/** SQLite folds only what is ASCII: other letters are tried as they were typed, small, and with a capital. */
function says(headline: RawBuilder<unknown>, words: string): Condition {
  const small = words.toLowerCase()
  const folded = sql<boolean>`lower(${headline}) like ${holding(small)} escape '\\'`
  if (/^[ -~]*$/.test(words)) return folded
  const [first = '', ...rest] = small
  const spellings = new Set([words, small, first.toUpperCase() + rest.join('')])
  const exact = [...spellings].map((one) => sql`${headline} like ${holding(one)} escape '\\'`)
  return sql`(${sql.join([folded, ...exact], sql` or `)})`
}
const holding = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Whatever of a story falls between these moments: each is a stretch of an index. */
function between({ from = first, until = last }: BudgetRequest): Condition {
  const within = (column: string) => sql`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${until}`
  return sql`stories.id in (
    select id from stories where ${within('created_at')}
    union select id from stories where ${within('public_at')}
    union select story_id from plans where ${within('planned_at')}
    union select story_id from schedules where ended_at is null and ${within('due_at')})`
}
const first = '0001-01-01T00:00:00.000Z' as Instant
const last = '9999-12-31T23:59:59.999Z' as Instant
