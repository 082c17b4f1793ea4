import { type Id, parseId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type AccountId, permission } from '#people/index.ts'
import type { SectionId } from '#sections/index.ts'
import type { StoryId } from '#stories/index.ts'

/** The front of the whole paper, or the first page of a section: planned, published and undone each by itself. */
export const paperFront = 'paper'
export type FrontOf = typeof paperFront | SectionId

/** Where at the top an editor can put a story. All other places fill by themselves. */
export const slots = ['lead', 'sidebar', 'second', 'opinion'] as const
export type TopSlot = (typeof slots)[number]
/** The same in the band of a section, whatever section the story is of. */
export type BandSlot = `band:${SectionId}`
export type Slot = TopSlot | BandSlot
type Rooms = Readonly<Record<TopSlot | 'band', number>>
/** How many stand there at most, whatever the layout; in a band as many as each of its forms shows. */
const onPaper: Rooms = { lead: 1, sidebar: 2, second: 4, opinion: 3, band: 4 }
const onSection: Rooms = { lead: 1, sidebar: 4, second: 6, opinion: 0, band: 0 }
export const isTop = (slot: string): slot is TopSlot => (slots as readonly string[]).includes(slot)
const ofBand = 'band:'
export const bandSlot = (section: SectionId): BandSlot => `${ofBand}${section}`
/** Whose band it is; undefined: of the top, or no slot at all. */
export const bandIn = (slot: string): SectionId | undefined =>
  slot.startsWith(ofBand) ? parseId('section', slot.slice(ofBand.length)) : undefined
/** None: that front has no such slot. */
export const roomOf = (of: FrontOf, slot: Slot): number =>
  (of === paperFront ? onPaper : onSection)[isTop(slot) ? slot : 'band']

/** A story that an editor put in a slot, until they take it out or that moment comes. */
export interface Pin {
  readonly storyId: StoryId
  readonly slot: Slot
  /** Which of the slot's places, counted from 0. No two pins have the same. */
  readonly place: number
  /** What it is called on the front; empty: what it is called. */
  readonly headline: string
  readonly until: Instant | null
  readonly by: AccountId | null
  readonly at: Instant
}
/** Characters that a headline for the front may have. */
export const longestFrontHeadline = 200

/** What editors decided about a front. A section's has no bands. */
export interface Plan {
  readonly pins: readonly Pin[]
  /** Sections whose bands come first, in this order; the others follow as in the menu. */
  readonly bands: readonly SectionId[]
  /** Sections that have no band on the front. Their stories may stand above all the same. */
  readonly hidden: readonly SectionId[]
}
export const emptyPlan: Plan = { pins: [], bands: [], hidden: [] }

/** What an editor does to the plan that is being made. */
export type Deed =
  | 'begun'
  | 'pinned'
  | 'released'
  | 'ordered'
  | 'hidden'
  | 'shown'
  | 'undone'
  | 'redone'
  | 'restored'
  | Closing
/** What ends its making: readers have it, or the clock has. */
export type Closing = 'published' | 'scheduled'

interface Decided {
  readonly of: FrontOf
  readonly what: Deed
  /** Which story was put in or taken out. */
  readonly storyId: StoryId | null
  readonly slot: Slot | null
  readonly by: AccountId | null
  readonly at: Instant
}

/** A plan as readers once got it; it never changes. Version 0 is the front that nobody has touched. */
export interface PlanVersion extends Plan, Decided {
  readonly number: number
}
export type CurrentPlan = Plan & Pick<PlanVersion, 'number'>
export const untouched: CurrentPlan = { ...emptyPlan, number: 0 }

/** One step in the making of the next front, with the whole plan as it was after it. Readers see nothing of it. */
export interface Step extends Plan, Decided {
  readonly number: number
  /** The step whose plan this one has: its own number, or of what was taken back that before it. */
  readonly planOf: number
  /** The step that began this making: nothing before it can be taken back. */
  readonly since: number
  /** What readers had when it was begun: a number of a plan. */
  readonly base: number
  /** Steps that were taken back and can be done again, the next first. */
  readonly again: readonly number[]
}

/** The front that is being made; where nobody is making one, what readers have. */
export interface WorkingPlan extends Plan {
  /** Of the newest step: what an editor must have seen. */
  readonly number: number
  readonly planOf: number
  readonly since: number
  readonly base: number
  readonly again: readonly number[]
  readonly isOpen: boolean
}

export type FrontScheduleId = Id<'frontschedule'>
/** A front that the clock will publish. What came of it stays on its row. */
export interface FrontSchedule extends Plan {
  readonly id: FrontScheduleId
  readonly of: FrontOf
  readonly dueAt: Instant
  /** What readers had when it was set: a number of a plan. */
  readonly base: number
  readonly by: AccountId | null
  readonly setAt: Instant
  /** When it was done or taken back; null: it is to come. */
  readonly endedAt: Instant | null
  /** `kept`: done by the clock. `taken-back`. Else why it could not be done. */
  readonly outcome: string | null
  readonly endedBy: AccountId | null
}

/** What falls where readers get another front: the page of a section has one of its own, untouched or not. */
export const frontTag = (of: FrontOf): string => (of === paperFront ? 'front' : `front:${of}`)
/** The front in the making, and what the clock has. */
export const makingTag = (of: FrontOf): string => (of === paperFront ? 'front-making' : `front-making:${of}`)
/** What the fronts of all sections are: asked by each of their pages, seldom changed. */
export const sectionFrontsTag = 'section-fronts'

/** The front of the paper is no desk's: whose rights are limited to some has those of their sections. */
export const mayArrangeFront = permission<FrontOf>(
  'front.arrange',
  { owner: 'any', admin: 'any', editor: 'any' },
  undefined,
  { desksOf: (of) => [of === paperFront ? null : of] },
)
