import type { MediaId } from '#document/model.ts'
import type { Instant } from '#kernel/time.ts'
import { isShowable, mediaByIds, type Medium, mediaTag } from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'

/** The media that a page was made from, gathered while it is made: it falls with each of them, and ends when the rights to one do. */
export interface Shown {
  readonly tags: Set<string>
  until: Instant | null
}
export const nothingShown = (): Shown => ({ tags: new Set(), until: null })

/** What is known of a body's pictures and files, and by which clock they are shown. */
export interface Album {
  readonly media: ReadonlyMap<MediaId, Medium>
  readonly now: Instant
}

interface Printing {
  readonly shown: Shown
  readonly now: Instant
}

/** All that a page shows of media, in one question. */
export async function albumOf(db: Reader, { shown, now }: Printing, ids: readonly MediaId[]): Promise<Album> {
  const media = await mediaByIds(db, [...new Set(ids)])
  // What is not there, or not any more, is named too: the page falls when it comes.
  for (const id of ids) shown.tags.add(mediaTag(id))
  for (const { rightsUntil } of media.values())
    if (rightsUntil !== null && rightsUntil > now) shown.until = earlier(shown.until, rightsUntil)
  return { media, now }
}

export const earlier = (one: Instant | null, other: Instant): Instant =>
  one !== null && one < other ? one : other

/** The medium, if readers may see it now. */
export function showable({ media, now }: Album, id: MediaId): Medium | undefined {
  const medium = media.get(id)
  return medium && isShowable(medium, now) ? medium : undefined
}

/** A picture or a drawing, if readers may see it now: what else has that number cannot stand in a picture's place. */
export function picturable(album: Album, id: MediaId): Medium | undefined {
  const medium = showable(album, id)
  return medium?.kind === 'picture' || medium?.kind === 'drawing' ? medium : undefined
}

/** Of one kind, if readers may have it now. */
export function ofKind(album: Album, id: MediaId, kind: Medium['kind']): Medium | undefined {
  const medium = showable(album, id)
  return medium?.kind === kind ? medium : undefined
}
