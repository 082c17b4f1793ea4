// What becomes of a plan. Pure: each makes the next one.
import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, isPast } from '#kernel/time.ts'
import type { SectionId } from '#sections/index.ts'
import type { StoryId, StoryKind } from '#stories/index.ts'
import { type Pin, type Plan, room } from './model.ts'

export type Unpinnable = 'killed' | 'fixed-page' | 'paid-for' | 'in-the-past'

/** Whether it may stand where editors put stories at all. What is not out yet may wait there: readers get what fills its place. */
export function pinnable(
  { killedAt, kind }: { readonly killedAt: Instant | null; readonly kind: StoryKind },
  until: Instant | null,
  now: Instant,
): Result<void, Unpinnable> {
  if (killedAt !== null) return refused('killed')
  if (kind === 'page') return refused('fixed-page')
  if (kind === 'sponsored') return refused('paid-for')
  if (until !== null && isPast(until, now)) return refused('in-the-past')
  return done(undefined)
}

/** First in its slot, and nowhere else; where the slot is full, whoever stood longest leaves. Pins whose time is over go with it. */
export function pinned(plan: Plan, pin: Pin): Plan {
  const others = plan.pins.filter(
    ({ storyId, until }) => storyId !== pin.storyId && (until === null || until > pin.at),
  )
  const inSlot = others.filter(({ slot }) => slot === pin.slot).slice(0, room[pin.slot] - 1)
  return { ...plan, pins: [pin, ...inSlot, ...others.filter(({ slot }) => slot !== pin.slot)] }
}

export function released(plan: Plan, storyId: StoryId): Result<Plan, 'not-pinned'> {
  const others = plan.pins.filter((pin) => pin.storyId !== storyId)
  return others.length === plan.pins.length ? refused('not-pinned') : done({ ...plan, pins: others })
}

/** These first, in this order, each once. */
export const ordered = (plan: Plan, bands: readonly SectionId[]): Plan => ({
  ...plan,
  bands: [...new Set(bands)],
})

export const bandHidden = (plan: Plan, section: SectionId): Result<Plan, 'hidden-already'> =>
  plan.hidden.includes(section)
    ? refused('hidden-already')
    : done({ ...plan, hidden: [...plan.hidden, section] })

export const bandShown = (plan: Plan, section: SectionId): Result<Plan, 'shown-already'> =>
  plan.hidden.includes(section)
    ? done({ ...plan, hidden: plan.hidden.filter((id) => id !== section) })
    : refused('shown-already')

/** Those that stand now, in the order of each slot. */
export const standing = ({ pins }: Plan, now: Instant): readonly Pin[] =>
  pins.filter(({ until }) => until === null || until > now)

/** When the first of them ends. */
export const nextEnd = (plan: Plan, now: Instant): Instant | null =>
  standing(plan, now)
    .flatMap(({ until }) => until ?? [])
    .toSorted()[0] ?? null

interface Bands<Item> {
  readonly shown: readonly Item[]
  readonly hidden: readonly Item[]
}
/** The bands in their order: those named first, then the rest as they stood; and those that readers do not have. */
export function bandsIn<Item extends { readonly id: SectionId }>(
  { bands, hidden }: Plan,
  sections: readonly Item[],
): Bands<Item> {
  const named = bands.flatMap((id) => sections.find((section) => section.id === id) ?? [])
  const all = [...named, ...sections.filter((section) => !named.includes(section))]
  const isHidden = ({ id }: Item): boolean => hidden.includes(id)
  return { shown: all.filter((section) => !isHidden(section)), hidden: all.filter(isHidden) }
}
