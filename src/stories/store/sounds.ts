import { type Reader, tables } from '#platform/db/rights.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { Teaser } from '../model.ts'
import type { StoriesTables } from '../schema.ts'
import type { ListRequest } from './lists.ts'
import { teaserColumns, toTeaser } from './rows.ts'

const { reading } = tables<StoriesTables>()

/** Of which stories: under these sections, on this topic, or all of them. */
export interface Sounding {
  readonly sections?: readonly SectionId[]
  readonly topic?: TopicId
}

/** Public stories that play a recording, newest first. Few do, and an index holds only those. */
export async function listSounding(
  db: Reader,
  { sections, topic }: Sounding,
  { now, limit }: Omit<ListRequest, 'before'>,
): Promise<Teaser[]> {
  let query = reading(db)
    .selectFrom('stories')
    .innerJoin('versions', (join) =>
      join.onRef('versions.story_id', '=', 'stories.id').onRef('versions.number', '=', 'stories.version'),
    )
    .select(teaserColumns)
    .where('stories.sound', 'is not', null)
    .where('stories.public_at', '<=', now)
    .where('stories.kind', '<>', 'page')
  if (sections) query = query.where('stories.section_id', 'in', sections)
  if (topic)
    query = query.where('stories.id', 'in', (from) =>
      from.selectFrom('story_topics').select('story_id').where('topic_id', '=', topic),
    )
  const rows = await query
    .orderBy('stories.public_at', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toTeaser)
}
