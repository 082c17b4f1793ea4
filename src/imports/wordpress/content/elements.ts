// Elements of running text.
import * as make from '#document/make.ts'
import { blocksIn, changed, type Reading, type Place } from './conversion.ts'
import { lineIn } from './lines.ts'
import { attribute, childrenOf, type Element, inside, isElement, textOf } from './dom.ts'

/** Elements that only hold others: what is in them stands by itself. */
export const containers = new Set(
  (
    'p div section article header footer main nav aside center marquee address hgroup figcaption caption details body html dl dd li dir menu ' +
    'legend label button option optgroup output tr td th tbody thead tfoot ul ol blockquote table'
  ).split(' '),
)

export const textHandlers: readonly (readonly [string, Reading])[] = [
  ['br', (_, at) => at.flow.hardBreak()],
  ['wbr', () => undefined],
  ['h1', headingElement],
  ['h2', headingElement],
  ['h3', headingElement],
  ['h4', headingElement],
  ['h5', headingElement],
  ['h6', headingElement],
  ['hr', (_, at) => at.flow.block({ type: 'horizontalRule' })],
  ['pre', preElement],
  ['dt', namedElement],
  ['summary', namedElement],
]

/** A term or a summary heads what follows, without being a heading of the story. */
function namedElement(element: Element, at: Place): void {
  at.flow.endParagraph()
  at.conversion.walk(childrenOf(element), { ...at, marks: [...at.marks, { type: 'bold' }] })
  at.flow.endParagraph()
}

const levels = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 } as const
type HeadingTag = keyof typeof levels
const isHeading = (tag: string): tag is HeadingTag => Object.hasOwn(levels, tag)

function headingElement(element: Element, at: Place): void {
  if (!isHeading(element.tagName)) return
  if (/[156]/.test(element.tagName)) changed(at.conversion, 'heading-level')
  const { line, rest } = lineIn(childrenOf(element), at)
  at.flow.endParagraph()
  if (line.length > 0) at.flow.block(make.heading(levels[element.tagName], line))
  at.flow.blocks(rest)
}

const codeTags = new Set('code br span font kbd samp tt'.split(' '))

/** Code stays code. Text that was only laid out (a poem, a column of links) keeps its lines and its marks. */
function preElement(element: Element, at: Place): void {
  const isVerse = attribute(element, 'class').includes('verse') || !isPlain(element)
  if (!isVerse) {
    const text = textOf(element).replace(/^\n|\s+$/g, '')
    if (text !== '') at.flow.block(make.codeBlock(text, languageOf(element)))
    return
  }
  const flow = at.flow.within()
  flow.breaksLines = true
  at.flow.blocks(blocksIn(childrenOf(element), at, flow))
}

function isPlain(element: Element): boolean {
  for (const node of inside(element)) if (isElement(node) && !codeTags.has(node.tagName)) return false
  return true
}

function languageOf(element: Element): string {
  const classes = [element, ...childrenOf(element).filter(isElement)]
    .map((one) => attribute(one, 'class'))
    .join(' ')
  return /(?:language-|lang-|lang:|brush:\s*)([\w+#-]+)/.exec(classes)?.[1] ?? ''
}
