// The record as readers may see it: behind the same gate as the stories themselves.
import { padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import { type Entry, listChanges, listEntriesOf } from '#record/index.ts'
import type { Story, StoryId } from '../model.ts'
import { type Past, pastOf, type VersionLine } from '../past.ts'
import type { StoriesTables } from '../schema.ts'
import { storyColumns } from './rows.ts'

const { reading } = tables<StoriesTables>()

/** Everything that readers may know of the story at this address; nothing of one they may not. */
export async function findPast(db: Reader, path: string, now: Instant): Promise<Past | undefined> {
  const story = await reading(db)
    .selectFrom('stories')
    .select(storyColumns)
    .where('path', '=', path)
    .executeTakeFirst()
  if (!story) return undefined
  const [lines, entries] = await Promise.all([versionLines(db, [story.id]), listEntriesOf(db, story.id)])
  return pastOf(story, lines.get(story.id) ?? [], entries, now)
}

/** A change of the whole paper, and the story that it is about. */
export interface Change {
  readonly entry: Entry
  readonly past: Past
}

/** The newest changes first. `next`: where the page after this one begins; undefined: there is none. */
export async function listPublicChanges(
  db: Reader,
  {
    now,
    before,
    limit,
  }: { readonly now: Instant; readonly before: number | undefined; readonly limit: number },
): Promise<{ readonly changes: readonly Change[]; readonly next: number | undefined }> {
  const changes: Change[] = []
  let from = before
  for (;;) {
    const entries = await listChanges(db, from, limit + 1)
    const pasts = await pastsOf(db, entries, now)
    for (const { seq, storyId } of entries) {
      const past = storyId === null ? undefined : pasts.get(storyId)
      const entry = past?.entries.find((one) => one.seq === seq)
      if (!past || !entry) continue
      if (changes.length === limit) return { changes, next: changes.at(-1)?.entry.seq }
      changes.push({ entry, past })
    }
    if (entries.length <= limit) return { changes, next: undefined }
    from = entries.at(-1)?.seq
  }
}

async function pastsOf(
  db: Reader,
  entries: readonly Entry[],
  now: Instant,
): Promise<ReadonlyMap<StoryId, Past>> {
  const ids = [...new Set(entries.flatMap(({ storyId }) => storyId ?? []))]
  if (ids.length === 0) return new Map()
  const [stories, lines] = await Promise.all([storiesAmong(db, ids), versionLines(db, ids)])
  const about = Map.groupBy(entries, ({ storyId }) => storyId)
  return new Map(
    stories.flatMap((story) => {
      const past = pastOf(story, lines.get(story.id) ?? [], about.get(story.id) ?? [], now)
      return past ? [[story.id, past] as const] : []
    }),
  )
}

const storiesAmong = (db: Reader, ids: readonly StoryId[]): Promise<Story[]> =>
  reading(db).selectFrom('stories').select(storyColumns).where('id', 'in', padded(ids)).execute()

async function versionLines(
  db: Reader,
  ids: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, readonly VersionLine[]>> {
  const rows = await reading(db)
    .selectFrom('versions')
    .select(['story_id as storyId', 'number', 'headline', 'published_at as publishedAt'])
    .where('story_id', 'in', padded(ids))
    .orderBy('number')
    .execute()
  return Map.groupBy(rows, ({ storyId }) => storyId)
}
