// Boxes that only their class tells apart.
import type { Place, Reading } from './conversion.ts'
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  hasClass,
  holdsCode,
  textOf,
  wordsOn,
} from './dom.ts'
import { postClasses } from './embeds/quotes.ts'
import { captionElement, galleryElement } from './pictures/figures.ts'
import { fileOf } from './players/players.ts'

const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...postClasses,
  ['wp-caption', captionElement],
  ['gallery-item', captionElement],
  ['tr-caption-container', captionElement],
  ['gallery', galleryElement],
  ['wp-block-gallery', galleryElement],
  ['blocks-gallery-grid', galleryElement],
  ['tiled-gallery', galleryElement],
  ['wp-block-file', fileElement],
])
const tags = new Set('div section ul ol dl table blockquote a'.split(' '))

/** How a box of this class is read, if there is a way. A figure says what it is by being one. */
export function readingOf(element: Element): Reading | undefined {
  if (element.attrs.length === 0 || !tags.has(element.tagName)) return undefined
  const names = attribute(element, 'class')
  if (names === '') return undefined
  for (const name of names.split(/\s+/)) {
    const reading = readings.get(name)
    if (reading) return reading
  }
  return undefined
}

/** A document with its name, and a button that says the same again. */
function fileElement(element: Element, at: Place): void {
  const links = elementsOf(element).filter((link) => link.tagName === 'a' && attribute(link, 'href') !== '')
  const named = links.filter((link) => !isButton(link) && wordsOn(link) !== '')
  const link = named[0] ?? links.find(isButton) ?? links[0]
  if (link === undefined || named.length > 1 || hasMore(element, links)) {
    at.flow.endParagraph()
    at.conversion.walk(childrenOf(element), at)
    return at.flow.endParagraph()
  }
  const title = isButton(link) ? '' : wordsOn(link)
  at.flow.block(fileOf(attribute(link, 'href'), at.attachment, at, title))
}

const isButton = (link: Element): boolean => hasClass(link, 'wp-block-file__button')

/** Words that are in none of the links, or that only come of a shortcode. */
const hasMore = (element: Element, links: readonly Element[]): boolean =>
  holdsCode(element) || lengthOf(element) > links.reduce((sum, link) => sum + lengthOf(link), 0)
const lengthOf = (element: Element): number => textOf(element).replace(/\s+/g, '').length
