// What the desk's pages are given.

import type { Role } from '#people/index.ts'
import type { BudgetState } from '#planning/index.ts'
import type { State, StoryKind } from '#stories/index.ts'
import type { Files, Place, Stamp, Written } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import type { EditorSetting } from '#writing/index.ts'
import type { Thumb } from './media-facts.ts'

export interface Desk {
  readonly paper: string
  readonly files: Files
  /** Missing on the pages before the door. */
  readonly me?: { readonly name: string; readonly role: Role } | undefined
  /** Where the sign-out button posts. */
  readonly signOut: string
  /** Everybody's own page. */
  readonly account: string
  readonly stories: string
  readonly write: string
  /** What waits for this person, and where it is read. */
  readonly notices?: { readonly path: string; readonly unread: number } | undefined
  /** Where this person may go. */
  readonly rooms: readonly Place[]
}

/** What the paper is, as it stands in the fields of a form. */
export type PaperFields = Readonly<Record<'name' | 'tagline' | 'language' | 'timeZone', string>>

/** The look of the paper, as it stands in the fields of a form. */
export type LookFields = Readonly<
  Record<
    | 'theme'
    | 'pair'
    | 'colours'
    | 'accentLight'
    | 'accentDark'
    | 'front'
    | 'section'
    | 'logoLight'
    | 'logoDark',
    string
  >
>

/** What machines are told, as it stands in the fields of a form. */
export type MachineFields = Readonly<
  Record<'search' | 'answers' | 'training' | 'rsl' | 'contentUsage', boolean> &
    Record<
      | 'mining'
      | 'miningPolicy'
      | 'licence'
      | 'terms'
      | 'hub'
      | 'trust'
      | 'securityContact'
      | 'humans'
      | 'llms',
      string
    >
>

/** A story among its translations. */
export interface TranslationRow extends Place {
  readonly written: Written
  /** `French`, for the desk. */
  readonly language: string
  /** The story that the page is about. */
  readonly isThis: boolean
  /** Its address for readers, where they may see it. */
  readonly readers?: string | undefined
}

export type { State }

/** What was just done, and where readers find it. */
export interface Said {
  readonly text: string
  readonly link?: Place | undefined
}

/** What stands in the editor's fields: text as typed, so that nothing is lost when something is wrong. */
export interface Draft {
  readonly headline: string
  readonly standfirst: string
  readonly kicker: string
  readonly kind: StoryKind
  /** The section's id. */
  readonly section: string
  /** Comma between them. */
  readonly topics: string
  readonly bylines: readonly { readonly person: string; readonly role: string }[]
  readonly dateline: string
  /** Who pays for a sponsored story. */
  readonly sponsor: string
  readonly embargoUntil: string
  readonly sensitive: boolean
  /** Where it first appeared. */
  readonly canonical: string
  readonly noindex: boolean
  readonly seoTitle: string
  readonly seoDescription: string
  /** BCP 47; empty where it is the paper's own. */
  readonly language: string
  readonly lead: LeadTyped
  /** Markdown. */
  readonly body: string
  /** Which revision was opened; an older one than stored is a conflict. */
  readonly revision: string
}

/** The picture over the story: its number, or another as it was pasted, and what this story says of it. */
export interface LeadTyped {
  readonly media: string
  readonly other: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** A picture that can be put over the story. */
export interface PictureChoice {
  readonly id: string
  readonly name: string
  readonly thumb: Thumb
}

/** What is said of somebody who writes, as it stands in the fields of a form. */
export type WriterFields = Readonly<Record<'role' | 'bio' | 'portrait', string>>

/** What the logo can be chosen from, by the paper that it stands on: none twice, the chosen one first. */
export interface LogoFacts {
  readonly light: readonly PictureChoice[]
  readonly dark: readonly PictureChoice[]
  /** The words that were looked for in the library. */
  readonly query: string
  readonly found: boolean
}

export interface Editing {
  readonly draft: Draft
  readonly action: string
  readonly sections: readonly { readonly id: string; readonly name: string }[]
  readonly kinds: readonly StoryKind[]
  /** The newest of the library, and the one that is chosen. */
  readonly pictures: readonly PictureChoice[]
  /** Once it is published its embargo stands, and is not asked for any more. */
  readonly embargoStands: boolean
  /** `Europe/London`: the clock the embargo is typed in. */
  readonly zone: string
  /** The paper's language; a story that has another says so in its draft. */
  readonly language: string
  readonly errors: readonly FieldError[]
}

/** The editor in the browser: what it is told, and its file with the word that lets it run. */
export interface Live {
  readonly setting: EditorSetting
  readonly script: { readonly src: string; readonly nonce: string }
}

/** A story on the desk, above its forms. */
export interface Piece {
  readonly headline: string
  readonly state: BudgetState
  /** Preview, history, publish, correct, kill: those that are open to this person now. */
  readonly doors: readonly (Place & { readonly isHere?: boolean })[]
  /** What comes next for it: publishing it, or publishing its change. Waiting: there is no change yet. */
  readonly next?: (Place & { readonly isWaiting: boolean }) | undefined
  /** What is set for it, and what holds it back. */
  readonly notes: readonly string[]
}

export interface Version {
  /** Missing where nothing was printed: a save, a kill. */
  readonly number?: number | undefined
  readonly at: Stamp
  readonly who: string
  readonly what:
    | 'saved'
    | 'published'
    | 'corrected'
    | 'clarified'
    | 'added'
    | 'minor'
    | 'killed'
    | 'republished'
    | 'blanked'
    | 'publication'
    | 'correction'
    | 'withdrawal'
    | 'held'
  readonly reason?: string | undefined
  readonly path?: string | undefined
}
