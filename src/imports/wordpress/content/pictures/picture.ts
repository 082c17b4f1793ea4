import * as make from '#document/make.ts'
import type { Block, Figure } from '#document/model.ts'
import { isSafeUrl } from '#kernel/safe-url.ts'
import { changed, mentioned, type Place } from '../conversion.ts'
import { attribute, type Element, findInside } from '../dom.ts'
import { addressesOf, fileName, isWritten, leadsToItself, sourcesOf, writtenPicture } from './addresses.ts'
import { isTracker, smileyOf } from './kinds.ts'

const img = new Set(['img', 'amp-img'])

/** `<img>`, or `<picture>` around one. It does not cut a sentence in two. */
export function pictureElement(element: Element, at: Place): void {
  const picture = element.tagName === 'picture' ? findInside(element, img) : element
  if (picture === undefined) return
  const smiley = smileyOf(picture)
  if (smiley !== null) return at.flow.text(smiley, at.marks)
  if (isTracker(picture)) return changed(at.conversion, 'tracking-pixel')
  const figure = figureOf(picture, element, at)
  const alt = attribute(picture, 'alt')
  if (figure) at.flow.show(figure, false)
  else if (alt !== '') at.flow.show(make.paragraph([make.text(alt)]), false)
}

/** Null where it has no address and nobody knows its number: only its words are left. */
function figureOf(picture: Element, around: Element, at: Place): Figure | null {
  const [link, rel] = at.link ? [attribute(at.link, 'href'), attribute(at.link, 'rel')] : ['', '']
  const sources = around === picture ? [] : sourcesOf(around)
  const addresses = writtenOr([...addressesOf(picture, link), ...sources], picture, at)
  const attachment = numberOf(picture, `${rel} ${link}`) ?? at.attachment
  if (addresses.length === 0 && attachment === null) return null
  const alt = attribute(picture, 'alt')
  const words = alt || attribute(picture, 'title') || fileName(addresses[0] ?? '')
  const media = mentioned(at, { kind: 'picture', attachment, addresses, words })
  const size = sizeOf(picture)
  const href = leadsToItself(link, rel, addresses) || !isSafeUrl(link) ? '' : make.cleanText(link)
  return make.figure({ media, alt, href, ...(size && { size }) })
}

function writtenOr(addresses: readonly string[], picture: Element, at: Place): readonly string[] {
  const written = addresses.length === 0 ? writtenPicture(picture) : null
  if (written === null) {
    if (addresses.length === 0 && isWritten(attribute(picture, 'src')))
      changed(at.conversion, 'placeholder-picture')
    return addresses
  }
  changed(at.conversion, 'picture-in-the-text')
  return [written]
}

const numbered = [/\bwp-image-(\d{1,15})\b/, /\bwp-att-(\d{1,15})\b/, /[?&]attachment_id=(\d{1,15})\b/]

function numberOf(picture: Element, link: string): number | null {
  const own = attribute(picture, 'data-id') || attribute(picture, 'data-attachment-id')
  if (/^\d{1,15}$/.test(own)) return Number(own)
  const said = `${attribute(picture, 'class')} ${link}`
  const found = numbered.flatMap((pattern) => pattern.exec(said)?.[1] ?? [])[0]
  return found === undefined ? null : Number(found)
}

type Size = NonNullable<Figure['attrs']['size']>

/** How much room a picture takes: beside the text, or more than the text. */
export function sizeOf(element: Element): Size | undefined {
  if (element.attrs.length === 0) return undefined
  const said = `${attribute(element, 'class')} ${attribute(element, 'align')} ${attribute(element, 'style')}`
  return sizeSaid(said)
}

export function sizeSaid(said: string): Size | undefined {
  if (/\balign(?:left|right)\b|\bfloat:\s*(?:left|right)\b|(?:^|\s)(?:left|right)(?:\s|$)/i.test(said))
    return 'inset'
  return /\balign(?:wide|full)\b/.test(said) ? 'wide' : undefined
}

/** The pictures among these blocks take this size, unless they have one. */
export const sized = (blocks: readonly Block[], size: Size | undefined): readonly Block[] =>
  size === undefined
    ? blocks
    : blocks.map((block) =>
        block.type === 'figure' && !block.attrs.size
          ? make.figure({ ...block.attrs, size }, block.content)
          : block,
      )
