import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { groupsAmong, listLatest, type Teaser, teasersByIds } from '#stories/index.ts'
import type { FrontLayout } from '#ui/theme/look.ts'
import { arranged, type Arrangement } from '../arrangement.ts'
import type { CurrentPlan } from '../model.ts'
import { nextEnd, standing } from '../rules.ts'
import { currentPlan } from './plans.ts'

const lookedAt = 40

export interface Composed extends Arrangement {
  readonly plan: CurrentPlan
  /** When the first pin ends, and with it this composition. */
  readonly until: Instant | null
}

/** The front as readers have it at this moment: what is pinned and public, and all other places filled. */
export async function composedFront(db: Reader, layout: FrontLayout, now: Instant): Promise<Composed> {
  const [plan, latest] = await Promise.all([currentPlan(db), listLatest(db, { now, limit: lookedAt })])
  const pins = standing(plan, now)
  const teasers = await teasersByIds(
    db,
    pins.map(({ storyId }) => storyId),
    now,
  )
  const pinned = pins.flatMap(({ slot, storyId }) => {
    const teaser = teasers.get(storyId)
    return teaser && isWelcome(teaser) ? [{ slot, teaser }] : []
  })
  const groups = await groupsAmong(
    db,
    [...pinned.map(({ teaser }) => teaser), ...latest].map(({ id }) => id),
  )
  return { ...arranged({ latest, pinned, groups }, layout), plan, until: nextEnd(plan, now) }
}

/** It may have become something else since it was pinned. */
const isWelcome = ({ kind }: Teaser): boolean => kind !== 'sponsored' && kind !== 'page'
