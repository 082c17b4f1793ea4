import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { storyReleased } from '../events.ts'
import { type StoryId, storyTag } from '../model.ts'
import { saveReleased } from '../store/archive.ts'
import { tagsOfLists } from '../store/listings.ts'
import { findStory, findVersion } from '../store/stories.ts'

/** Announces, once, that an embargo has lifted. Done by the clock; nobody's right is asked. */
export async function release(tx: Writer, id: StoryId, now: Instant): Promise<void> {
  if (!(await saveReleased(tx, id, now))) return
  const story = await findStory(tx, id)
  const live = story?.version ? await findVersion(tx, id, story.version) : undefined
  if (live)
    await emit(
      tx,
      storyReleased,
      { payload: { storyId: id }, tags: [storyTag(id), ...(await tagsOfLists(tx, live))] },
      now,
    )
}
