// What the desk's page on the front is given.
import type { BandSeat, Seat, Slot, SlotName } from '#fronts/index.ts'
import type { Place, Stamp } from '#ui/facts.ts'
import type { Desk, Said, State } from './facts.ts'

/** A story on the front as the plan has it now. */
export interface Standing {
  readonly slot: Slot
  /** Which of the slot's places, from 0. */
  readonly place: number
  /** `Second tier, 2`. */
  readonly name: string
  readonly story: string
  readonly headline: string
  readonly path: string
  readonly section: string
  readonly pin?: PinFacts | undefined
}
export interface PinFacts {
  readonly who: string
  readonly at: Stamp
  readonly until?: Stamp | undefined
  /** As a field takes it: `2022-03-09T18:30`. */
  readonly untilTyped: string
  /** What it is called on the front; empty: what it is called. */
  readonly headline: string
}

/** A pin that readers see nothing of, and why. */
export interface Waiting extends Standing {
  readonly pin: PinFacts
  readonly why: string
}

/** A story that could be pinned. */
export interface Candidate {
  readonly story: string
  readonly headline: string
  readonly path: string
  readonly section: string
  readonly state: State
  readonly at: Stamp
  /** Where it stands on the front now; empty: nowhere. */
  readonly where: string
}

export interface BandPlace extends Place {
  readonly id: string
}

/** How far the front in the making is. */
export interface Making {
  readonly isOpen: boolean
  /** Readers would see no difference. */
  readonly isSame: boolean
  readonly last?: string | undefined
  readonly overtaken?: string | undefined
  /** What Undo and Redo would do; nothing where there is nothing. */
  readonly undo?: string | undefined
  readonly redo?: string | undefined
  /** The number of the front that readers have. */
  readonly live: number
}

export interface Due {
  readonly id: string
  readonly when: string
  readonly setBy: string
  readonly look: string
}
/** A front that readers had, or that the clock had. */
export interface Former {
  /** What `restore` is asked for. */
  readonly from: string
  readonly at: Stamp
  readonly what: string
  readonly look: string
}

/** Where a form of the page leads, and the number of the step that the page was made from. */
export interface DeedForm {
  readonly address: string
  readonly seen: number
}

/** A front that this editor may arrange. */
export interface FrontChoice extends Place {
  readonly isHere: boolean
  /** How many sections stand above it. */
  readonly depth: number
}

export interface FrontFacts {
  readonly desk: Desk
  /** `Front`, or that of a section. */
  readonly title: string
  /** Where readers have it. */
  readonly path: string
  readonly fronts: readonly FrontChoice[]
  readonly form: DeedForm
  /** Where its layout lets an editor put a story, bands aside. */
  readonly slots: readonly SlotName[]
  /** Another where anything else of this is another, but for the candidates and what is said of a deed. */
  readonly mark: string
  readonly making: Making
  readonly frame: string
  readonly standing: readonly Standing[]
  readonly waiting: readonly Waiting[]
  readonly candidates: readonly Candidate[]
  readonly query: string
  readonly bands: { readonly shown: readonly BandPlace[]; readonly hidden: readonly BandPlace[] }
  readonly due: readonly Due[]
  readonly formerDue: readonly Former[]
  readonly former: readonly Former[]
  readonly deeds: readonly { readonly at: Stamp; readonly who: string; readonly what: string }[]
  readonly zone: string
  /** What the script lays over the page. */
  readonly seats: readonly Seat[]
  readonly bandSeats: readonly BandSeat[]
  readonly script?: { readonly src: string; readonly nonce: string } | undefined
  readonly said?: Said | undefined
  /** Why what was asked was not done. */
  readonly no?: string | undefined
  /** What was typed into the form that was refused, to stand there again. */
  readonly typed?:
    | { readonly story: string; readonly slot: string; readonly until: string; readonly dueAt: string }
    | undefined
}
