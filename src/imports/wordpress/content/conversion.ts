import type { Block, Mark, MediaId, Text } from '#document/model.ts'
import { type Element, holdsCode, type Node, placeholder, textOf } from './dom.ts'
import type { Flow } from './flow.ts'
import type { Mention } from './mentions.ts'
import { strippedText } from './plain.ts'

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
  | 'layout-shortcode'
  | 'layout-block'
  | 'stray-shortcode'
  | 'note-shortcode'
  | 'missing-footnote'
  | 'missing-reusable-block'
  | 'tracking-pixel'
  | 'embed-script'
  | 'picture-in-the-text'
  | 'placeholder-picture'

/** What all pieces of one content share. */
export interface Shared {
  readonly changes: Map<Change, number>
  /** The pictures and files of the body so far. */
  readonly mentions: Mention[]
  readonly footnotes: ReadonlyMap<string, readonly Text[]>
  /** What a podcast's player plays that names nothing; empty where the post has no such file. */
  readonly sound: string
  /** The posts of other sites that a quotation has shown already. */
  readonly posts: Set<string>
  /** The markup of reusable blocks by number, and how many characters of it may still be used. */
  readonly reusable: ReadonlyMap<number, string>
  left: number
}

/** One content on its way. The parts call one another through it, so that none imports another in a circle. */
export interface Conversion {
  readonly shared: Shared
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
  /** The number that the block around says its picture or file has. */
  readonly attachment: number | null
  /** The link around. */
  readonly link: Element | null
  /** Inside reusable blocks: which, and what stands in them instead of their own words. */
  readonly reused: Reused | null
}

export interface Reused {
  readonly numbers: readonly number[]
  readonly overrides: ReadonlyMap<string, Override>
}
/** Empty: as the block has it. */
export interface Override {
  readonly words: string
  /** Where it leads, or the picture that it shows, with that one's number. */
  readonly url: string
  readonly picture: number | null
}

export type Reading = (element: Element, at: Place) => void

export const deepestElement = 200
export const deepestNesting = 10

export function changed({ shared: { changes } }: Conversion, change: Change): void {
  changes.set(change, (changes.get(change) ?? 0) + 1)
}

type Known = Pick<Mention, 'kind'> & Partial<Mention>
/** A place in the body for a picture or a file, and what is known of it. */
export function mentioned({ conversion: { shared } }: Place, known: Known): MediaId {
  const id: MediaId = `media_m${shared.mentions.length}`
  shared.mentions.push({ attachment: null, addresses: [], words: '', attached: null, ...known, id })
  return id
}

/** Walks what is inside an element as blocks of their own. */
export function blocksIn(nodes: readonly Node[], at: Place, flow: Flow): readonly Block[] {
  at.conversion.walk(nodes, { ...at, flow, nesting: at.nesting + 1 })
  return flow.end()
}

/** The same of a piece of source. */
export function blocksOf(html: string, at: Place, flow: Flow): readonly Block[] {
  at.conversion.convert(html, { ...at, flow, marks: [], link: null, nesting: at.nesting + 1 })
  return flow.end()
}

/** Of the marks around a block only a link goes into it. */
export const inBlock = (at: Place): Place =>
  at.marks.length === 0 ? at : { ...at, marks: at.marks.filter(({ type }) => type === 'link') }

/** The words of an element that is not to be walked, those of shortcodes in it too. */
export function textWithin(element: Element, { conversion }: Place): string {
  const text = textOf(element)
  return holdsCode(element) || text.includes(`<${placeholder} n=`)
    ? strippedText(conversion.sourceOf(element))
    : text
}
