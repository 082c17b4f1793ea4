// The shape of the demo edition: plain values, from which the newsroom's own deeds make a paper.
import type { Policy } from '#paper/index.ts'
import type { PlanState } from '#planning/index.ts'
import type { Kind } from '#ui/facts.ts'

export interface DemoStory {
  readonly slug: string
  /** BCP 47; without: the paper's own. */
  readonly language?: string
  /** Slug of the story that this one says in another language. */
  readonly translates?: string
  /** Slug of a section. */
  readonly section: string
  readonly topics: readonly string[]
  readonly kind: Kind
  readonly kicker?: string
  readonly headline: string
  readonly standfirst: string
  readonly bylines: readonly { readonly person: string; readonly role: string }[]
  readonly dateline?: string
  /** UTC; the edition is set in the first days of March 2022. */
  readonly publishedAt: string
  /** Name of the picture over it. In the body `picture:NAME` stands where a picture's id does. */
  readonly lead?: string
  /** What it says of that picture, where the library says it in another language. */
  readonly leadWords?: { readonly alt: string; readonly caption: string; readonly credit: string }
  /** Where it first appeared. */
  readonly canonical?: string
  /** No advertisement stands in it. */
  readonly sensitive?: boolean
  /** Who paid, on a sponsored story. */
  readonly sponsor?: string
  readonly bodyMarkdown: string
  readonly correction?: DemoCorrection
  readonly killed?: { readonly at: string; readonly reason: string }
}

/** A story that is not out yet. */
export interface DemoPlan
  extends Pick<DemoStory, 'section' | 'kind' | 'headline' | 'standfirst' | 'bylines' | 'bodyMarkdown'> {
  readonly state: PlanState
  /** For when it is meant: so many days after the edition was printed, and the hour, where one is set. */
  readonly day: number
  readonly hour?: string
  /** To the desk, the oldest first. */
  readonly notes: readonly string[]
}

export interface DemoPage {
  readonly slug: string
  /** The policies that the page is named as. */
  readonly states: readonly Policy[]
  readonly headline: string
  readonly standfirst: string
  readonly bodyMarkdown: string
}

export interface DemoCorrection {
  readonly at: string
  readonly kind: 'correction' | 'clarification'
  /** What readers are told. */
  readonly reason: string
  /** The first version said `wrong` where the body now says `right`. */
  readonly wrong: string
  readonly right: string
}

export interface DemoPerson {
  readonly slug: string
  readonly name: string
  readonly role: string
  readonly bio: string
}

export interface DemoSection {
  readonly slug: string
  readonly name: string
  readonly description: string
  /** Slug of the section above. */
  readonly above?: string
}
