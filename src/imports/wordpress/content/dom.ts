// Small words over parse5's tree.
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.ChildNode
export type Element = Tree.Element
export type CommentNode = Tree.CommentNode

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text'
export const isComment = (node: Node): node is CommentNode => node.nodeName === '#comment'
export const isBlank = (node: Node): boolean => isComment(node) || (isText(node) && node.value.trim() === '')

export function attribute(element: Element, name: string): string {
  for (const attr of element.attrs) if (attr.name === name) return attr.value.trim()
  return ''
}
export const hasClass = (element: Element, name: string): boolean =>
  element.attrs.length > 0 && attribute(element, 'class').split(/\s+/).includes(name)

export const childrenOf = (node: Node): readonly Node[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
export const elementsOf = (node: Node): Element[] => childrenOf(node).filter(isElement)

/** Everything inside, in document order, however deep: no recursion, because depth is the author's to choose. */
export function* inside(root: Node): Generator<Node, void> {
  const waiting = childrenOf(root).toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    for (const child of childrenOf(node).toReversed()) waiting.push(child)
  }
}

export function findInside(root: Node, tags: ReadonlySet<string>): Element | undefined {
  for (const node of inside(root)) if (isElement(node) && tags.has(node.tagName)) return node
  return undefined
}

const silent = new Set(['script', 'style'])

/** The text inside as it stands, line breaks for `<br>`, without what is never shown. */
export function textOf(root: Node): string {
  let text = ''
  for (const node of inside(root)) {
    if (isText(node)) text += node.parentNode && silent.has(node.parentNode.nodeName) ? '' : node.value
    else if (node.nodeName === 'br') text += '\n'
  }
  return text
}

/** The same on one line. */
export const wordsOn = (root: Node): string => textOf(root).replace(/\s+/g, ' ').trim()

/** Stands in the tree for a shortcode. */
export const placeholder = 'wp-shortcode'

const placeholders = new Set([placeholder])
/** Whether a shortcode stands in it, so that its text is not all of its words. */
export const holdsCode = (root: Node): boolean =>
  root.nodeName === placeholder || findInside(root, placeholders) !== undefined

/** Whether there is something to read in a node, or may be. */
export function speaks(root: Node): boolean {
  if (isText(root)) return root.value.trim() !== ''
  if (root.nodeName === placeholder) return true
  for (const node of inside(root)) {
    if (node.nodeName === placeholder) return true
    if (isText(node) && node.value.trim() !== '' && !silent.has(node.parentNode?.nodeName ?? '')) return true
  }
  return false
}
