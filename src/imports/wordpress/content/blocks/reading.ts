// What a block becomes: most by their HTML, some by what they say of themselves, the rest foreign.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { blocksIn, type Change, changed, deepestNesting, mentioned, type Place } from '../conversion.ts'
import { attribute, type Element, findInside, inside, isBlank, isElement, type Node } from '../dom.ts'
import { embeddable, watchUrl } from '../embeds/watch.ts'
import { galleriesIn, noCaption } from '../pictures/captions.ts'
import { sizeSaid } from '../pictures/picture.ts'
import { figureOfNumber } from '../pictures/numbered.ts'
import { attachedAudio, videoOf } from '../players/players.ts'
import { type Attributes, attributesOf, numberIn, numbersIn, textIn } from './attributes.ts'
import type { BlockComment, Found } from './comment.ts'
import { isBox, isEmbed, isGallery, isLaidOut, isPodcast, isSkipped, isWritten, kindOf } from './names.ts'
import { saidIn } from './said.ts'
import { isOverridden, overriddenBlock, reusedBlock } from './reused.ts'

export function readBlock(found: Found, at: Place): void {
  const { block } = found
  if (isSkipped(block)) return skipBlock(block, at)
  if (isWritten(block) && at.reused === null) return layOut(found, null, at)
  readAttributes(found, attributesOf(block), at)
}

function readAttributes(found: Found, attributes: Attributes, at: Place): void {
  const { block } = found
  if (block.name === 'block') reusedBlock(found, attributes, at)
  else if (isOverridden(attributes, at)) overriddenBlock(found, attributes, at)
  else if (isEmbed(block)) embedBlock(found, attributes, at)
  else if (isGallery(block) && at.nesting < deepestNesting) galleryBlock(found, attributes, at)
  else if (isPodcast(block)) podcastBlock(attributes, at)
  else if (isLaidOut(block)) boxBlock(found, attributes, at)
  else foreignBlock(found, attributes, at)
}

function boxBlock(found: Found, attributes: Attributes, at: Place): void {
  if (found.block.name.startsWith('cover')) coverPicture(found, attributes, at)
  if (isBox(found.block)) changed(at.conversion, 'layout-block')
  layOut(found, numberIn(attributes, 'id', 'mediaId'), at)
}

/** The episode's file is the post's own, unless it says another. */
function podcastBlock(attributes: Attributes, at: Place): void {
  const post = numberIn(attributes, 'episodeId')
  at.flow.show(attachedAudio({ post, except: [], isReversed: false, isOne: true }, at), false)
}

const skips: Readonly<Record<string, Change>> = {
  spacer: 'spacer',
  more: 'more-tag',
  nextpage: 'page-break',
}

function skipBlock({ name }: BlockComment, { conversion, flow }: Place): void {
  const change = skips[name]
  if (change) changed(conversion, change)
  if (change === 'page-break') flow.endParagraph()
}

const oldEditor = new Set(['freeform', 'classic'])

/** A block whose HTML says all there is to say: only its line breaks are no longer the old editor's. */
function layOut({ block, nodes }: Found, attachment: number | null, at: Place): void {
  const before = at.flow.breaksLines
  at.flow.endParagraph()
  at.flow.breaksLines = oldEditor.has(block.name)
  at.conversion.walk(nodes, { ...at, attachment, depth: at.depth + 1 })
  at.flow.endParagraph()
  at.flow.breaksLines = before
}

/** Its blocks apart, to see what came of them. */
function laidOut(found: Found, attachment: number | null, at: Place): readonly Block[] {
  const flow = at.flow.beside()
  layOut(found, attachment, { ...at, flow })
  return flow.end()
}

function embedBlock(found: Found, attributes: Attributes, at: Place): void {
  const url = textIn(attributes, 'url')
  const blocks = laidOut(found, null, at)
  const shown = blocks.length > 0 ? null : (watchUrl(url) ?? embeddable(url))
  at.flow.blocks(shown === null ? blocks : [make.embed(shown)])
}

function galleryBlock(found: Found, attributes: Attributes, at: Place): void {
  const ids = numbersIn(attributes, 'ids')
  if (found.nodes.some(holdsPicture)) {
    const flow = at.flow.beside()
    flow.breaksLines = false
    const blocks = blocksIn(found.nodes, { ...at, attachment: null }, flow)
    at.flow.blocks(galleriesIn(blocks, noCaption))
  } else if (ids.length > 0) {
    at.flow.show(make.gallery(ids.map((id) => figureOfNumber(id, at))), false)
    layOut(found, null, at)
  } else foreignBlock(found, attributes, at)
}

const pictures = new Set(['img', 'picture', 'amp-img'])
const holdsPicture = (node: Node): boolean =>
  pictures.has(node.nodeName) || findInside(node, pictures) !== undefined

/** Behind a cover's words is a picture; older ones have it in their style only. */
function coverPicture({ nodes }: Found, attributes: Attributes, at: Place): void {
  const url = textIn(attributes, 'url')
  const attachment = numberIn(attributes, 'id')
  if ((url === '' && attachment === null) || nodes.some(hasBackground)) return
  const addresses = url === '' ? [] : [url]
  const size = sizeSaid(`align${textIn(attributes, 'align')}`)
  const block =
    textIn(attributes, 'backgroundType') === 'video'
      ? videoOf(addresses, attachment, at)
      : make.figure({
          media: mentioned(at, { kind: 'picture', attachment, addresses, words: textIn(attributes, 'alt') }),
          alt: textIn(attributes, 'alt'),
          ...(size && { size }),
        })
  if (block) at.flow.show(block, false)
}

function hasBackground(node: Node): boolean {
  for (const one of [node, ...inside(node)]) if (isElement(one) && isBackground(one)) return true
  return false
}
const isBackground = (element: Element): boolean =>
  /__(?:image|video)-background/.test(attribute(element, 'class'))

function foreignBlock({ block, nodes, first, last }: Found, attributes: Attributes, at: Place): void {
  const flow = at.flow.inForeign()
  const inside = { ...at, flow, marks: [], depth: at.depth + 1, nesting: at.nesting + 1 }
  if (!nodes.every(isBlank))
    at.conversion.walk(nodes, { ...inside, attachment: numberIn(attributes, 'id', 'mediaId') })
  const words = flow.end()
  const isMute = words.length === 0 && (block.name.includes('/') || block.name.endsWith('-link'))
  const content = isMute ? saidIn(attributes, { ...inside, flow: at.flow.inForeign(true) }) : words
  at.flow.foreign(kindOf(block), at.conversion.sourceOf(first, last), content, true)
}
