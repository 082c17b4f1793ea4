// Looks into the tables of a paper that may have been killed while it wrote: is every story wholly one thing?
import { sql } from 'kysely'
import { databaseFile, type Place } from '#platform/db/open.ts'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { DatabaseSync } from 'node:sqlite'
import { marksIn } from './book.ts'

export interface Row {
  readonly id: string
  readonly path: string | null
  readonly headline: string
  /** 0: never published. */
  readonly version: number
  readonly publicAt: string | null
  readonly updatedAt: string | null
  /** First printed elsewhere, or hidden from search engines: in no sitemap. */
  readonly offSitemap: number
  readonly killedAt: string | null
  readonly section: string
  /** Its section has others below it, whose stories it lists too. */
  readonly inBranch: number
  readonly kind: string
}

export interface Found {
  /** Newest first. */
  readonly rows: readonly Row[]
  /** Pages of the topics and people that have something to show. */
  readonly lists: readonly string[]
  readonly faults: readonly string[]
}

export async function tablesOf(store: Store, place: Place, { restored = false } = {}): Promise<Found> {
  const asked = restored ? rules : [...rules, announced]
  const faults = await Promise.all(asked.map((rule) => breaches(store, rule)))
  return {
    rows: await rowsOf(store),
    lists: await listsOf(store),
    faults: [...faults.flat(), ...(store.engine === 'sqlite' ? unsound(place) : [])],
  }
}

/** Ids in the search index that are not public, and public ones that are not in it. */
export async function notIndexed(store: Store): Promise<readonly string[]> {
  const table = store.engine === 'sqlite' ? 'search_keys' : 'search_documents'
  const { rows } = await sql<{ id: string }>`
    select stories.id as id from stories left join ${sql.table(table)} kept on kept.story_id = stories.id
    where (public_at is not null) <> (kept.story_id is not null)
    union all select story_id from ${sql.table(table)} where story_id not in (select id from stories)`.execute(
    everything(store.read),
  )
  return rows.map(({ id }) => id)
}

function unsound(place: Place): readonly string[] {
  const db = new DatabaseSync(databaseFile(place.dataFolder), { readOnly: true })
  try {
    const { integrity_check } = db.prepare('pragma integrity_check').get() as { integrity_check: string }
    const foreign = db.prepare('pragma foreign_key_check').all()
    return [
      ...(integrity_check === 'ok' ? [] : [`integrity_check: ${integrity_check}`]),
      ...foreign.map((row) => `foreign_key_check: ${JSON.stringify(row)}`),
    ]
  } finally {
    db.close()
  }
}

/** Each finds what must not be. */
const rules: readonly (readonly [name: string, query: string])[] = [
  [
    'a published story has its versions, from the first to the live one',
    `select id from stories where version is not null and
      (select count(*) || '/' || min(number) || '/' || max(number) from versions where story_id = id) <> version || '/1/' || version`,
  ],
  [
    'a draft has no version',
    'select story_id as id from versions join stories on id = story_id where version is null',
  ],
  [
    'a version was published when the story says so',
    `select id from stories join versions first on first.story_id = id and first.number = 1
      join versions live on live.story_id = id and live.number = stories.version
      where first.published_at <> stories.published_at or live.published_at <> stories.updated_at
        or live.section_id <> stories.section_id or live.kind <> stories.kind`,
  ],
  [
    'every later version has the correction that made it',
    `select id from stories where version is not null and
      (select count(distinct c.version) from corrections c where c.story_id = stories.id and c.version between 2 and stories.version) <> stories.version - 1`,
  ],
  [
    'no correction without its version',
    'select story_id as id from corrections c where not exists (select 1 from versions v where v.story_id = c.story_id and v.number = c.version)',
  ],
  [
    'a killed story is not public, and says why',
    `select id from stories where (killed_at is not null) <> exists (select 1 from kills where story_id = id)
      or (killed_at is not null and public_at is not null) or (published_at is not null and killed_at is null and public_at is null)`,
  ],
  [
    'every version is on the record, once',
    `select story_id as id from versions v where
      (select count(*) from record r where r.story_id = v.story_id and r.version = v.number and r.content is not null) <> 1`,
  ],
  [
    'nothing is on the record that was not done',
    `select story_id as id from record r where content is not null and removed_by is null
      and not exists (select 1 from versions v where v.story_id = r.story_id and v.number = r.version)`,
  ],
  [
    'a kill is on the record',
    `select id from stories where (killed_at is not null) <> exists (select 1 from record where story_id = id and kind = 'killed')`,
  ],
  [
    'a published story has an address',
    'select id from stories where (published_at is null) <> (path is null)',
  ],
  [
    'a new story has a draft',
    'select id from stories where version is null and not exists (select 1 from drafts where story_id = id)',
  ],
  ...(['topic', 'person'] as const).map((kind) => listed(kind)),
  ['no job has failed', 'select name as id from jobs where last_error is not null'],
]

