// WordPress content, of the block editor or the one before it, as a body. Nothing a reader could read is lost; what has no block here
// becomes `foreign` with its exact source.
import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parseFragment, type Token } from 'parse5'
import * as make from '#document/make.ts'
import type { Block, Body, Text } from '#document/model.ts'
import { bodyText, childBlocks } from '#document/text.ts'
import { changed, type Change, type Conversion, deepestNesting, type Place } from './conversion.ts'
import type { Node } from './dom.ts'
import { Flow } from './flow.ts'
import { isTangled, strippedText } from './plain.ts'
import { readShortcode } from './readable-shortcodes.ts'
import { type Extracted, extracted, restored } from './shortcodes.ts'
import { walk } from './walk.ts'

export interface Converted {
  readonly body: Body
  /** What became `foreign`, by kind, with how often. */
  readonly foreign: ReadonlyMap<string, number>
  readonly changes: ReadonlyMap<Change, number>
}

/** `footnotes` is the post's meta of that name, where WordPress keeps the words of its notes. */
export function converted(source: string, footnotes = ''): Converted {
  const changes = new Map<Change, number>()
  const flow = new Flow(true, false)
  const clean = make.cleanText(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source)
  fragment(clean, { flow, marks: [], depth: 0, nesting: 0 }, changes, notesOf(footnotes))
  const content = flow.end()
  return { body: { type: 'doc', content }, foreign: foreignIn(content), changes }
}

/** An excerpt, a comment or a description as plain text: paragraphs apart by an empty line. */
export const plainContent = (source: string): string => bodyText(converted(source).body)

type Notes = ReadonlyMap<string, readonly Text[]>
type Start = Omit<Place, 'conversion'>

function fragment(source: string, at: Start, changes: Map<Change, number>, footnotes: Notes): void {
  const found = extracted(source)
  if (!/[<&]/.test(found.html)) return at.flow.text(found.html, at.marks)
  const conversion = conversionOf(found, changes, footnotes)
  if (at.nesting > deepestNesting || isTangled(source)) return plainly(source, { ...at, conversion })
  const tree = parseFragment(found.html, asRead)
  walk(tree.childNodes, { ...at, conversion })
}

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

const conversionOf = (source: Extracted, changes: Map<Change, number>, footnotes: Notes): Conversion => ({
  changes,
  footnotes,
  walk,
  sourceOf: (first, last = first) => sourceBetween(source, first, last),
  convert: (html, at) => fragment(html, at, changes, footnotes),
  shortcode: (element, at) => readShortcode(source.codes, element, at),
})

/** Markup made to be slow, or nested past all reason: its words in one piece, and the whole of it kept. */
function plainly(source: string, { conversion, flow }: Place): void {
  changed(conversion, 'too-tangled')
  const words = strippedText(source)
  flow.foreign('tangled', source, words === '' ? [] : [make.paragraph([make.text(words)])], words !== '')
}

function sourceBetween({ html, codes }: Extracted, first: Node, last: Node): string {
  const from = first.sourceCodeLocation?.startOffset
  const to = last.sourceCodeLocation?.endOffset
  return from === undefined || to === undefined ? '' : restored(html.slice(from, to), codes)
}

/** `[{"id":"…","content":"…"}]`. */
function notesOf(json: string): Notes {
  const notes = new Map<string, readonly Text[]>()
  for (const note of arrayOf(json)) {
    const id: unknown = Reflect.get(Object(note), 'id')
    const content: unknown = Reflect.get(Object(note), 'content')
    if (typeof id === 'string' && typeof content === 'string') notes.set(id, noteText(content))
  }
  return notes
}

function arrayOf(json: string): readonly unknown[] {
  if (!json.startsWith('[')) return []
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function noteText(html: string): Text[] {
  const lines = converted(html).body.content.map((block) =>
    'content' in block && block.type === 'paragraph' ? (block.content ?? []) : [],
  )
  const parts = lines.flatMap((line, at) => (at === 0 ? line : [make.text(' '), ...line]))
  return make.joined(parts.flatMap((part) => (part.type === 'text' ? [part] : [make.text(' ')])))
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
