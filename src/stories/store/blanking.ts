import { emptyBody } from '#document/model.ts'
import { tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

const { writing } = tables<StoriesTables>()

/** Whatever a version said in words or pictures, made nothing. The one change that a version ever sees. */
export const blankWords = {
  headline: '',
  standfirst: '',
  kicker: '',
  topic_ids: '[]',
  bylines: '[]',
  dateline: '',
  body: JSON.stringify(emptyBody),
  lead: null,
  extras: '{}',
} as const

export async function blankVersion(tx: Writer, storyId: StoryId, version: number): Promise<void> {
  await writing(tx)
    .updateTable('versions')
    .set(blankWords)
    .where('story_id', '=', storyId)
    .where('number', '=', version)
    .execute()
}
