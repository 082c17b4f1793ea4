import type { Instant } from '#kernel/time.ts'
import { type AccountId, permission } from '#people/index.ts'
import type { SectionId } from '#sections/index.ts'
import type { StoryId } from '#stories/index.ts'

/** Where an editor can put a story. All other places fill by themselves. */
export const slots = ['lead', 'sidebar', 'second', 'opinion'] as const
export type Slot = (typeof slots)[number]
/** How many stand there at most, whatever the layout. */
export const room: Readonly<Record<Slot, number>> = { lead: 1, sidebar: 2, second: 4, opinion: 3 }

/** A story that an editor put in a slot, until they take it out or that moment comes. */
export interface Pin {
  readonly storyId: StoryId
  readonly slot: Slot
  readonly until: Instant | null
  readonly by: AccountId | null
  readonly at: Instant
}

/** What editors decided about the front: within a slot the first pin stands first. */
export interface Plan {
  readonly pins: readonly Pin[]
  /** Sections whose bands come first, in this order; the others follow as in the menu. */
  readonly bands: readonly SectionId[]
  /** Sections that have no band on the front. Their stories may stand above all the same. */
  readonly hidden: readonly SectionId[]
}
export const emptyPlan: Plan = { pins: [], bands: [], hidden: [] }

export type Deed = 'pinned' | 'released' | 'ordered' | 'hidden' | 'shown' | 'undone'

/** A plan as it once was decided; it never changes. Version 0 is the front that nobody has touched. */
export interface PlanVersion extends Plan {
  readonly number: number
  /** The version whose plan this one has: its own number, or of what was undone that before it. */
  readonly planOf: number
  readonly what: Deed
  /** Which story was put in or taken out. */
  readonly storyId: StoryId | null
  readonly slot: Slot | null
  readonly by: AccountId | null
  readonly at: Instant
}
export type CurrentPlan = Plan & Pick<PlanVersion, 'number' | 'planOf'>
export const untouched: CurrentPlan = { ...emptyPlan, number: 0, planOf: 0 }

export const mayArrangeFront = permission<void>('front.arrange', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
})
