// What holds pictures and the words under them: `<figure>`, and what WordPress and its like had before there was one.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { blocksIn, deepestNesting, type Place, type Reading } from '../conversion.ts'
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  hasClass,
  isBlank,
  isElement,
  isText,
  type Node,
  speaks,
  textOf,
} from '../dom.ts'
import { embeddable, watchUrl } from '../embeds/watch.ts'
import {
  captionIn,
  captioned,
  type Caption,
  galleriesIn,
  looselyCaptioned,
  noCaption,
  paragraphOf,
} from './captions.ts'
import { sized, sizeOf } from './picture.ts'

/** Past all reason, the words go on and the structure does not. */
export function flat(element: Element, at: Place): void {
  at.flow.endParagraph()
  at.conversion.walk(childrenOf(element), at)
  at.flow.endParagraph()
}

const isCaption = (node: Node): boolean => isElement(node) && node.tagName === 'figcaption'

export function figureElement(element: Element, at: Place): void {
  const order = orderIn(childrenOf(element))
  if (at.nesting >= deepestNesting || order === 'mixed') return flat(element, at)
  const content = contentOf(element, at)
  const captions = childrenOf(element).filter(isCaption)
  const caption = captions.length > 0 ? captionIn(captions.flatMap(childrenOf), at) : noCaption
  const isTable = content.length === 1 && content[0]?.type === 'table'
  const whole =
    order === 'above' && !isTable
      ? [...paragraphOf(caption), ...caption.rest, ...arranged(element, content, noCaption)]
      : arranged(element, content, caption)
  at.flow.blocks(sized(whole, sizeOf(element)))
}

/** Where the captions stand among the words of a figure. */
function orderIn(nodes: readonly Node[]): 'above' | 'below' | 'mixed' {
  const said = nodes.filter(speaks).map(isCaption)
  if (!said.includes(false) || said.lastIndexOf(false) < said.indexOf(true)) return 'below'
  if (!said.includes(true)) return 'below'
  return said.lastIndexOf(true) < said.indexOf(false) ? 'above' : 'mixed'
}

/** What a figure holds besides its caption. */
function contentOf(figure: Element, at: Place): readonly Block[] {
  const nodes = childrenOf(figure).filter((node) => !isCaption(node))
  const address = hasClass(figure, 'wp-block-embed') ? addressIn(nodes) : null
  return address === null ? blocksIn(nodes, at, at.flow.beside()) : [make.embed(address)]
}

const arranged = (figure: Element, content: readonly Block[], caption: Caption): readonly Block[] =>
  isGallery(figure) ? galleriesIn(content, caption) : captioned(content, caption)

/** The address that an embed's figure shows, where it holds nothing else. */
function addressIn(nodes: readonly Node[]): string | null {
  const [frame, ...others] = nodes.filter((node) => !isBlank(node))
  if (frame === undefined || others.length > 0 || elementsOf(frame).length > 0) return null
  const words = (isText(frame) ? frame.value : textOf(frame)).trim()
  return watchUrl(words) ?? embeddable(words)
}

const isGallery = (element: Element): boolean =>
  /\b(?:wp-block-gallery|gallery)\b(?!-)/.test(attribute(element, 'class'))

/** A gallery as a list or as boxes: each item is a picture with the words under it. */
export const galleryElement: Reading = (element, at) => {
  if (at.nesting >= deepestNesting) return flat(element, at)
  const content = blocksIn(childrenOf(element), at, at.flow.beside())
  at.flow.blocks(galleriesIn(content, noCaption))
}

/** `div.wp-caption`, `dl.gallery-item`, `table.tr-caption-container`: a picture, then its caption. */
export const captionElement: Reading = (element, at) => {
  const { captions, rest, isMixed } = parted(element)
  if (at.nesting >= deepestNesting || isMixed) return flat(element, at)
  const blocks = blocksIn(rest, at, at.flow.beside())
  const whole =
    captions.length > 0
      ? captioned(blocks, captionIn(captions.flatMap(childrenOf), at))
      : looselyCaptioned(blocks)
  at.flow.blocks(sized(whole, sizeOf(element)))
}

const captionClass = /\b(?:wp-caption-text|wp-caption-dd|gallery-caption|tr-caption)\b(?!-)/
const isMarked = (node: Node): node is Element =>
  isElement(node) && captionClass.test(attribute(node, 'class'))
const deepestCaption = 12

interface Parts {
  readonly captions: Element[]
  readonly rest: Node[]
  /** Other words stand behind a caption. */
  isMixed: boolean
}

/** The captions inside, and everything else; boxes are opened where one of them is in it. */
function parted(element: Element): Parts {
  const parts: Parts = { captions: [], rest: [], isMixed: false }
  part(element, parts, 0)
  return parts
}

function part(around: Node, parts: Parts, depth: number): void {
  for (const node of childrenOf(around)) {
    if (isMarked(node)) parts.captions.push(node)
    else if (depth < deepestCaption && holdsCaption(node, depth)) part(node, parts, depth + 1)
    else {
      parts.rest.push(node)
      parts.isMixed ||= parts.captions.length > 0 && speaks(node)
    }
  }
}

const holdsCaption = (node: Node, depth: number): boolean =>
  depth < deepestCaption &&
  childrenOf(node).some((child) => isMarked(child) || holdsCaption(child, depth + 1))
