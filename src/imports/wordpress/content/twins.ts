// A picture that loads late stands twice in the markup: empty, with its address put aside for a script, and whole in a `noscript` beside it.
import {
  attribute,
  childrenOf,
  type Element,
  findInside,
  isBlank,
  isElement,
  type Node,
  speaks,
} from './dom.ts'
import { addressesOf, isSamePicture } from './pictures/addresses.ts'

const shown = new Set('img picture iframe video audio'.split(' '))
const pictures = new Set(['img', 'iframe', 'video', 'audio'])

/** Whether a node only says again, or not yet, what its neighbour says. */
export function isTwin(nodes: readonly Node[], index: number): boolean {
  const node = nodes[index]
  if (node === undefined || !isElement(node)) return false
  if (node.tagName === 'noscript') return isRepeated(node, nodes, index)
  if (node.tagName !== 'img' && node.tagName !== 'iframe') return false
  return known(node).length === 0 && neighbours(nodes, index).some(({ tagName }) => tagName === 'noscript')
}

function isRepeated(noscript: Element, nodes: readonly Node[], index: number): boolean {
  const own = onlyMedium(noscript)
  if (own === null) return false
  return neighbours(nodes, index).some((other) => {
    const medium = shown.has(other.tagName) ? mediumIn(other) : null
    return medium?.tagName === own.tagName && isSame(known(medium), known(own))
  })
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one) || isSamePicture(one, others))

/** What a `noscript` holds, if that is all it holds. */
export function onlyMedium(noscript: Element): Element | null {
  const words = childrenOf(noscript).filter((node) => !isBlank(node))
  const [only] = words
  return words.length === 1 && only && isElement(only) && !speaks(only) ? mediumIn(only) : null
}

function mediumIn(element: Element): Element | null {
  if (pictures.has(element.tagName)) return element
  return /^(?:picture|a|figure|p)$/.test(element.tagName) ? (findInside(element, pictures) ?? null) : null
}

const known = (element: Element): readonly string[] =>
  element.tagName === 'img'
    ? addressesOf(element)
    : [attribute(element, 'src'), attribute(element, 'data-src')].filter((one) => /^(?:https?:|\/)/.test(one))

/** The nearest elements on both sides, with nothing but blanks between. */
function neighbours(nodes: readonly Node[], index: number): readonly Element[] {
  return [-1, 1].flatMap((step) => {
    for (let at = index + step; Math.abs(at - index) < 4; at += step) {
      const node = nodes[at]
      if (node === undefined) break
      if (isElement(node)) return [node]
      if (!isBlank(node)) break
    }
    return []
  })
}
