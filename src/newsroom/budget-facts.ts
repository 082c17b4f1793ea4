// What the budget's pages are given.
import type { BudgetSort, BudgetState } from '#planning/index.ts'
import type { StoryKind } from '#stories/index.ts'
import type { Pages, Place, Stamp } from '#ui/facts.ts'
import type { Choice } from '#ui/fields.tsx'

export interface BudgetRow {
  readonly id: string
  readonly path: string
  readonly headline: string
  readonly slug: string
  readonly section: string
  readonly state: BudgetState
  /** Who set it and when, or for when it is set. */
  readonly since: string
  readonly who: string
  readonly planned: string
  readonly deadline: string
  readonly isLate: boolean
  readonly length: string
  readonly at: Stamp
}

/** What was asked, as it stands in the fields. */
export interface BudgetAsked {
  readonly words: string
  readonly state: BudgetState | ''
  readonly section: string
  readonly person: string
  readonly kind: StoryKind | ''
  readonly from: string
  readonly until: string
  readonly sort: BudgetSort
}

/** What was just done, and how to take it back. */
export interface BulkSaid {
  readonly text: string
  /** Of the deed; missing where it cannot be taken back. */
  readonly undo?: string | undefined
}

export interface BudgetFacts {
  readonly rows: readonly BudgetRow[]
  /** Whether that is everything that was found. */
  readonly isAll: boolean
  readonly asked: BudgetAsked
  /** The query as it is, for a view or for coming back. */
  readonly query: string
  readonly pages: Pages
  readonly views: readonly (Place & { readonly here: boolean })[]
  /** The saved view that is shown, where this person may remove it. */
  readonly droppable?: string | undefined
  readonly mayShare: boolean
  readonly sections: readonly Choice[]
  readonly people: readonly Choice[]
  /** Those to whom a story can be given; empty: this person gives none. */
  readonly writers: readonly Choice[]
  /** The states that this person may set. */
  readonly states: readonly Choice[]
  readonly said?: BulkSaid | undefined
}
