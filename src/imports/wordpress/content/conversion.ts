import type { Block, Mark, Text } from '#document/model.ts'
import type { Element, Node } from './dom.ts'
import type { Flow } from './flow.ts'

/** What was not kept as it was, by name, with how often. */
export type Change =
  | 'more-tag'
  | 'page-break'
  | 'spacer'
  | 'html-comment'
  | 'heading-level'
  | 'unsafe-link'
  | 'too-deep'
  | 'too-tangled'
  | 'code-shortcode'
  | 'inline-shortcode'
  | 'missing-footnote'

/** One content on its way. The parts call one another through it, so that none imports another in a circle. */
export interface Conversion {
  readonly changes: Map<Change, number>
  readonly footnotes: ReadonlyMap<string, readonly Text[]>
  /** The exact source of a node. */
  readonly sourceOf: (first: Node, last?: Node) => string
  readonly walk: (nodes: readonly Node[], at: Place) => void
  /** A fragment of HTML with shortcodes of its own. */
  readonly convert: (html: string, at: Place) => void
  readonly shortcode: (element: Element, at: Place) => void
}

export interface Place {
  readonly conversion: Conversion
  readonly flow: Flow
  readonly marks: readonly Mark[]
  /** How deep in the HTML, and how deep in lists, quotes and tables of the body. */
  readonly depth: number
  readonly nesting: number
}

export type Reading = (element: Element, at: Place) => void

export const deepestElement = 200
export const deepestNesting = 10

export function changed({ changes }: Conversion, change: Change): void {
  changes.set(change, (changes.get(change) ?? 0) + 1)
}

/** Walks what is inside an element as blocks of their own. */
export function blocksIn(nodes: readonly Node[], at: Place, flow: Flow): readonly Block[] {
  at.conversion.walk(nodes, { ...at, flow, nesting: at.nesting + 1 })
  return flow.end()
}
