// Pages on which an old site showed one picture or file alone. They lead to the story it was under, else to one that shows it, else to itself.
import type { Instant } from '#kernel/time.ts'
import {
  findMediaByPage,
  listStoriesUsing,
  type MediaId,
  mediaByIds,
  mediaByNumber,
  oldMediaPath,
} from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { findStoryByOrigin, isKnown, publicStoriesByIds, type StoryId } from '#stories/index.ts'

export async function pictureNumbered(
  read: Reader,
  number: number,
  now: Instant,
): Promise<string | undefined> {
  const medium = await mediaByNumber(read, number)
  return medium && placeOf(read, medium.id, medium.parent, now)
}

/** The path of the page, with and without its last slash. */
export async function picturePage(read: Reader, path: string, now: Instant): Promise<string | undefined> {
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`
  const origin = await findMediaByPage(read, other === '' ? [path] : [path, other])
  return origin && placeOf(read, origin.mediaId, origin.parent, now)
}

async function placeOf(
  read: Reader,
  id: MediaId,
  upload: number | null,
  now: Instant,
): Promise<string | undefined> {
  const above = upload ? await findStoryByOrigin(read, upload) : undefined
  if (above?.path && isKnown(above, now)) return above.path
  const using = (await listStoriesUsing(read, id)).slice(0, 20) as StoryId[]
  const [shown] = (await publicStoriesByIds(read, using, now)).values()
  if (shown) return shown.story.path
  const source = (await mediaByIds(read, [id])).get(id)?.source
  return source ? oldMediaPath(read, source, now) : undefined
}
