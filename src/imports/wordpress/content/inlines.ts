import { isSafeUrl } from '#kernel/safe-url.ts'
import * as make from '#document/make.ts'
import type { Mark } from '#document/model.ts'
import { changed, type Place } from './conversion.ts'
import { attribute, childrenOf, type Element, elementsOf, isBlank } from './dom.ts'
import { pictures } from './media.ts'

const bold: Mark = { type: 'bold' }
const italic: Mark = { type: 'italic' }
const code: Mark = { type: 'code' }
const strike: Mark = { type: 'strike' }
const underline: Mark = { type: 'underline' }

export const inlineMarks: ReadonlyMap<string, Mark> = new Map([
  ['b', bold],
  ['strong', bold],
  ['i', italic],
  ['em', italic],
  ['dfn', italic],
  ['cite', italic],
  ['var', italic],
  ['u', underline],
  ['ins', underline],
  ['s', strike],
  ['strike', strike],
  ['del', strike],
  ['code', code],
  ['kbd', code],
  ['samp', code],
  ['tt', code],
])

export function linkElement(element: Element, at: Place): void {
  if (framesPicture(element)) return pictures(element, at)
  const href = make.cleanText(attribute(element, 'href'))
  const isFit = href !== '' && isSafeUrl(href)
  if (href !== '' && !isFit) changed(at.conversion, 'unsafe-link')
  const others = at.marks.filter((mark) => mark.type !== 'link')
  const marks = isFit ? [...others, make.link(href, make.cleanText(attribute(element, 'title')))] : at.marks
  at.conversion.walk(childrenOf(element), { ...at, marks })
}

const pictureTags = new Set(['img', 'picture'])

/** A picture that leads somewhere: the link is part of the picture. */
function framesPicture(element: Element): boolean {
  const words = childrenOf(element).filter((node) => !isBlank(node))
  const [only] = elementsOf(element)
  return words.length === 1 && words[0] === only && only !== undefined && pictureTags.has(only.tagName)
}

/** A call of a note of the block editor, `<sup data-fn="…">`; any other is only raised. */
export function superscriptElement(element: Element, at: Place): void {
  const id = attribute(element, 'data-fn')
  const words = at.conversion.footnotes.get(id)
  if (words) return at.flow.inline(make.footnote(words))
  if (id !== '') changed(at.conversion, 'missing-footnote')
  at.conversion.walk(childrenOf(element), { ...at, marks: [...at.marks, { type: 'superscript' }] })
}

export function subscriptElement(element: Element, at: Place): void {
  at.conversion.walk(childrenOf(element), { ...at, marks: [...at.marks, { type: 'subscript' }] })
}
