import { type Instant, later } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import { every, on } from '#platform/jobs/jobs.ts'
import { formatsOf, widthsOf } from './addresses.ts'
import { mediaReceived } from './events.ts'
import type { Medium } from './model.ts'
import { type Asked, developed } from './renditions.ts'
import { sweepPart } from './actions/sweep.ts'
import { mediaByIds } from './store/media.ts'

/** What most pages ask for: developed before the first reader comes. The rest is made when somebody asks. */
const usualWidths = new Set([640, 960, 1280])
const mostAhead = 20

const usual = (medium: Medium): readonly Asked[] =>
  widthsOf(medium)
    .filter((width) => usualWidths.has(width))
    .flatMap((width) => formatsOf(medium).map((format) => ({ width, format })))

/**
 * Developing takes seconds, and no other job may wait for it: the work is begun and not waited for. What a killed server did not get to
 * is made for the first reader who asks. Of an archive's hundred thousand pictures none is made beforehand.
 */
export const prepareRenditions = on(
  mediaReceived,
  'media.prepare-renditions',
  async (store, payloads, _, darkroom) => {
    const ids = payloads.flatMap(({ mediaIds }) => mediaIds)
    if (ids.length > mostAhead) return
    const media = await mediaByIds(store.read, ids)
    for (const medium of media.values())
      if (medium.kind === 'picture' && medium.digest !== null)
        // What fails here fails before whoever asks, and is told then; it must not take the house with it.
        for (const asked of usual(medium)) developed(darkroom, medium, asked, 'later').catch(() => undefined)
  },
)

const sweepSeconds = 300

/** A two-hundred-and-fifty-sixth of the store each time, so that a large one is gone through within a day and nobody notices. */
export const sweepFiles = every(
  sweepSeconds,
  'media.sweep-files',
  async (store: Store, now: Instant, darkroom: Darkroom) => {
    await darkroom.files.sweep(later(now, -3600 * 1000))
    const turn = Math.floor(Date.parse(now) / 1000 / sweepSeconds) % 256
    await sweepPart({ store, files: darkroom.files }, turn.toString(16).padStart(2, '0'), now)
  },
)
