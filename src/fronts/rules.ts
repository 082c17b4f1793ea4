// What becomes of a plan. Pure: each makes the next one.
import { done, type Result, refused } from '#kernel/result.ts'
import { type Instant, isPast } from '#kernel/time.ts'
import type { SectionId } from '#sections/index.ts'
import type { StoryId, StoryKind } from '#stories/index.ts'
import { type FrontOf, type Pin, type Plan, roomOf } from './model.ts'

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

/**
 * In its place, and nowhere else. Whoever was pinned there makes room: inside of a slot those between the old place and the new one move
 * up, else those below move down until one finds a free place; where there is none, the last leaves. Pins whose time is over go with it.
 */
export const pinnedOn =
  (of: FrontOf) =>
  (plan: Plan, pin: Pin): Plan => {
    const still = plan.pins.filter(({ until }) => until === null || until > pin.at)
    const from = still.find(({ storyId, slot }) => storyId === pin.storyId && slot === pin.slot)?.place
    const others = still.filter(({ storyId }) => storyId !== pin.storyId)
    const place = Math.max(0, Math.min(pin.place, roomOf(of, pin.slot) - 1))
    const inSlot = others.filter(({ slot }) => slot === pin.slot)
    const moved =
      from !== undefined && from < place
        ? movedUp(inSlot, from, place)
        : movedDown(inSlot, place, roomOf(of, pin.slot))
    return {
      ...plan,
      pins: [{ ...pin, place }, ...moved, ...others.filter(({ slot }) => slot !== pin.slot)],
    }
  }

const byPlace = (one: Pin, other: Pin): number => one.place - other.place
const movedUp = (pins: readonly Pin[], from: number, to: number): readonly Pin[] =>
  pins
    .map((pin) => (pin.place > from && pin.place <= to ? { ...pin, place: pin.place - 1 } : pin))
    .toSorted(byPlace)

function movedDown(pins: readonly Pin[], place: number, room: number): readonly Pin[] {
  let taken = place
  return pins.toSorted(byPlace).flatMap((pin) => {
    if (pin.place !== taken) return [pin]
    taken += 1
    return taken < room ? [{ ...pin, place: taken }] : []
  })
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

/** Whether readers would see the same. Who pinned something and when is no part of that. */
export function isSamePlan(one: Plan, other: Plan): boolean {
  const shown = ({ pins, bands, hidden }: Plan): string =>
    JSON.stringify([
      pins
        .map(({ storyId, slot, place, headline, until }) => [slot, place, storyId, headline, until].join())
        .toSorted(),
      bands,
      hidden.toSorted(),
    ])
  return shown(one) === shown(other)
}

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
