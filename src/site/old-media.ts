// Pages on which an old site showed one picture or file alone. They lead to the story it was under, else to one that shows it, else to itself.
import type { Instant } from '#kernel/time.ts'
import {
  findMediaByPage,
  listStoriesUsing,
  type MediaId,
  type MediaOrigin,
  mediaByIds,
  mediaOriginsByIds,
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
  if (!medium) return undefined
  const origin = (await mediaOriginsByIds(read, [medium.id])).get(medium.id)
  return placeOf(read, medium.id, origin, now)
}

/** The path of the page, with and without its last slash. */
export async function picturePage(read: Reader, path: string, now: Instant): Promise<string | undefined> {
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`
  const origin = await findMediaByPage(read, other === '' ? [path] : [path, other])
  return origin && placeOf(read, origin.mediaId, origin, now)
}

async function placeOf(
  read: Reader,
  id: MediaId,
  origin: MediaOrigin | undefined,
  now: Instant,
): Promise<string | undefined> {
  const parent = origin?.parent ? await findStoryByOrigin(read, origin.parent) : undefined
  if (parent?.path && isKnown(parent, now)) return parent.path
  const using = (await listStoriesUsing(read, id)).slice(0, 20) as StoryId[]
  const [shown] = (await publicStoriesByIds(read, using, now)).values()
  if (shown) return shown.story.path
  const source = (await mediaByIds(read, [id])).get(id)?.source
  return source ? oldMediaPath(read, source, now) : undefined
}
