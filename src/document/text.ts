import type { Id } from '#kernel/ids.ts'
import type { Block, Blockquote, Body, Footnote, Inline, MediaId, PullQuote } from './model.ts'

/** What a reader reads, without any markup: blocks apart by an empty line, footnotes at the end as on the page. */
export function bodyText(body: Body): string {
  return [...paragraphs(body), ...footnotes(body).map((note) => lineOf(note.content))].join('\n\n')
}

/** The text of every block that holds text of its own, in reading order and however deep, empty ones left out. */
export function paragraphs(body: Body): string[] {
  return body.content.flatMap(linesOf).filter((line) => line.trim() !== '')
}

/** How it begins: what was written as text, not what is said under a picture. A body without any gives whatever it says first. */
export function openingLines(body: Body): string[] {
  const lines = body.content.flatMap((block) => (block.type === 'paragraph' ? linesOf(block) : []))
  const said = lines.filter((line) => line.trim() !== '')
  return said.length > 0 ? said : paragraphs(body)
}

const scriptsWithoutSpaces =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const word = new RegExp(
  `[${scriptsWithoutSpaces}]|(?:(?![${scriptsWithoutSpaces}])[\\p{L}\\p{N}\\p{M}])+(?:['’.,\\u200c\\u200d-](?![${scriptsWithoutSpaces}])[\\p{L}\\p{N}\\p{M}]+)*`,
  'gu',
)

/** Words as a newsroom counts them; a Persian half-space stands inside one. Where a script puts no space between words, characters are counted. */
export const countWords = (text: string): number => text.match(word)?.length ?? 0
export const wordCount = (body: Body): number => countWords(bodyText(body))

/** The notes of a body in the order in which they are called. */
export const footnotes = (body: Body): Footnote[] => body.content.flatMap(notesOf)

/** The text of a line, notes left out. */
export const lineOf = (content: readonly Inline[] = []): string =>
  content.map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? '\n' : '')).join('')

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'figure':
      return [lineOf(block.content), block.attrs.credit ?? '']
    case 'file':
      return [block.attrs.title ?? '']
    case 'pullQuote':
      return [lineOf(block.content), ...sourceOf(block)]
    default:
      return holdsLine(block) ? [lineOf(block.content)] : linesInside(block)
  }
}

type Line = Extract<
  Block,
  { type: 'paragraph' | 'heading' | 'codeBlock' | 'embed' | 'audio' | 'video' | 'correctionNote' }
>
const holdsLine = (block: Block): block is Line =>
  ['paragraph', 'heading', 'codeBlock', 'embed', 'audio', 'video', 'correctionNote'].includes(block.type)

function linesInside(block: Block): string[] {
  const inside = childBlocks(block).flatMap(linesOf)
  switch (block.type) {
    case 'blockquote':
      return [...inside, ...sourceOf(block)]
    case 'table':
      return block.attrs ? [block.attrs.caption, ...inside] : inside
    case 'gallery':
      return block.attrs ? [...inside, block.attrs.caption] : inside
    default:
      return inside
  }
}

const sourceOf = ({ attrs }: PullQuote | Blockquote): string[] => (attrs ? [attrs.source] : [])

function notesOf(block: Block): Footnote[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'figure':
    case 'embed':
    case 'audio':
    case 'video':
    case 'correctionNote':
      return (block.content ?? []).filter((part) => part.type === 'footnote')
    default:
      return childBlocks(block).flatMap(notesOf)
  }
}

/** The blocks that stand inside a block: in its items, its cells, or directly. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content)
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content))
    case 'blockquote':
    case 'aside':
    case 'gallery':
    case 'foreign':
      return block.content
    default:
      return []
  }
}

/** Every picture and file that a body shows, each once, in the order of reading. */
export const mediaIn = (body: Body): readonly MediaId[] => [...new Set(body.content.flatMap(mediaOf))]

/** The first recording that a body plays. */
export function soundIn({ content }: Pick<Body, 'content'>): MediaId | undefined {
  for (const block of content) {
    const media = block.type === 'audio' ? block.attrs.media : soundIn({ content: childBlocks(block) })
    if (media) return media
  }
  return undefined
}

function mediaOf(block: Block): MediaId[] {
  switch (block.type) {
    case 'figure':
    case 'audio':
    case 'file':
      return [block.attrs.media]
    case 'video': {
      const { media, poster, captions } = block.attrs
      return [media, poster, captions].flatMap((id) => id ?? [])
    }
    default:
      return childBlocks(block).flatMap(mediaOf)
  }
}

/** Every other story that a body shows, each once. */
export const storiesIn = (body: Body): readonly Id<'story'>[] => [...new Set(body.content.flatMap(storiesOf))]

const storiesOf = (block: Block): Id<'story'>[] =>
  block.type === 'relatedStory' ? [block.attrs.story] : childBlocks(block).flatMap(storiesOf)

/** Every entry of the story's record whose words a body repeats, each once. */
export const correctionsIn = (body: Body): readonly Id<'correction'>[] => [
  ...new Set(body.content.flatMap(correctionsOf)),
]

const correctionsOf = (block: Block): Id<'correction'>[] =>
  block.type === 'correctionNote'
    ? [block.attrs.correction ?? []].flat()
    : childBlocks(block).flatMap(correctionsOf)
