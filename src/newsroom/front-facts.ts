// What the desk's page on the front is given.
import type { Slot } from '#fronts/index.ts'
import type { Place, Stamp } from '#ui/facts.ts'
import type { Desk, Said, State } from './facts.ts'

/** A story on the front as readers have it now. */
export interface Standing {
  readonly slot: Slot
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
}

export interface BandPlace extends Place {
  readonly id: string
}

export interface FrontFacts {
  readonly desk: Desk
  /** The number of the plan that the page was made from. */
  readonly seen: number
  readonly standing: readonly Standing[]
  readonly waiting: readonly Waiting[]
  readonly candidates: readonly Candidate[]
  readonly query: string
  readonly bands: { readonly shown: readonly BandPlace[]; readonly hidden: readonly BandPlace[] }
  readonly deeds: readonly { readonly at: Stamp; readonly who: string; readonly what: string }[]
  readonly canUndo: boolean
  readonly zone: string
  readonly said?: Said | undefined
  /** Why what was asked was not done. */
  readonly no?: string | undefined
  /** What was typed into the form that was refused, to stand there again. */
  readonly typed?: { readonly story: string; readonly slot: string; readonly until: string } | undefined
}
