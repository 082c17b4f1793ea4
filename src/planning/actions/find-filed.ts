import type { Reader } from '#platform/db/rights.ts'
import { type Filed, filed, findStory, type StoryId } from '#stories/index.ts'

/** The story with the sections that it stands in, as rights ask for it. */
export async function findFiled(db: Reader, id: StoryId): Promise<Filed | undefined> {
  const story = await findStory(db, id)
  return story && filed(db, story)
}
