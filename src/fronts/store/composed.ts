import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Section } from '#sections/index.ts'
import { groupsAmong, listLatest, type Teaser, teasersByIds } from '#stories/index.ts'
import type { FrontLayout } from '#ui/theme/look.ts'
import { arranged, type Arrangement, type Placed, placedOnce } from '../arrangement.ts'
import { bandSlot, isTop, paperFront, type Pin, type Plan, type Slot } from '../model.ts'
import { bandsIn, nextEnd, standing } from '../rules.ts'
import { currentPlan } from './plans.ts'

const lookedAt = 40

export interface Composed extends Arrangement {
  readonly plan: Plan
  /** What is pinned in bands that stand on this front, and public. */
  readonly banded: readonly Placed[]
  /** When the first pin ends, and with it this composition. */
  readonly until: Instant | null
}

/** The front as readers have it at this moment, or would by this plan: what is pinned and public, and all other places filled. */
export async function composedFront(
  db: Reader,
  { layout, menu }: { readonly layout: FrontLayout; readonly menu: readonly Section[] },
  now: Instant,
  meant?: Plan,
): Promise<Composed> {
  const [plan, latest] = await Promise.all([
    meant ?? currentPlan(db, paperFront),
    listLatest(db, { now, limit: lookedAt }),
  ])
  const shown = new Set<Slot>(bandsIn(plan, menu).shown.map(({ id }) => bandSlot(id)))
  // What is pinned in a band that is not there waits, and may stand above meanwhile.
  const pins = standing(plan, now).filter(({ slot }) => isTop(slot) || shown.has(slot))
  const pinned = await publicPins(db, pins, now)
  const groups = await groupsAmong(
    db,
    [...pinned.map(({ teaser }) => teaser), ...latest].map(({ id }) => id),
  )
  const placed = placedOnce(pinned, groups)
  return {
    ...arranged({ latest, pinned: placed, groups }, layout),
    banded: placed.filter(({ slot }) => !isTop(slot)),
    plan,
    until: nextEnd(plan, now),
  }
}

/** Of what is pinned that which readers may have now, called as its editor called it. */
export async function publicPins(db: Reader, pins: readonly Pin[], now: Instant): Promise<readonly Placed[]> {
  const teasers = await teasersByIds(
    db,
    pins.map(({ storyId }) => storyId),
    now,
  )
  return pins.flatMap(({ slot, place, storyId, headline }) => {
    const teaser = teasers.get(storyId)
    const worded = teaser && { ...teaser, headline: headline || teaser.headline }
    return worded && isWelcome(worded) ? [{ slot, place, teaser: worded }] : []
  })
}

/** All that stand above the bands, in the order of the page. */
export const standingIn = ({ lead, sidebars, second, opinion, river }: Arrangement): readonly Teaser[] => [
  ...(lead ? [lead] : []),
  ...sidebars,
  ...second,
  ...opinion,
  ...river,
]

/** It may have become something else since it was pinned. */
const isWelcome = ({ kind }: Teaser): boolean => kind !== 'sponsored' && kind !== 'page'
