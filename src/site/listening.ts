import type { Edition } from '#copy/index.ts'
import type { Teaser } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'

/** Where a list can be listened to, if anything of it can. */
export const podcastOf = (
  { paper }: Edition,
  { name, path }: Place,
  shown: readonly Teaser[],
): Place | undefined =>
  shown.some(({ sound }) => sound !== null)
    ? { name: paper.words.podcastOf({ what: name }), path: `${path}/podcast.xml` }
    : undefined
