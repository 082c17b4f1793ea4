// What the reader's pages are given, beyond what every page is (#ui/facts.ts).
import type { Byline, Html, Kind, Picture, Place, Stamp, Teaser } from '#ui/facts.ts'

export interface Notice {
  readonly kind: 'correction' | 'clarification'
  readonly at: Stamp
  /** The reason readers see, in whole sentences. */
  readonly text: string
}

export interface Suggestion extends Teaser {
  /** Why this one: `Also about Middle Corridor`. */
  readonly reason: string
}

export interface Comment {
  /** The number of its anchor: `comment-12`. */
  readonly number: number
  readonly author: string
  readonly at: Stamp
  readonly body: Html
  readonly staff?: boolean | undefined
  /** A removed comment keeps its place so that the replies make sense; its body is not shown. */
  readonly state: 'shown' | 'awaiting' | 'removed'
  readonly replies: readonly Comment[]
}

export interface Story {
  readonly path: string
  readonly headline: string
  readonly standfirst?: string | undefined
  readonly kicker?: string | undefined
  readonly kind: Kind
  /** Outermost first; the last one is the story's own section. */
  readonly sections: readonly [Place, ...Place[]]
  readonly bylines: readonly Byline[]
  readonly dateline?: string | undefined
  readonly published: Stamp
  /** Only when it differs from `published` by something that a reader would notice. */
  readonly updated?: Stamp | undefined
  /** Who paid, on a sponsored story. */
  readonly sponsor?: string | undefined
  /** Rendered, with the advertisement already in its place. */
  readonly body: Html
  readonly notices: readonly Notice[]
  readonly topics: readonly Place[]
  readonly picture?: Picture | undefined
  /** Set when the original stands elsewhere. */
  readonly canonical?: string | undefined
}

export interface Person extends Place {
  readonly role: string
  readonly bio?: string | undefined
  readonly elsewhere?: readonly Place[] | undefined
}

/** Text with the words that were looked for. */
export type Excerpt = readonly { readonly text: string; readonly marked: boolean }[]

export interface Found extends Teaser {
  readonly excerpt: Excerpt
}
