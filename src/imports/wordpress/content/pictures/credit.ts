// Who took a picture, where a caption says so at its end: by its markup, or in the usual words.
import * as make from '#document/make.ts'
import type { Inline, Text } from '#document/model.ts'
import {
  attribute,
  childrenOf,
  type Element,
  findInside,
  isBlank,
  isElement,
  type Node,
  placeholder,
  textOf,
} from '../dom.ts'

const creditClass =
  /(?:^|[\s_-])(?:credits?|photo-?credit|copyright|photographer|attribution|mediacredit)(?:$|[\s_-])/i
const links = new Set(['a', 'img', placeholder])

/** The nodes of a caption without the credit they end in, if its markup sets it apart. */
export function creditedNodes(nodes: readonly Node[]): {
  readonly words: readonly Node[]
  readonly credit: string
} {
  const at = nodes.findLastIndex((node) => !isBlank(node))
  const last = nodes[at]
  const credit = last && isElement(last) && isCredit(last) ? textOf(last).replace(/\s+/g, ' ').trim() : ''
  return credit === '' || credit.length > 200
    ? { words: nodes, credit: '' }
    : { words: nodes.slice(0, at), credit }
}

/** A credit that leads somewhere stays in the caption: as a credit it would lose its link. */
const isCredit = (element: Element): boolean =>
  (element.tagName === 'cite' || creditClass.test(attribute(element, 'class'))) &&
  findInside(element, links) === undefined &&
  childrenOf(element).length > 0

const naming =
  '(?:photo(?:graph|graphie|s)?|picture|image|foto(?:graf(?:[íi]a)?)?|fotos|bild|illustration|credits?|cr[ée]dits?|фото(?:графия)?|сурет|фотосурет)'
const name = '[^\\s.!?()[\\]](?:[^.!?()[\\]\\n]|(?<=\\p{Lu})\\.|\\.(?=\\p{L})){1,80}\\.?'
const said = new RegExp(
  `(^|[.!?…”"»’)\\]]\\s+|\\s*[|–—/]\\s*|\\s+(?=[(\\[]))([(\\[]?)((?:${naming}(?:\\s+(?:credit|photo|cr[ée]dit))?\\s*(?::|\\bby\\b|\\bcourtesy(?:\\s+of)?\\b|\\/)|©|\\(c\\)\\s)\\s*${name})([)\\]]?)\\s*$`,
  'iu',
)

/** A caption without the credit that its last words are: `Dawn. Photo: Ines Ro`, `Dawn (Foto: Ines Ro)`, `© Ines Ro`. */
export function creditedLine(line: readonly Inline[]): {
  readonly line: readonly Inline[]
  readonly credit: string
} {
  const last = line.at(-1)
  if (last?.type !== 'text') return { line, credit: '' }
  const { words, credit } = isLinked(last) ? { words: last.text, credit: '' } : parted(last.text)
  if (credit === '') return { line, credit }
  const kept = [...line.slice(0, -1), ...(words === '' ? [] : [make.text(words, last.marks)])]
  return { line: withoutTail(kept), credit }
}

/** A bracket that opens before the credit closes behind it, or it is no credit. */
function parted(text: string): { readonly words: string; readonly credit: string } {
  const match = text.length > 2000 ? null : said.exec(text)
  const [whole = '', before = '', opened = '', credit = '', closed = ''] = match ?? []
  if (match === null || (opened === '') !== (closed === '')) return { words: text, credit: '' }
  const words = `${text.slice(0, text.length - whole.length)}${before}`.replace(/[\s|–—/]+$/, '')
  return { words, credit: credit.trim() }
}

const isLinked = ({ marks = [] }: Text): boolean => marks.some(({ type }) => type === 'link')

function withoutTail(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1)
  if (last?.type === 'hardBreak') return withoutTail(line.slice(0, -1))
  if (last?.type !== 'text') return line
  const words = last.text.trimEnd()
  return words === '' ? withoutTail(line.slice(0, -1)) : [...line.slice(0, -1), make.text(words, last.marks)]
}