/** Not in a restored paper: what happened to the old one is not announced again. */
const announced: readonly [string, string] = [
  'what happened to a story was announced, once each',
  `select id from stories where
    (select count(*) from outbox where event = 'story.published' and payload like '%' || id || '%') <> (case when version is null then 0 else 1 end)
    or (select count(*) from outbox where event = 'story.corrected' and payload like '%' || id || '%') <> coalesce(version, 1) - 1
    or (select count(*) from outbox where event = 'story.killed' and payload like '%' || id || '%') <> (case when killed_at is null then 0 else 1 end)`,
]

/** The live version's topics and people, each with the story's own date, and nothing else. */
function listed(kind: 'topic' | 'person'): readonly [string, string] {
  const [table, key, words] =
    kind === 'topic' ? ['story_topics', 'topic_id', 'topic_ids'] : ['story_people', 'person_id', 'bylines']
  return [
    `a public story stands in the lists of each ${kind}`,
    `select id from stories left join versions on story_id = id and number = version where
      (select count(*) from ${table} l where l.story_id = id and l.public_at = stories.public_at and ${words} like '%' || ${key} || '%')
        <> (case when stories.public_at is null then 0 else (length(${words}) - length(replace(${words}, '${kind}_', ''))) / ${kind.length + 1} end)
      or exists (select 1 from ${table} l where l.story_id = id and (l.public_at <> stories.public_at or stories.public_at is null))`,
  ]
}

async function breaches(store: Store, [name, query]: readonly [string, string]): Promise<readonly string[]> {
  const { rows } = await sql.raw<{ id: string }>(query).execute(everything(store.read))
  return rows.map(({ id }) => `${name}: ${id} does not`)
}

async function listsOf(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ path: string }>`
    select '/topic/' || slug as path from topics
      where id in (select topic_id from story_topics where public_at is not null)
    union all select '/person/' || slug from persons
      where id in (select person_id from story_people where public_at is not null)`.execute(
    everything(store.read),
  )
  return rows.map(({ path }) => path)
}

async function rowsOf(store: Store): Promise<readonly Row[]> {
  const { rows } = await sql<Row & { body: string }>`
    select stories.id as id, path, coalesce(versions.headline, drafts.headline) as headline, coalesce(version, 0) as version,
      public_at as ${sql.ref('publicAt')}, updated_at as ${sql.ref('updatedAt')}, killed_at as ${sql.ref('killedAt')}, off_sitemap as ${sql.ref('offSitemap')},
      sections.slug as section, (select count(*) from sections below where below.parent_id = sections.id) as ${sql.ref('inBranch')}, stories.kind as kind, coalesce(versions.body, '') as body
    from stories join sections on sections.id = stories.section_id
      left join versions on versions.story_id = stories.id and number = version
      left join drafts on drafts.story_id = stories.id
    order by public_at desc, stories.id desc`.execute(everything(store.read))
  for (const { id, headline, body, version } of rows)
    if (
      version > 0 &&
      marksIn(headline).some(([, v]) => v !== version || marksIn(body).some(([, w]) => w !== v))
    )
      throw new Error(`${id} mixes versions: ${headline}`)
  return rows
}
