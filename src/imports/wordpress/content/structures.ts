// Lists, quotes, tables and figures.
import * as make from '#document/make.ts'
import type { Block, Inline, ListItem } from '#document/model.ts'
import { blocksIn, deepestNesting, type Reading, type Place } from './conversion.ts'
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  findInside,
  hasClass,
  isBlank,
  isElement,
  type Node,
  textOf,
} from './dom.ts'
import { Flow } from './flow.ts'
import { wordsIn } from './foreign.ts'
import { captionOf } from './media.ts'
import { rowsOf, tableElement } from './tables.ts'

export const structureHandlers: readonly (readonly [string, Reading])[] = [
  ['ul', listElement],
  ['ol', listElement],
  ['blockquote', quoteElement],
  ['table', (element, at) => tableElement(element, at)],
  ['figure', figureElement],
]

const flowLike = (at: Place): Flow => new Flow(at.flow.breaksLines, at.flow.isForeign)

/** Past all reason, the words go on and the structure does not. */
function flat(element: Element, at: Place): void {
  at.flow.endParagraph()
  at.conversion.walk(childrenOf(element), at)
  at.flow.endParagraph()
}

function listElement(element: Element, at: Place): void {
  if (at.nesting >= deepestNesting) return flat(element, at)
  const items = itemsOf(element, at)
  if (items.length === 0) return
  if (element.tagName === 'ul') return at.flow.block({ type: 'bulletList', content: items })
  const start = Number.parseInt(attribute(element, 'start'), 10)
  at.flow.block(make.orderedList(items, start >= 0 && start < 1e9 ? start : 1))
}

function itemsOf(element: Element, at: Place): ListItem[] {
  const items: ListItem[] = []
  for (const node of childrenOf(element)) {
    const isItem = isElement(node) && node.tagName === 'li'
    const blocks = isBlank(node)
      ? []
      : blocksIn(isItem ? childrenOf(node) : [node], { ...at, marks: [] }, flowLike(at))
    if (blocks.length === 0) continue
    // A list straight inside a list belongs to the item before it, as every browser draws it.
    const before = isItem ? undefined : items.pop()
    items.push(make.listItem([...(before?.content ?? []), ...blocks]))
  }
  return items
}

function quoteElement(element: Element, at: Place): void {
  if (at.nesting >= deepestNesting) return flat(element, at)
  const { words, source } = citedApart(element)
  const blocks = blocksIn(words, { ...at, marks: [] }, flowLike(at))
  if (blocks.length === 0 && source === '') return
  at.flow.block(
    hasClass(element, 'wp-block-pullquote') ? pulled(blocks, source) : make.blockquote(blocks, source),
  )
}

/** `<cite>` at the end of a quotation is its source, if it is only words. */
function citedApart(element: Element): { words: readonly Node[]; source: string } {
  const words = childrenOf(element)
  const last = words.findLastIndex((node) => !isBlank(node))
  const cite = words[last]
  const isCite = cite && isElement(cite) && cite.tagName === 'cite' && !findInside(cite, linked)
  const source = isCite ? captionOf(cite) : ''
  return source === '' || source.length > 300
    ? { words, source: '' }
    : { words: words.slice(0, last), source }
}
const linked = new Set(['a', 'img'])

/** A pull quote is one line; one that holds more than lines is a quotation. */
function pulled(blocks: readonly Block[], source: string): Block {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.content ?? []] : []))
  if (lines.length < blocks.length) return make.blockquote(blocks, source)
  const content = lines.flatMap((line, row): readonly Inline[] =>
    row === 0 ? line : [{ type: 'hardBreak' }, ...line],
  )
  return make.pullQuote(content, source)
}

const media = new Set('img picture video audio iframe object embed svg canvas'.split(' '))
const tables = new Set(['table'])
const quotes = new Set(['blockquote'])

function figureElement(element: Element, at: Place): void {
  const quote = hasClass(element, 'wp-block-pullquote') ? findInside(element, quotes) : undefined
  const table = findInside(element, tables)
  const medium = findInside(element, media)
  if (quote && at.nesting < deepestNesting) pullQuoteFigure(quote, element, at)
  else if (table && rowsOf(table).length > 0 && isAllOf(element, table))
    tableElement(table, at, captionIn(element))
  else if (medium || hasClass(element, 'wp-block-embed')) {
    const kind = medium === undefined ? 'embed' : medium.tagName === 'img' ? 'image' : medium.tagName
    const words = wordsIn(element, at)
    at.flow.foreign(kind, at.conversion.sourceOf(element), words, textOf(element).trim() !== '')
  } else flat(element, at)
}

function pullQuoteFigure(quote: Element, figure: Element, at: Place): void {
  const { words, source } = citedApart(quote)
  const blocks = blocksIn(words, { ...at, marks: [] }, flowLike(at))
  at.flow.block(pulled(blocks, source))
  const others = elementsOf(figure).filter(
    (element) => element !== quote && findInside(element, quotes) !== quote,
  )
  at.conversion.walk(others, at)
}

/** Nothing but the table, the boxes around it and its caption. */
function isAllOf(figure: Element, table: Element): boolean {
  const rest = textOf(figure).replace(/\s+/g, '').length - textOf(table).replace(/\s+/g, '').length
  return rest === captionIn(figure).replace(/\s+/g, '').length
}

const captionIn = (figure: Element): string =>
  elementsOf(figure)
    .filter((element) => element.tagName === 'figcaption')
    .map(captionOf)
    .join(' ')
