import { type BlockComment, blockComment, closings, isBrokenBlock } from './blocks/comment.ts'
import { standsAlone } from './blocks/names.ts'
import { readBlock } from './blocks/reading.ts'
import { readingOf } from './classes.ts'
import {
  type Change,
  changed,
  deepestElement,
  deepestNesting,
  type Reading,
  type Place,
  textWithin,
} from './conversion.ts'
import {
  attribute,
  childrenOf,
  type CommentNode,
  type Element,
  isComment,
  isElement,
  isText,
  type Node,
  placeholder,
  textOf,
} from './dom.ts'
import { containers, textHandlers } from './elements.ts'
import { foreignHandlers, mediaHandlers } from './foreign.ts'
import { inlineHandlers, inlineMarks } from './inlines.ts'
import { structureHandlers } from './structures.ts'
import { isTwin } from './twins.ts'

const handlers: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...inlineHandlers,
  ...textHandlers,
  ...structureHandlers,
  ...mediaHandlers,
  ...foreignHandlers,
  [placeholder, (element, at) => at.conversion.shortcode(element, at)],
])
const mayBeTwins = new Set(['noscript', 'img', 'iframe'])

/** Everything that stands beside one another, in order. */
export function walk(nodes: readonly Node[], at: Place): void {
  const ends = nodes.some(isComment) ? closings(nodes) : null
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined) return
    if (isText(node)) at.flow.text(node.value, at.marks)
    else if (isComment(node)) index = walkComment(nodes, index, ends?.get(index), at)
    else if (isElement(node) && !(mayBeTwins.has(node.tagName) && isTwin(nodes, index))) walkElement(node, at)
  }
}

function walkElement(element: Element, at: Place): void {
  if (at.depth > deepestElement) {
    changed(at.conversion, 'too-deep')
    return at.flow.text(textWithin(element, at), at.marks)
  }
  if (isOrnament(element)) return
  const deeper = { ...at, depth: at.depth + 1 }
  const handler = readingOf(element) ?? handlers.get(element.tagName)
  if (handler) return handler(element, deeper)
  const mark = inlineMarks.get(element.tagName)
  if (mark) return walk(childrenOf(element), { ...deeper, marks: [...at.marks, mark] })
  const isBlock = containers.has(element.tagName)
  if (isBlock) at.flow.endParagraph()
  walk(childrenOf(element), deeper)
  if (isBlock) at.flow.endParagraph()
}

/** The arrow or the plus of a box that opens: hidden from who listens, and no word to who reads. */
const isOrnament = (element: Element): boolean =>
  element.attrs.length > 0 &&
  attribute(element, 'aria-hidden') === 'true' &&
  /^[+\-−–×✕✖▶▼▾▸›»→↓\s]+$/u.test(textOf(element))

/** Returns the index of the last node that the comment has spoken for. */
function walkComment(nodes: readonly Node[], index: number, end: number | undefined, at: Place): number {
  const node = nodes[index]
  if (node === undefined || !isComment(node)) return index
  const block = blockComment(node.data)
  if (block === undefined) ordinaryComment(node, at)
  else if (block.isVoid || end !== undefined || standsAlone(block))
    return walkBlock(block, nodes, index, end ?? index, at)
  return index
}

function walkBlock(
  block: BlockComment,
  nodes: readonly Node[],
  index: number,
  end: number,
  at: Place,
): number {
  const [first, last] = [nodes[index], nodes[end]]
  if (block.closes || first === undefined || last === undefined) return index
  if (at.depth > deepestElement) {
    changed(at.conversion, 'too-deep')
    return index
  }
  readBlock({ block, nodes: nodes.slice(index + 1, end), first, last }, at)
  return end
}

function ordinaryComment(comment: CommentNode, at: Place): void {
  const { conversion, flow, marks } = at
  const words = comment.data.trim()
  if (words.startsWith('[CDATA[')) return flow.text(words.slice(7).replace(/\]\]$/, ''), marks)
  if (words.startsWith('?')) return flow.foreign('php', conversion.sourceOf(comment), [], false)
  if (isBrokenBlock(words)) return brokenBlock(comment.data, at)
  if (words === 'nextpage') flow.endParagraph()
  const change = changeOf(words)
  if (change !== null) changed(conversion, change)
}

function changeOf(words: string): Change | null {
  if (words === '' || words === 'noteaser') return null
  if (words === 'nextpage') return 'page-break'
  return /^more\b/.test(words) ? 'more-tag' : 'html-comment'
}

/** A block's comment without its end has taken the words behind it along, up to the end of the next comment. */
function brokenBlock(data: string, at: Place): void {
  changed(at.conversion, 'html-comment')
  const from = data.includes('<!--') && at.nesting < deepestNesting ? data.search(/->|\n|<(?!!--)/) : -1
  if (from < 0) return
  const words = `${data.slice(from).replace(/^->/, '')}-->`
  at.conversion.convert(words, { ...at, nesting: at.nesting + 1 })
}
