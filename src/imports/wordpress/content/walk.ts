import { closings, type BlockComment, blockComment, isLaidOut, isSkipped } from './block-comments.ts'
import { type Change, changed, deepestElement, type Reading, type Place } from './conversion.ts'
import {
  childrenOf,
  type CommentNode,
  type Element,
  isBlank,
  isComment,
  isElement,
  isText,
  type Node,
  textOf,
} from './dom.ts'
import { containers, textHandlers } from './elements.ts'
import { foreignHandlers } from './foreign.ts'
import { inlineMarks } from './inlines.ts'
import { placeholder } from './shortcodes.ts'
import { structureHandlers } from './structures.ts'
import { Flow } from './flow.ts'

const handlers: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...textHandlers,
  ...structureHandlers,
  ...foreignHandlers,
  [placeholder, (element, at) => at.conversion.shortcode(element, at)],
])

/** Everything that stands beside one another, in order. */
export function walk(nodes: readonly Node[], at: Place): void {
  const ends = nodes.some(isComment) ? closings(nodes) : null
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined) return
    if (isText(node)) at.flow.text(node.value, at.marks)
    else if (isElement(node)) walkElement(node, at)
    else if (isComment(node)) index = walkComment(nodes, index, ends?.get(index), at)
  }
}

function walkElement(element: Element, at: Place): void {
  if (at.depth > deepestElement) {
    changed(at.conversion, 'too-deep')
    return at.flow.text(textOf(element), at.marks)
  }
  const deeper = { ...at, depth: at.depth + 1 }
  const handler = handlers.get(element.tagName)
  if (handler) return handler(element, deeper)
  const mark = inlineMarks.get(element.tagName)
  if (mark) return walk(childrenOf(element), { ...deeper, marks: [...at.marks, mark] })
  const isBlock = containers.has(element.tagName)
  if (isBlock) at.flow.endParagraph()
  walk(childrenOf(element), deeper)
  if (isBlock) at.flow.endParagraph()
}

/** Returns the index of the last node that the comment has spoken for. */
function walkComment(nodes: readonly Node[], index: number, end: number | undefined, at: Place): number {
  const node = nodes[index]
  const block = node && isComment(node) ? blockComment(node.data) : undefined
  if (node === undefined || !isComment(node)) return index
  if (block === undefined) ordinaryComment(node, at)
  else if (isSkipped(block)) return skipBlock(block, end ?? index, at)
  else if (isLaidOut(block)) return layOut(nodes, index, end, block, at)
  else if (!block.closes) return foreignBlock(nodes, index, end ?? index, block, at)
  return index
}

function ordinaryComment(comment: CommentNode, { conversion, flow, marks }: Place): void {
  const words = comment.data.trim()
  if (words.startsWith('[CDATA[')) return flow.text(words.slice(7).replace(/\]\]$/, ''), marks)
  if (words.startsWith('?')) return flow.foreign('php', conversion.sourceOf(comment), [], false)
  if (words === 'nextpage') flow.endParagraph()
  const change = changeOf(words)
  if (change !== null) changed(conversion, change)
}

function changeOf(words: string): Change | null {
  if (words === '' || words === 'noteaser') return null
  if (words === 'nextpage') return 'page-break'
  return /^more\b/.test(words) ? 'more-tag' : 'html-comment'
}

function skipBlock(block: BlockComment, end: number, { conversion }: Place): number {
  if (block.name === 'spacer') changed(conversion, 'spacer')
  else if (block.name === 'more') changed(conversion, 'more-tag')
  else if (block.name === 'nextpage') changed(conversion, 'page-break')
  return end
}

/** A block whose HTML says all there is to say: only its line breaks are no longer the old editor's. */
function layOut(
  nodes: readonly Node[],
  index: number,
  end: number | undefined,
  block: BlockComment,
  at: Place,
): number {
  if (end === undefined) return index
  const before = at.flow.breaksLines
  at.flow.endParagraph()
  at.flow.breaksLines = block.name === 'freeform' || block.name === 'classic'
  walk(nodes.slice(index + 1, end), { ...at, depth: at.depth + 1 })
  at.flow.endParagraph()
  at.flow.breaksLines = before
  return end
}

function foreignBlock(
  nodes: readonly Node[],
  index: number,
  end: number,
  block: BlockComment,
  at: Place,
): number {
  const [first, last] = [nodes[index], nodes[end]]
  if (first === undefined || last === undefined) return end
  const flow = new Flow(false, true)
  const inside = nodes.slice(index + 1, end)
  if (!inside.every(isBlank))
    walk(inside, { ...at, flow, marks: [], depth: at.depth + 1, nesting: at.nesting + 1 })
  at.flow.foreign(block.kind, at.conversion.sourceOf(first, last), flow.end(), true)
  return end
}
