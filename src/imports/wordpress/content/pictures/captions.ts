// Joins what is shown with the words that stand under it.
import * as make from '#document/make.ts'
import type { Block, Figure, Inline } from '#document/model.ts'
import { lineOf } from '#document/text.ts'
import { type Place } from '../conversion.ts'
import { type Line, lineIn, lineOfBlocks, oneLine } from '../lines.ts'
import type { Node } from '../dom.ts'
import { creditedLine, creditedNodes } from './credit.ts'

export interface Caption extends Line {
  readonly credit: string
}
export const noCaption: Caption = { line: [], rest: [], credit: '' }

/** The words of a `<figcaption>` or what stands for one. */
export function captionIn(nodes: readonly Node[], at: Place): Caption {
  const { words, credit } = creditedNodes(nodes)
  const { line, rest } = lineIn(words, at)
  if (credit === '' || rest.length === 0) return { line, rest, credit }
  return { line, rest: [...rest, make.paragraph([make.text(credit)])], credit: '' }
}

type Shown = Extract<Block, { type: 'figure' | 'embed' | 'audio' | 'video' }>
const isShown = (block: Block): block is Shown =>
  block.type === 'figure' || block.type === 'embed' || block.type === 'audio' || block.type === 'video'

/** The last thing shown takes the caption. Where nothing is, the caption is a paragraph. */
export function captioned(blocks: readonly Block[], caption: Caption): readonly Block[] {
  const at = blocks.findLastIndex((block) => isShown(block) || block.type === 'table')
  const block = blocks[at]
  const behind = at < 0 ? [] : blocks.slice(at + 1)
  if (block?.type === 'table' && !block.attrs && behind.length === 0 && isPlain(caption))
    return [...blocks.slice(0, at), make.table(block.content, wordsOf(caption)), ...caption.rest]
  if (block === undefined || block.type === 'table' || !isShown(block) || behind.some(hasWords))
    return [...blocks, ...paragraphOf(caption), ...caption.rest]
  return [...blocks.slice(0, at), withCaption(block, caption), ...behind, ...caption.rest]
}

/** Where the caption is not marked as one, it is the paragraphs behind what is shown. */
export function looselyCaptioned(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(isShown)
  if (at < 0) return blocks
  const shown = blocks.slice(at).filter((block) => isShown(block) && lineOf(block.content).trim() === '')
  const behind = blocks.slice(at).filter((block) => !shown.includes(block))
  return [...captioned([...blocks.slice(0, at), ...shown], { ...lineOfBlocks(behind), credit: '' })]
}

export function hasWords(block: Block): boolean {
  if (block.type === 'gallery') return block.attrs !== undefined || block.content.some(hasWords)
  if (!isShown(block)) return true
  return lineOf(block.content).trim() !== '' || (block.type === 'figure' && Boolean(block.attrs.credit))
}

function withCaption(block: Shown, { line, credit }: Caption): Block {
  const before = block.content ?? []
  const whole = before.length > 0 && line.length > 0 ? oneLine([before, line]) : [...before, ...line]
  switch (block.type) {
    case 'figure':
      return credited(block, whole, credit)
    case 'embed':
      return make.embed(block.attrs.url, block.attrs.title, withCredit(whole, credit))
    case 'audio':
      return make.audio(block.attrs, withCredit(whole, credit))
    default:
      return make.video(block.attrs, withCredit(whole, credit))
  }
}

function credited({ attrs }: Figure, whole: readonly Inline[], said: string): Figure {
  const found = said === '' && !attrs.credit ? creditedLine(whole) : { line: whole, credit: said }
  const credit = [attrs.credit ?? '', found.credit].filter((one) => one !== '').join(' ')
  return make.figure({ ...attrs, credit }, found.line)
}

export const withCredit = (line: readonly Inline[], credit: string): readonly Inline[] =>
  credit === '' ? line : [...line, make.text(line.length > 0 ? ` ${credit}` : credit)]

export const isPlain = ({ line }: Caption): boolean =>
  line.every((part) => part.type !== 'footnote' && !(part.type === 'text' && part.marks?.some(isLink)))
const isLink = ({ type }: { readonly type: string }): boolean => type === 'link'

/** The caption as plain text. */
export const wordsOf = ({ line, credit }: Caption): string =>
  lineOf(withCredit(line, credit)).replace(/\s+/g, ' ').trim()

export function paragraphOf({ line, credit }: Caption): Block[] {
  const words = withCredit(line, credit)
  return words.length > 0 ? [make.paragraph(words)] : []
}

/** Pictures beside one another are a gallery; what else stands among them keeps its place. */
export function galleriesIn(blocks: readonly Block[], caption: Caption): readonly Block[] {
  const whole: Block[] = []
  let run: Figure[] = []
  const endRun = (words = ''): void => {
    if (run.length > 0) whole.push(make.gallery(run, words))
    run = []
  }
  for (const block of blocks) {
    if (block.type === 'figure') run.push(block)
    else if (block.type === 'gallery' && !block.attrs) run.push(...block.content)
    else {
      endRun()
      whole.push(block)
    }
  }
  const isOwn = run.length > 0 && isPlain(caption)
  endRun(isOwn ? wordsOf(caption) : '')
  return [...whole, ...(isOwn ? [] : paragraphOf(caption)), ...caption.rest]
}
