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
export function pinned({ pins, bands }: Plan, pin: Pin): Plan {
  const others = pins.filter(
    ({ storyId, until }) => storyId !== pin.storyId && (until === null || until > pin.at),
  )
  const inSlot = others.filter(({ slot }) => slot === pin.slot).slice(0, room[pin.slot] - 1)
  return { bands, pins: [pin, ...inSlot, ...others.filter(({ slot }) => slot !== pin.slot)] }
}

export function released({ pins, bands }: Plan, storyId: StoryId): Result<Plan, 'not-pinned'> {
  const others = pins.filter((pin) => pin.storyId !== storyId)
  return others.length === pins.length ? refused('not-pinned') : done({ pins: others, bands })
}

/** These first, in this order, each once. */
export const ordered = ({ pins }: Plan, bands: readonly SectionId[]): Plan => ({
  pins,
  bands: [...new Set(bands)],
})

/** Those that stand now, in the order of each slot. */
export const standing = ({ pins }: Plan, now: Instant): readonly Pin[] =>
  pins.filter(({ until }) => until === null || until > now)

/** When the first of them ends. */
export const nextEnd = (plan: Plan, now: Instant): Instant | null =>
  standing(plan, now)
    .flatMap(({ until }) => until ?? [])
    .toSorted()[0] ?? null

/** The order of the bands: those named first, then the rest as they stood. */
export function inOrder<Item extends { readonly id: SectionId }>(
  { bands }: Plan,
  sections: readonly Item[],
): readonly Item[] {
  const named = bands.flatMap((id) => sections.find((section) => section.id === id) ?? [])
  return [...named, ...sections.filter((section) => !named.includes(section))]
}
