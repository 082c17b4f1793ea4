// An archive's way into the tables, many stories at a time, and what of it stands there already.
import type { Body } from '#document/model.ts'
import { soundIn } from '#document/text.ts'
import { inPieces, inSteps, padded } from '#kernel/pieces.ts'
import type { MediaId } from '#media/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { NewEntry } from '#record/index.ts'
import type { ImportedContent, ImportedStory, Standing } from '../model.ts'
import { importEntries } from './record-entries.ts'
import type { StoriesTables } from '../schema.ts'
import { fromListedContent, fromLive, fromStory } from './rows.ts'
import { insertListings } from './listings.ts'

const { reading, writing } = tables<StoriesTables>()

/** What stands of these numbers of an origin, by number. */
export async function standingByOrigin(
  db: Reader,
  origin: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Standing>> {
  if (numbers.length === 0) return new Map()
  const rows = await reading(db)
    .selectFrom('stories')
    .leftJoin('drafts', 'drafts.story_id', 'stories.id')
    .select([
      'stories.id',
      'stories.origin_id as originId',
      'stories.digest',
      'stories.version',
      'stories.killed_at as killedAt',
      'drafts.revision as draftRevision',
    ])
    .where('stories.origin_id', 'in', padded(numbers))
    .where('stories.origin', '=', origin)
    .execute()
  return new Map(rows.map((row) => [row.originId ?? 0, row]))
}

/** Where the published ones of these numbers of an origin stand, and what they are called. */
export async function storyPathsByOrigin(
  db: Reader,
  origin: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, { readonly path: string; readonly name: string }>> {
  const found = new Map<number, { path: string; name: string }>()
  for (const some of inPieces(numbers, 1000)) {
    const rows = await reading(db)
      .selectFrom('stories')
      .innerJoin('versions', (join) =>
        join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
      )
      .select(['stories.origin_id as number', 'stories.path', 'versions.headline as name'])
      .where('stories.origin_id', 'in', padded(some))
      .where('stories.origin', '=', origin)
      .where('stories.killed_at', 'is', null)
      .execute()
    for (const { number, path, name } of rows) if (path !== null) found.set(number ?? 0, { path, name })
  }
  return found
}

/** Which of these slugs are taken. */
export async function slugsAmong(db: Reader, slugs: readonly string[]): Promise<readonly string[]> {
  if (slugs.length === 0) return []
  const rows = await reading(db)
    .selectFrom('stories')
    .select('slug')
    .where('slug', 'in', padded(slugs))
    .execute()
  return rows.map(({ slug }) => slug)
}

/** Which of these addresses a story has already. */
export async function pathsAmong(db: Reader, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return []
  const rows = await reading(db)
    .selectFrom('stories')
    .select('path')
    .where('path', 'in', padded(paths))
    .execute()
  return rows.flatMap(({ path }) => path ?? [])
}

/** Says what of it goes on the record: the digests are of the rows as they were stored. */
export async function insertImported(
  tx: Writer,
  imported: readonly ImportedStory[],
): Promise<readonly NewEntry[]> {
  const versions = imported.flatMap((one) => versionRow(one).map((row) => ({ one, row })))
  for (const some of inSteps(imported.map(storyRow)))
    await writing(tx).insertInto('stories').values(some).execute()
  for (const some of inSteps(versions.map(({ row }) => row)))
    await writing(tx).insertInto('versions').values(some).execute()
  for (const some of inSteps(imported.flatMap(draftRow)))
    await writing(tx).insertInto('drafts').values(some).execute()
  await insertListings(
    tx,
    imported.map(({ story, content }) => ({ story, live: content })),
  )
  for (const some of inSteps(imported.flatMap(correctionRows)))
    await writing(tx).insertInto('corrections').values(some).execute()
  for (const some of inSteps(imported.flatMap(translationRow)))
    await writing(tx).insertInto('translations').values(some).execute()
  return versions.flatMap(({ one, row }) => importEntries(one, row))
}

const correctionRows = ({ story, corrections }: ImportedStory): StoriesTables['corrections'][] =>
  story.version === null
    ? []
    : corrections.map((notice) => ({ ...notice, story_id: story.id, version: 1, by_id: null }))

const translationRow = ({ story, translations }: ImportedStory): StoriesTables['translations'][] =>
  translations === null ? [] : [{ story_id: story.id, group_id: translations }]

const storyRow = ({ story, content, digest }: ImportedStory) => ({
  ...fromStory(story),
  ...fromLive(content),
  sound: soundInText(content.body),
  lock: 0,
  digest,
})

/** A body is JSON text here. Hardly one in a thousand plays anything, and only those are read. */
const soundInText = (body: string): MediaId | null =>
  body.includes('"type":"audio"') ? (soundIn(JSON.parse(body) as Body) ?? null) : null

const contentRow = ({ body, ...content }: ImportedContent) => ({ ...fromListedContent(content), body })

const versionRow = ({ story, content }: ImportedStory): StoriesTables['versions'][] =>
  story.publishedAt === null
    ? []
    : [
        {
          ...contentRow(content),
          story_id: story.id,
          number: 1,
          published_at: story.publishedAt,
          published_by: null,
        },
      ]

const draftRow = ({ story, content }: ImportedStory): StoriesTables['drafts'][] =>
  story.publishedAt === null
    ? [{ ...contentRow(content), story_id: story.id, revision: 1, saved_at: story.createdAt, saved_by: null }]
    : []
