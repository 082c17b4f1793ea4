// A link is shared within a minute of the story's publication: its card is drawn before the first network asks for it.
import { albumOf, editionOf, pressPictureOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { type Job, on, type Outside } from '#platform/jobs/jobs.ts'
import {
  mediaOf,
  publicStoriesByIds,
  storyCorrected,
  storyPublished,
  storyReleased,
  type StoryId,
} from '#stories/index.ts'
import { cardOf } from './card.ts'
import { drawn } from './drawn.ts'
import type { Card } from './model.ts'

/** More at once is a demo or an archive: those are drawn when somebody asks. */
const mostAhead = 5

/** Begun and not waited for, as with renditions: what a killed server did not get to is drawn for the first who asks. */
async function prepare(
  store: Store,
  payloads: readonly { readonly storyId: StoryId }[],
  now: Instant,
  darkroom: Darkroom,
  outside: Outside,
): Promise<void> {
  const ids = [...new Set(payloads.map(({ storyId }) => storyId))]
  if (ids.length > mostAhead) return
  const cards = await store.reading((db) => cardsOf(db, ids, now, outside))
  // What fails here fails before whoever asks, and is told then; it must not take the house with it.
  for (const card of cards) drawn(darkroom, card, 'later').catch(() => undefined)
}

/** Those of the stories that readers may see and that have no picture to share. */
async function cardsOf(
  db: Reader,
  ids: readonly StoryId[],
  now: Instant,
  place: { readonly origin: string },
): Promise<readonly Card[]> {
  const [edition, stories] = await Promise.all([editionOf(db, place, now), publicStoriesByIds(db, ids, now)])
  const versions = [...stories.values()].map(({ version }) => version).filter(({ kind }) => kind !== 'page')
  const album = await albumOf(db, edition, versions.flatMap(mediaOf))
  return versions
    .filter((version) => pressPictureOf(version, album) === undefined)
    .map((version) => cardOf(edition, version))
}

export const drawingShares: readonly Job[] = [
  on(storyPublished, 'shares.draw-published', prepare),
  on(storyCorrected, 'shares.draw-corrected', prepare),
  on(storyReleased, 'shares.draw-released', prepare),
]
