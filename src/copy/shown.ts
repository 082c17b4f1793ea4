import type { Body, MediaId } from '#document/model.ts'
import { correctionsIn, storiesIn } from '#document/text.ts'
import { dayOf } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { isShowable, mediaByIds, type Medium, mediaTag } from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import {
  type CorrectionId,
  correctionsByIds,
  isNotice,
  nextRelease,
  type NoticeKind,
  type StoryId,
  storyTag,
  type Teaser,
  teasersByIds,
} from '#stories/index.ts'
import type { Clock } from '#ui/stamp.ts'

/** The media that a page was made from, gathered while it is made: it falls with each of them, and ends when the rights to one do. */
export interface Shown {
  readonly tags: Set<string>
  until: Instant | null
}
export const nothingShown = (): Shown => ({ tags: new Set(), until: null })

/** What is known of a body's pictures and files and of whatever else it points to, and by which clock they are shown. */
export interface Album {
  readonly media: ReadonlyMap<MediaId, Medium>
  /** Other stories that it shows: only those that readers may see. */
  readonly stories: ReadonlyMap<StoryId, Pick<Teaser, 'path' | 'headline' | 'lead'>>
  /** What the record says, of stories that readers may see. */
  readonly corrections: ReadonlyMap<CorrectionId, Said>
  readonly now: Instant
}

/** A correction or a clarification as readers are told it. */
interface Said {
  readonly kind: NoticeKind
  readonly reason: string
  readonly day: string
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
  return { media, stories: new Map(), corrections: new Map(), now }
}

/** The same for whole bodies: the stories they point to with the pictures of those, and the corrections whose words they repeat. */
export async function albumOfBodies(
  db: Reader,
  printing: Printing & { readonly clock: Clock },
  ids: readonly MediaId[],
  bodies: readonly Body[],
): Promise<Album> {
  const { shown, now, clock } = printing
  const [named, repeated] = [bodies.flatMap(storiesIn), bodies.flatMap(correctionsIn)]
  // Whatever becomes of a story falls on the pages that show it: one that comes out of its embargo, and one that is killed.
  for (const id of named) shown.tags.add(storyTag(id))
  const [stories, said] = await Promise.all([
    teasersByIds(db, [...new Set(named)], now),
    correctionsByIds(db, [...new Set(repeated)], now),
  ])
  // One that waits for its moment belongs here from then on, whether or not anything is announced.
  const release = named.some((id) => !stories.has(id)) ? await nextRelease(db, now) : null
  if (release !== null) shown.until = earlier(shown.until, release)
  const leads = [...stories.values()].flatMap(({ lead }) => lead?.media ?? [])
  const album = await albumOf(db, printing, [...ids, ...leads])
  const corrections = new Map(
    said.flatMap(({ id, kind, reason, at }): readonly (readonly [CorrectionId, Said])[] =>
      !isNotice(kind) ? [] : [[id, { kind, reason, day: dayOf(at, clock.zone) }]],
    ),
  )
  return { ...album, stories, corrections }
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
