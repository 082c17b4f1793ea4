// WordPress content, of the block editor or the one before it, as a body. Nothing a reader could read is lost; what has no block here
// becomes `foreign` with its exact source.
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parseFragment, type Token } from 'parse5'
import * as make from '#document/make.ts'
import type { Block, Body, Text } from '#document/model.ts'
import { bodyText, childBlocks, mediaIn } from '#document/text.ts'
import {
  changed,
  type Change,
  type Conversion,
  deepestElement,
  deepestNesting,
  type Place,
  type Shared,
} from './conversion.ts'
import { type Beside, nothingBeside } from './converter.ts'
import type { Node } from './dom.ts'
import { Flow } from './flow.ts'
import type { Mention } from './mentions.ts'
import { notesIn, textsOf } from './notes.ts'
import { isTangled, strippedText } from './plain.ts'
import { inWords } from './resolved.ts'
import { type Extracted, extracted, restored } from './shortcodes/finding.ts'
import { isStray } from './shortcodes/known.ts'
import { readShortcode } from './shortcodes/reading.ts'
import { walk } from './walk.ts'

export interface Converted {
  readonly body: Body
  /** The pictures and files that the body shows, by the names it has for them. */
  readonly mentions: readonly Mention[]
  /** What became `foreign`, by kind, with how often. */
  readonly foreign: ReadonlyMap<string, number>
  readonly changes: ReadonlyMap<Change, number>
}

/**
 * `footnotes` is the post's meta of that name, where WordPress keeps the words of its notes; `sound` the address of its episode. WordPress
 * showed notes that nothing calls any more, too.
 */
export function converted(
  source: string,
  footnotes = '',
  { reusable }: Beside = nothingBeside,
  sound = '',
): Converted {
  const bare = sharedBy(reusable, new Map())
  const notes = [...notesIn(footnotes)].map(([id, html]): [string, readonly Text[]] => [
    id,
    textsOf(contentOf(html, bare, false)),
  ])
  const shared = sharedBy(reusable, new Map(notes), sound)
  const uncalled = source.includes('wp:footnotes') ? notes.filter(([id]) => !source.includes(id)) : []
  const content = [
    ...contentOf(source, shared, true),
    ...uncalled.flatMap(([, words]) => (words.length > 0 ? [make.paragraph(words)] : [])),
  ]
  const body: Body = { type: 'doc', content }
  return { body, mentions: shownOf(shared, body), foreign: foreignIn(content), changes: shared.changes }
}

/** A description as plain text: paragraphs apart by an empty line, and nothing of what is only shown. */
export function plainWords(source: string): string {
  const content = contentOf(source, sharedBy(new Map(), new Map()), false)
  return bodyText({ type: 'doc', content })
}

/** A comment as plain text, names and addresses in the place of what is shown. */
export function plainContent(source: string): string {
  const shared = sharedBy(new Map(), new Map())
  const content = inWords(contentOf(source, shared, false), shared.mentions)
  return bodyText({ type: 'doc', content })
}

const mostReused = 4_000_000
const sharedBy = (
  reusable: ReadonlyMap<number, string>,
  footnotes: Shared['footnotes'],
  sound = '',
): Shared => ({
  sound,
  changes: new Map(),
  mentions: [],
  posts: new Set(),
  left: mostReused,
  footnotes,
  reusable,
})

function contentOf(source: string, shared: Shared, embeds: boolean): readonly Block[] {
  const flow = new Flow(true, { isForeign: false, embeds })
  const clean = make.cleanText(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source)
  fragment(closedComments(clean), { ...start, flow }, shared)
  return flow.end()
}

/** A last comment without an end would hide the rest of the post: it ends with its line. */
function closedComments(source: string): string {
  const from = source.lastIndexOf('<!--')
  if (from < 0 || source.includes('-->', from)) return source
  const line = source.slice(from + 4).search(/\n|<(?!!--)/)
  return line < 0 ? `${source}-->` : `${source.slice(0, from + 4 + line)}-->${source.slice(from + 4 + line)}`
}

/** What was mentioned and then not shown after all is no one's business. */
function shownOf({ mentions }: Shared, body: Body): readonly Mention[] {
  if (mentions.length === 0) return []
  const shown = new Set(mediaIn(body))
  return mentions.filter(({ id }) => shown.has(id))
}

type Start = Omit<Place, 'conversion'>
const start = { marks: [], depth: 0, nesting: 0, attachment: null, link: null, reused: null }

function fragment(source: string, at: Start, shared: Shared): void {
  const found = begun(extracted(source))
  if (!/[<&]/.test(found.html)) return at.flow.text(found.html, at.marks)
  const conversion = conversionOf(found, shared)
  const isDeep = at.nesting > deepestNesting || at.depth > deepestElement
  if (isDeep || isTangled(source)) return plainly(source, { ...at, conversion })
  const tree = parseFragment(found.html, asRead)
  walk(tree.childNodes, { ...at, conversion })
}

/** The parser does not hear of an end before it has heard of a beginning, and would put the words around it together. */
const begun = (found: Extracted): Extracted =>
  /^[^<]*<\//.test(found.html) ? { ...found, html: `<wbr>${found.html}` } : found

/** parse5 copies a text's place at every word of it; moving its end will do. */
const asRead = {
  sourceCodeLocationInfo: true,
  scriptingEnabled: false,
  treeAdapter: {
    ...defaultTreeAdapter,
    updateNodeSourceCodeLocation: (node: Tree.Node, end: Partial<Token.ElementLocation>): void => {
      const place = node.sourceCodeLocation
      if (!place || end.endOffset === undefined) return
      place.endOffset = end.endOffset
      if ('endTag' in end) Object.assign(place, { endTag: end.endTag })
    },
  },
}

const conversionOf = (source: Extracted, shared: Shared): Conversion => ({
  shared,
  walk,
  sourceOf: (first, last = first) => sourceBetween(source, first, last),
  convert: (html, at) => fragment(html, at, shared),
  shortcode: (element, at) => readShortcode(source.codes, element, at),
})

/** Boxes in boxes without end are nothing to read. */
const withoutCodes = (source: string): string =>
  source.replace(/\[\/?([a-z][\w-]{0,60})(?:\s[^[\]<>]{0,1000})?\]/gi, (whole, name: string) =>
    isStray(name.toLowerCase()) ? ' ' : whole,
  )

/** Markup made to be slow, or nested past all reason: its words in one piece, and the whole of it kept. */
function plainly(source: string, { conversion, flow }: Place): void {
  changed(conversion, 'too-tangled')
  const words = strippedText(withoutCodes(source))
  flow.foreign('tangled', source, words === '' ? [] : [make.paragraph([make.text(words)])], words !== '')
}

function sourceBetween({ html, codes }: Extracted, first: Node, last: Node): string {
  const from = first.sourceCodeLocation?.startOffset
  const to = last.sourceCodeLocation?.endOffset
  return from === undefined || to === undefined ? '' : restored(html.slice(from, to), codes)
}

function foreignIn(
  content: readonly Block[],
  found = new Map<string, number>(),
): ReadonlyMap<string, number> {
  for (const block of content) {
    if (block.type === 'foreign') found.set(block.attrs.kind, (found.get(block.attrs.kind) ?? 0) + 1)
    foreignIn(childBlocks(block), found)
  }
  return found
}
