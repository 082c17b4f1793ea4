// What a reader gets in place of a picture or a player: its name, leading to where it is.
import { isSafeUrl } from '#kernel/safe-url.ts'
import type { Block } from '#document/model.ts'
import type { Place } from './conversion.ts'
import { attribute, childrenOf, type Element, findInside, hasClass, isElement, textOf } from './dom.ts'
import { linkParagraph } from './flow.ts'

const img = new Set(['img'])

/** A picture, alone or in its link. */
export function pictures(element: Element, at: Place): void {
  const picture = element.tagName === 'img' ? element : findInside(element, img)
  if (picture === undefined) return at.conversion.walk(childrenOf(element), at)
  const alt = attribute(picture, 'alt')
  if (isSmiley(picture) && alt !== '') return at.flow.text(alt, at.marks)
  at.flow.foreign('image', at.conversion.sourceOf(element), pictureContent(picture, alt), false)
}

const isSmiley = (picture: Element): boolean =>
  hasClass(picture, 'wp-smiley') ||
  hasClass(picture, 'emoji') ||
  /\/smil(?:ies|eys)\//.test(attribute(picture, 'src'))

function pictureContent(picture: Element, alt: string): Block[] {
  const address = addressOf(picture, ['data-src', 'data-lazy-src', 'src', 'data-orig-file'])
  const isPixel = attribute(picture, 'width') === '1' && attribute(picture, 'height') === '1'
  const words = alt || fileName(address)
  return isPixel || words === '' ? [] : [linkParagraph(address, words)]
}

/** The first attribute that holds an address rather than the picture itself. */
function addressOf(element: Element, names: readonly string[]): string {
  const values = names.map((name) => attribute(element, name))
  return values.find((value) => value !== '' && !value.startsWith('data:')) ?? ''
}

export function fileName(address: string): string {
  const path = address.split(/[?#]/)[0] ?? ''
  const name = path.split('/').findLast((part) => part !== '') ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const sources = new Set(['source', 'embed', 'iframe'])

/** The address of a player: its own, or its first source's. */
export function playerAddress(element: Element): string {
  const own = addressOf(element, ['src', 'data-src', 'data'])
  if (own !== '') return own
  const film = childrenOf(element).find(isFilm)
  if (film && isElement(film)) return attribute(film, 'value')
  const source = findInside(element, sources)
  return source ? addressOf(source, ['src', 'data-src']) : ''
}

const isFilm = (node: ReturnType<typeof childrenOf>[number]): boolean =>
  isElement(node) && node.tagName === 'param' && /^(?:movie|src|url|filename)$/i.test(attribute(node, 'name'))

export function playerContent(element: Element): Block[] {
  const address = playerAddress(element)
  const words = attribute(element, 'title') || (isSafeUrl(address) ? address : '')
  return words === '' ? [] : [linkParagraph(address, words)]
}

export const captionOf = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim()
