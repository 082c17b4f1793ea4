// What the desk's pages are given.
import type { FieldError } from '#ui/fields.tsx'
import type { Files, Kind, Pages, Place, Stamp } from '#ui/facts.ts'

export interface Desk {
  readonly paper: string
  readonly language: string
  readonly files: Files
  /** Missing on the pages before the door. */
  readonly me?: { readonly name: string; readonly role: string } | undefined
  /** Where the sign-out button posts. */
  readonly signOut: string
  readonly stories: string
  readonly write: string
}

/** `changed`: published, and the desk holds a newer text. */
export type State = 'draft' | 'embargoed' | 'published' | 'changed' | 'killed'

/** One line on the wire desk. */
export interface Row {
  readonly path: string
  readonly slug: string
  readonly headline: string
  readonly section: string
  readonly words: number
  readonly state: State
  readonly who: string
  readonly at: Stamp
}

export interface ListFacts {
  readonly rows: readonly Row[]
  readonly query: string
  readonly state: State | ''
  readonly pages: Pages
  /** What was just done, in a sentence. */
  readonly said?: string | undefined
}

/** What stands in the editor's fields: text as typed, so that nothing is lost when something is wrong. */
export interface Draft {
  readonly headline: string
  readonly standfirst: string
  readonly kicker: string
  readonly kind: Kind
  /** The section's id. */
  readonly section: string
  /** Comma between them. */
  readonly topics: string
  readonly bylines: readonly { readonly person: string; readonly role: string }[]
  readonly dateline: string
  readonly embargoUntil: string
  readonly sensitive: boolean
  /** Markdown. */
  readonly body: string
  /** Which revision was opened; an older one than stored is a conflict. */
  readonly revision: string
}

export interface Editing {
  readonly draft: Draft
  readonly action: string
  readonly sections: readonly { readonly id: string; readonly name: string }[]
  /** `Europe/London`: the clock the embargo is typed in. */
  readonly zone: string
  /** The story's own language, for the spelling checker. */
  readonly language?: string | undefined
  readonly errors: readonly FieldError[]
}

/** A story on the desk, above its forms. */
export interface Piece {
  readonly headline: string
  readonly state: State
  /** Preview, history, publish, correct, kill: those that are open to this person now. */
  readonly doors: readonly Place[]
}

export interface Version {
  readonly number: number
  readonly at: Stamp
  readonly who: string
  readonly what: 'saved' | 'published' | 'corrected' | 'clarified' | 'minor' | 'killed'
  readonly reason?: string | undefined
  readonly path?: string | undefined
}
