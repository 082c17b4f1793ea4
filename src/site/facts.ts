// What the reader's pages are given, beyond what every page is (#ui/facts.ts).
import type { Portrait } from '#copy/index.ts'
import type { Html, Place, Stamp, Teaser } from '#ui/facts.ts'

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

export interface Person extends Place {
  readonly role: string
  readonly bio?: string | undefined
  readonly portrait?: Portrait | undefined
  readonly elsewhere?: readonly Place[] | undefined
}

/** Text with the words that were looked for. */
export type Excerpt = readonly { readonly text: string; readonly marked: boolean }[]

export interface Found extends Teaser {
  readonly excerpt: Excerpt
}
