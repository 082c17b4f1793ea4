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
  type Node,
  textOf,
} from '../dom.ts'
import { embeddable, watchUrl } from '../embeds/watch.ts'
import {
  captionIn,
  captioned,
  type Caption,
  galleriesIn,
  hasWords,
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
  if (at.nesting >= deepestNesting) return flat(element, at)
  const nodes = childrenOf(element)
  const address = hasClass(element, 'wp-block-embed') ? addressIn(element) : null
  const content =
    address === null
      ? blocksIn(
          nodes.filter((node) => !isCaption(node)),
          at,
          at.flow.beside(),
        )
      : [make.embed(address)]
  const captions = nodes.filter(isCaption)
  const caption = captions.length > 0 ? captionIn(captions.flatMap(childrenOf), at) : noCaption
  at.flow.blocks(sized(arranged(element, content, caption), sizeOf(element)))
}

function arranged(element: Element, content: readonly Block[], caption: Caption): readonly Block[] {
  if (isGallery(element)) return galleriesIn(content, caption)
  const first = childrenOf(element).find((node) => !isBlank(node))
  const heads =
    first && isCaption(first) && content.some((block) => block.type !== 'table' && hasWords(block))
  return heads ? [...paragraphOf(caption), ...caption.rest, ...content] : captioned(content, caption)
}

/** The address that an embed's figure shows, where it holds nothing else. */
function addressIn(figure: Element): string | null {
  const frame = elementsOf(figure).find((child) => !isCaption(child))
  if (frame && elementsOf(frame).length > 0) return null
  const words = textOf(frame ?? figure).trim()
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
  if (at.nesting >= deepestNesting) return flat(element, at)
  const { captions, rest } = parted(childrenOf(element))
  const blocks = blocksIn(rest, at, at.flow.beside())
  const whole =
    captions.length > 0
      ? captioned(blocks, captionIn(captions.flatMap(childrenOf), at))
      : looselyCaptioned(blocks)
  at.flow.blocks(sized(whole, sizeOf(element)))
}

const captionClass = /\b(?:wp-caption-text|wp-caption-dd|gallery-caption|tr-caption)\b(?!-)/
const deepestCaption = 12

/** The captions inside, and everything else; boxes are opened where one of them is in it. */
function parted(nodes: readonly Node[], depth = 0): { captions: Element[]; rest: Node[] } {
  const captions: Element[] = []
  const rest: Node[] = []
  for (const node of nodes) {
    if (isElement(node) && captionClass.test(attribute(node, 'class'))) captions.push(node)
    else {
      const inner = depth < deepestCaption ? parted(childrenOf(node), depth + 1) : noParts
      captions.push(...inner.captions)
      rest.push(...(inner.captions.length > 0 ? inner.rest : [node]))
    }
  }
  return { captions, rest }
}
const noParts = { captions: [], rest: [] }
