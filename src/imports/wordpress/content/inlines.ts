import { isSafeUrl } from '#kernel/safe-url.ts'
import * as make from '#document/make.ts'
import type { Mark } from '#document/model.ts'
import { changed, type Place, type Reading } from './conversion.ts'
import { attribute, childrenOf, type Element } from './dom.ts'

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

export const inlineHandlers: readonly (readonly [string, Reading])[] = [
  ['a', linkElement],
  ['sup', superscriptElement],
  ['sub', subscriptElement],
  ['q', quotedElement],
  ['rt', readingElement],
]

function linkElement(element: Element, at: Place): void {
  const href = make.cleanText(attribute(element, 'href'))
  const isFit = href !== '' && isSafeUrl(href)
  if (href !== '' && !isFit) changed(at.conversion, 'unsafe-link')
  const others = at.marks.filter((mark) => mark.type !== 'link')
  const marks = isFit ? [...others, make.link(href, make.cleanText(attribute(element, 'title')))] : at.marks
  at.conversion.walk(childrenOf(element), { ...at, marks, link: element })
}

/** A call of a note of the block editor, `<sup data-fn="…">`; any other is only raised. */
function superscriptElement(element: Element, at: Place): void {
  const id = attribute(element, 'data-fn')
  const words = at.conversion.shared.footnotes.get(id)
  if (words) return at.flow.inline(make.footnote(words))
  if (id !== '') changed(at.conversion, 'missing-footnote')
  at.conversion.walk(childrenOf(element), { ...at, marks: [...at.marks, { type: 'superscript' }] })
}

function subscriptElement(element: Element, at: Place): void {
  at.conversion.walk(childrenOf(element), { ...at, marks: [...at.marks, { type: 'subscript' }] })
}

/** Browsers put the marks around a quotation that the writer left to them. */
function quotedElement(element: Element, at: Place): void {
  at.flow.text('“', at.marks)
  at.conversion.walk(childrenOf(element), at)
  at.flow.text('”', at.marks)
}

/** How a character is read stands above it; on a line it goes into brackets, unless the writer has put them. */
function readingElement(element: Element, at: Place): void {
  const isBracketed = (element.parentNode?.childNodes ?? [])
    .slice(0, 6)
    .some((node) => node.nodeName === 'rp')
  if (!isBracketed) at.flow.text('(', at.marks)
  at.conversion.walk(childrenOf(element), at)
  if (!isBracketed) at.flow.text(')', at.marks)
}
