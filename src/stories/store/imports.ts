// An archive's way into the tables, many stories at a time, and what of it stands there already.
import { inPieces } from '#kernel/pieces.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { ImportedContent, ImportedStory, Standing } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import { fromListedContent, fromStory } from './rows.ts'
import { insertListings } from './stories.ts'

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
    .where('stories.origin_id', 'in', numbers)
    .where('stories.origin', '=', origin)
    .execute()
  return new Map(rows.map((row) => [row.originId ?? 0, row]))
}

/** Which of these slugs are taken. */
export async function slugsAmong(db: Reader, slugs: readonly string[]): Promise<readonly string[]> {
  if (slugs.length === 0) return []
  const rows = await reading(db).selectFrom('stories').select('slug').where('slug', 'in', slugs).execute()
  return rows.map(({ slug }) => slug)
}

/** Which of these addresses a story has already. */
export async function pathsAmong(db: Reader, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return []
  const rows = await reading(db).selectFrom('stories').select('path').where('path', 'in', paths).execute()
  return rows.flatMap(({ path }) => path ?? [])
}

/** Rows of one statement: under every engine's limit of bound values, and always the same statement for a full batch. */
const atOnce = 200

export async function insertImported(tx: Writer, imported: readonly ImportedStory[]): Promise<void> {
  for (const some of inPieces(imported, atOnce)) {
    await writing(tx).insertInto('stories').values(some.map(storyRow)).execute()
    const published = some.flatMap(versionRow)
    if (published.length > 0) await writing(tx).insertInto('versions').values(published).execute()
    const drafts = some.flatMap(draftRow)
    if (drafts.length > 0) await writing(tx).insertInto('drafts').values(drafts).execute()
  }
  await insertListings(
    tx,
    imported.map(({ story, content }) => ({ story, live: content })),
  )
}

const storyRow = ({ story, content, digest }: ImportedStory) => ({
  ...fromStory(story),
  kind: content.kind,
  section_id: content.sectionId,
  lock: 0,
  digest,
})

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
