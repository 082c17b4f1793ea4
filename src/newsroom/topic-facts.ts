// What the desk's pages of topics are given.
import type { TopicId } from '#sections/index.ts'
import type { Pages } from '#ui/facts.ts'
import type { TopicQuery } from './contract/topics.ts'

/** How what has just been done is taken back: a form to send. */
export interface Undoing {
  readonly action: string
  readonly fields: readonly (readonly [string, string])[]
}

export interface TopicLine {
  readonly id: TopicId
  readonly name: string
  /** Readers' address. */
  readonly path: string
  readonly stories: number
  readonly isChosen: boolean
}

export interface TopicListFacts {
  readonly asked: TopicQuery
  /** The same as an address says it. */
  readonly query: string
  readonly rows: readonly TopicLine[]
  readonly pages: Pages
  /** What stood in the field when something was wrong. */
  readonly into: string
  readonly typed: string
}

export interface TopicFacts {
  readonly id: TopicId
  readonly name: string
  readonly path: string
  readonly stories: number
  /** The one that stands for it. */
  readonly standsIn?: { readonly id: TopicId; readonly name: string } | undefined
  readonly former: readonly { readonly slug: string; readonly path: string }[]
  readonly merged: readonly { readonly id: TopicId; readonly name: string; readonly path: string }[]
  /** As stored, or as typed where something was wrong. */
  readonly typed: { readonly name: string; readonly address: string; readonly into: string }
}
