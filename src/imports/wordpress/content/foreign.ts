// Elements that have no block here yet. Each keeps its source, and its words become ordinary blocks.
import * as make from '#document/make.ts'
import type { Block } from '#document/model.ts'
import type { Reading, Place } from './conversion.ts'
import { childrenOf, type Element, textOf } from './dom.ts'
import { Flow } from './flow.ts'
import { pictures, playerContent } from './media.ts'

const each = (tags: string, read: Reading): (readonly [string, Reading])[] =>
  tags.split(' ').map((tag) => [tag, read])

export const foreignHandlers: readonly (readonly [string, Reading])[] = [
  ...each('img picture', pictures),
  ...each('iframe object embed video audio applet', readPlayer),
  ...each('form noscript template map fieldset select dialog', readWhole),
  ...each('svg math canvas', readDrawing),
  ...each('script style link meta base input', readUnseen),
]

function readPlayer(element: Element, at: Place): void {
  const words = element.tagName === 'iframe' ? [] : wordsIn(element, at)
  const content = [...playerContent(element), ...words]
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), content, words.length > 0)
}

function readWhole(element: Element, at: Place): void {
  const words = wordsIn(element, at)
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), words, words.length > 0)
}

function readDrawing(element: Element, at: Place): void {
  const words = textOf(element).trim()
  const content = words === '' ? [] : [make.paragraph([make.text(words.replace(/\s+/g, ' '))])]
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), content, words !== '')
}

function readUnseen(element: Element, at: Place): void {
  at.flow.foreign(element.tagName, at.conversion.sourceOf(element), [], false)
}

/** What stands inside, as blocks that are not foreign themselves. */
export function wordsIn(element: Element, at: Place): readonly Block[] {
  const flow = new Flow(false, true)
  at.conversion.walk(childrenOf(element), { ...at, flow, marks: [], nesting: at.nesting + 1 })
  return flow.end()
}
