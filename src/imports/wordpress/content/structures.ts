// Lists, quotes and tables.
import * as make from '#document/make.ts'
import type { Block, Inline, ListItem } from '#document/model.ts'
import { blocksIn, deepestNesting, inBlock, type Reading, type Place } from './conversion.ts'
import {
  attribute,
  childrenOf,
  type Element,
  findInside,
  hasClass,
  isBlank,
  isComment,
  isElement,
  type Node,
  placeholder,
  wordsOn,
} from './dom.ts'
import { figureElement, flat } from './pictures/figures.ts'
import { tableElement } from './tables.ts'

export const structureHandlers: readonly (readonly [string, Reading])[] = [
  ['ul', listElement],
  ['ol', listElement],
  ['blockquote', quoteElement],
  ['table', (element, at) => tableElement(element, at)],
  ['figure', (element, at) => (pulledIn(element, at) ? undefined : figureElement(element, at))],
]

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
    const blocks =
      isBlank(node) && !isBlock(node)
        ? []
        : blocksIn(isItem ? childrenOf(node) : [node], inBlock(at), at.flow.within())
    if (blocks.length === 0) continue
    // A list straight inside a list belongs to the item before it, as every browser draws it.
    const before = isItem ? undefined : items.pop()
    items.push(make.listItem([...(before?.content ?? []), ...blocks]))
  }
  return items
}

/** A block that is all in its comment, straight inside a list. */
const isBlock = (node: Node): boolean => isComment(node) && node.data.endsWith('/')

function quoteElement(element: Element, at: Place): void {
  if (at.nesting >= deepestNesting) return flat(element, at)
  const { words, source } = citedApart(element)
  const blocks = blocksIn(words, inBlock(at), at.flow.beside())
  if (blocks.length === 0 && source === '') return
  at.flow.block(
    hasClass(element, 'wp-block-pullquote') ? pulled(blocks, source) : make.blockquote(blocks, source),
  )
}

/** `<cite>` at the end of a quotation is its source, if it is only words. */
function citedApart(element: Node): { words: readonly Node[]; source: string } {
  const words = childrenOf(element)
  const last = words.findLastIndex((node) => !isBlank(node))
  const cite = words[last]
  const isCite = cite && isElement(cite) && cite.tagName === 'cite' && !findInside(cite, linked)
  const source = isCite ? wordsOn(cite) : ''
  return source === '' || source.length > 300
    ? { words, source: '' }
    : { words: words.slice(0, last), source }
}
const linked = new Set(['a', 'img', placeholder])

/** A pull quote is one line; one that holds more than lines is a quotation. */
function pulled(blocks: readonly Block[], source: string): Block {
  const lines = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.content ?? []] : []))
  if (lines.length < blocks.length) return make.blockquote(blocks, source)
  const content = lines.flatMap((line, row): readonly Inline[] =>
    row === 0 ? line : [{ type: 'hardBreak' }, ...line],
  )
  return make.pullQuote(content, source)
}

/** `<figure class="wp-block-pullquote">` around a quotation. */
function pulledIn(figure: Element, at: Place): boolean {
  const nodes = hasClass(figure, 'wp-block-pullquote') ? childrenOf(figure) : []
  const index = nodes.findIndex((node) => node.nodeName === 'blockquote')
  const quote = nodes[index]
  if (!quote || at.nesting >= deepestNesting) return false
  at.flow.endParagraph()
  at.conversion.walk(nodes.slice(0, index), at)
  const { words, source } = citedApart(quote)
  at.flow.block(pulled(blocksIn(words, inBlock(at), at.flow.beside()), source))
  at.conversion.walk(nodes.slice(index + 1), at)
  at.flow.endParagraph()
  return true
}
