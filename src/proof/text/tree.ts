// A page of the paper as a light tree: well-formed, because the paper wrote it.
import { attributeOf, isVoid, plainText, readHtml } from './html.ts'

export interface Element {
  readonly name: string
  readonly attributes: string
  readonly inside: (Element | string)[]
}

export function treeOf(html: string): Element {
  const root: Element = { name: '', attributes: '', inside: [] }
  const open = [root]
  readHtml(html, {
    text: (text) => void open.at(-1)?.inside.push(text),
    comment: () => undefined,
    tag: ({ name, attributes, closes }) => {
      if (closes) return closed(open, name)
      const element = { name, attributes, inside: [] }
      open.at(-1)?.inside.push(element)
      if (!isVoid(name) && !attributes.endsWith('/')) open.push(element)
    },
  })
  return root
}

function closed(open: Element[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name)
  if (at > 0) open.length = at
}

export const isElement = (node: Element | string): node is Element => typeof node !== 'string'
export const attribute = (element: Element, name: string): string => attributeOf(element, name) ?? ''
export const hasClass = (element: Element, name: string): boolean =>
  element.attributes.includes(name) && attribute(element, 'class').split(/\s+/).includes(name)

/** Everything inside that fits, in the order of the page; not looked for inside of what fits. */
export function* allIn(root: Element, fits: (element: Element) => boolean): Generator<Element, void> {
  for (const node of root.inside) {
    if (!isElement(node)) continue
    if (fits(node)) yield node
    else yield* allIn(node, fits)
  }
}
export function firstIn(root: Element, fits: (element: Element) => boolean): Element | undefined {
  const [first] = allIn(root, fits)
  return first
}

export const textIn = (root: Element): string =>
  root.inside.map((node) => (isElement(node) ? textIn(node) : plainText(node))).join('')
