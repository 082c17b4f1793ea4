// A body as lines of words: what stands on the page in the order of reading, each line knowing what it is.
import type { Block, Body, CorrectionNote, Inline, Mark, MediaId, Text } from './model.ts'

export const lineKinds = [
  'paragraph',
  'heading',
  'item',
  'quote',
  'code',
  'cell',
  'caption',
  'picture',
  'recording',
  'film',
  'file',
  'embed',
  'note',
  'story',
  'correction',
  'other',
] as const
export type LineKind = (typeof lineKinds)[number]

/** A word, a space or a sign, with what it looks like and where it leads. */
export interface Token {
  readonly text: string
  /** `bold,italic`, sorted; empty where it is plain. */
  readonly marks: string
  readonly href?: string | undefined
}
export interface Line {
  readonly kind: LineKind
  readonly tokens: readonly Token[]
  /** Of a picture, a recording, a film or a file. */
  readonly media?: MediaId | undefined
}

const scriptsWithoutSpaces = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'
const pieces = new RegExp(
  `[${scriptsWithoutSpaces}]|(?:(?![${scriptsWithoutSpaces}])[\\p{L}\\p{N}\\p{M}])+(?:['’.,\\u200c\\u200d-](?![${scriptsWithoutSpaces}])[\\p{L}\\p{N}\\p{M}]+)*|\\s+|[^]`,
  'gu',
)

/** Words, spaces and signs apart. Where a script puts no space between words, each character is one. */
export const tokensOf = (text: string, marks = '', href?: string): readonly Token[] =>
  (text.match(pieces) ?? []).map((piece) => ({ text: piece, marks, href }))

export const linesOf = (body: Body): readonly Line[] =>
  body.content.flatMap((block) => blockLines(block, 'paragraph'))

/** `as`: what a paragraph is called where it stands: an item, a quotation, a cell. */
function blockLines(block: Block, as: LineKind): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return textLine(as, block.content)
    case 'heading':
      return textLine('heading', block.content)
    case 'codeBlock':
      return textLine('code', block.content)
    case 'blockquote':
      return [...inside(block.content, 'quote'), ...said('quote', block.attrs?.source)]
    case 'pullQuote':
      return [...textLine('quote', block.content), ...said('quote', block.attrs?.source)]
    case 'aside':
    case 'foreign':
      return inside(block.content, as)
    default:
      return listedLines(block)
  }
}

type Listed = Exclude<
  Block,
  { type: 'paragraph' | 'heading' | 'codeBlock' | 'blockquote' | 'pullQuote' | 'aside' | 'foreign' }
>
function listedLines(block: Listed): readonly Line[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => inside(item.content, 'item'))
    case 'table':
      return [
        ...said('caption', block.attrs?.caption),
        ...block.content.flatMap((row) => row.content.flatMap((cell) => inside(cell.content, 'cell'))),
      ]
    // What it is called changes without this story, so its number is what is compared.
    case 'relatedStory':
      return [{ kind: 'story', tokens: [{ text: '—', marks: block.attrs.story }] }]
    case 'correctionNote':
      return [noteLine(block)]
    default:
      return shownLines(block)
  }
}

type Shown = Extract<
  Block,
  {
    type: 'figure' | 'gallery' | 'audio' | 'video' | 'file' | 'embed' | 'horizontalRule' | 'adBreak'
  }
>
function shownLines(block: Shown): readonly Line[] {
  switch (block.type) {
    case 'figure': {
      const { media, alt, credit } = block.attrs
      return [thing('picture', media, block.content, [alt, credit])]
    }
    case 'gallery':
      return [...block.content.flatMap(shownLines), ...said('caption', block.attrs?.caption)]
    case 'audio':
      return [thing('recording', block.attrs.media, block.content, [block.attrs.title])]
    case 'video':
      return [thing('film', block.attrs.media, block.content, [block.attrs.title])]
    case 'file':
      return [thing('file', block.attrs.media, [], [block.attrs.title])]
    case 'embed': {
      const { url, title } = block.attrs
      return [{ kind: 'embed', tokens: [...tokensOf(title ?? url, '', url), ...apart(block.content)] }]
    }
    // Where the desk wants an advertisement is nothing that the story says.
    case 'adBreak':
      return []
    default:
      return [{ kind: 'other', tokens: tokensOf('—') }]
  }
}

/** The record's words are the record's: which entry it is is compared. */
function noteLine({ attrs: { kind, day, correction }, content }: CorrectionNote): Line {
  const said = correction ? [{ text: '—', marks: correction }] : inlines(content)
  return {
    kind: 'correction',
    tokens: said.map((token) => ({ ...token, marks: `${token.marks}${kind}${day}` })),
  }
}

const inside = (blocks: readonly Block[], as: LineKind): readonly Line[] =>
  blocks.flatMap((block) => blockLines(block, as))

/** Another picture with the same words is another line: its number is compared with them, and not shown. */
const thing = (
  kind: LineKind,
  media: MediaId,
  content: readonly Inline[] | undefined,
  words: readonly (string | undefined)[],
): Line => {
  const told = words.flatMap((one) => (one ? [...tokensOf(one), { text: ' ', marks: '' }] : []))
  return {
    kind,
    media,
    tokens: [...told, ...inlines(content)].map((token) => ({ ...token, marks: `${token.marks}${media}` })),
  }
}

function textLine(kind: LineKind, content: readonly Inline[] | undefined): readonly Line[] {
  const tokens = inlines(content)
  const notes = (content ?? []).flatMap((part) =>
    part.type === 'footnote' ? [{ kind: 'note' as const, tokens: inlines(part.content) }] : [],
  )
  return tokens.some(({ text }) => text.trim() !== '') ? [{ kind, tokens }, ...notes] : notes
}

const said = (kind: LineKind, text: string | undefined): readonly Line[] =>
  text ? [{ kind, tokens: tokensOf(text) }] : []

const apart = (content: readonly Inline[] | undefined): readonly Token[] => {
  const tokens = inlines(content)
  return tokens.length === 0 ? [] : [{ text: ' ', marks: '' }, ...tokens]
}

const inlines = (content: readonly Inline[] = []): readonly Token[] => content.flatMap(inlineTokens)

function inlineTokens(part: Inline): readonly Token[] {
  if (part.type === 'text') return textTokens(part)
  return part.type === 'hardBreak' ? [{ text: '\n', marks: '' }] : []
}

function textTokens({ text, marks = [] }: Text): readonly Token[] {
  const look = marks.flatMap(({ type }) => (type === 'link' ? [] : [type])).toSorted()
  return tokensOf(text, look.join(), hrefIn(marks))
}
const hrefIn = (marks: readonly Mark[]): string | undefined =>
  marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0]
