// A story and its translations stand on a list once: each of them leads to the others.
import { eachOnce } from '#fronts/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { groupsAmong, type Teaser } from '#stories/index.ts'

/** Of each the one in the paper's own language, or else the newest. */
export const inOneLanguage = async (read: Reader, teasers: readonly Teaser[]): Promise<readonly Teaser[]> =>
  eachOnce(
    teasers,
    await groupsAmong(
      read,
      teasers.map(({ id }) => id),
    ),
  )
