// Elements that have no block here. Each keeps its source, and its words become ordinary blocks.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import { changed, type Place, type Reading, textWithin } from './conversion.ts'
import { childrenOf, type Element } from './dom.ts'
import { frameElement } from './embeds/frames.ts'
import { decodeEntities } from './plain.ts'
import { onlyDraws, writtenBy } from './embeds/scripts.ts'
import { pictureElement } from './pictures/picture.ts'
import { objectElement } from './players/objects.ts'
import { audioElement, videoElement } from './players/players.ts'
import { onlyMedium } from './twins.ts'

const each = (tags: string, read: Reading): (readonly [string, Reading])[] =>
  tags.split(' ').map((tag) => [tag, read])

export const mediaHandlers: readonly (readonly [string, Reading])[] = [
  ...each('img picture amp-img', pictureElement),
  ['iframe', frameElement],
  ['audio', audioElement],
  ['video', videoElement],
  ...each('object embed applet', objectElement),
]

export const foreignHandlers: readonly (readonly [string, Reading])[] = [
  ...each('form map fieldset select dialog', readWhole),
  ['noscript', readNoscript],
  ...each('noembed noframes', readHidden),
  ...each('svg math canvas', readDrawing),
  ...each('title textarea xmp plaintext', readRaw),
  ['script', readScript],
  ...each('style link meta base input template', readUnseen),
]

function readWhole(element: Element, at: Place): void {
  const words = wordsIn(element, at)
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), words, words.length > 0)
}

function readNoscript(element: Element, at: Place): void {
  if (onlyMedium(element)) at.conversion.walk(childrenOf(element), at)
  else readWhole(element, at)
}

/** Markup for browsers of long ago, which the parser leaves as text. */
function readHidden(element: Element, at: Place): void {
  const flow = at.flow.inForeign()
  const inner = at.conversion.sourceOf(element).replace(/^<[^<>]*>|<\/\w+\s*>$/g, '')
  at.conversion.convert(inner, { ...at, flow, marks: [], nesting: at.nesting + 1 })
  const words = flow.end()
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), words, words.length > 0)
}

function readDrawing(element: Element, at: Place): void {
  const words = formulaIn(element, at) || textWithin(element, at).trim()
  const content = words === '' ? [] : [make.paragraph([make.text(words.replace(/\s+/g, ' '))])]
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), content, words !== '')
}

/** A formula as its writer typed it: its parts alone would say `x2` for a square. */
const formulaIn = (element: Element, { conversion }: Place): string =>
  element.tagName === 'math'
    ? decodeEntities(
        /<annotation\b[^<>]*\bx-tex"[^<>]*>([^<]*)/i.exec(conversion.sourceOf(element))?.[1] ?? '',
      ).trim()
    : ''

/** Elements in which markup is only text. */
function readRaw(element: Element, at: Place): void {
  at.flow.endParagraph()
  at.flow.text(textWithin(element, at), at.marks)
  at.flow.endParagraph()
}

function readScript(element: Element, at: Place): void {
  const written = writtenBy(element)
  if (written) at.flow.show(written, false)
  else if (onlyDraws(element)) changed(at.conversion, 'embed-script')
  else readUnseen(element, at)
}

function readUnseen(element: Element, at: Place): void {
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), [], false)
}

/** What stands inside, as blocks that are not foreign themselves. */
export function wordsIn(element: Element, at: Place): readonly Block[] {
  const flow = at.flow.inForeign()
  at.conversion.walk(childrenOf(element), { ...at, flow, marks: [], nesting: at.nesting + 1 })
  return flow.end()
}
