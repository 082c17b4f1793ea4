// The one way to make a node: neighbours with equal marks are joined, defaults are left out, and what may not be empty is not.
import type {
  Audio,
  Block,
  Blockquote,
  CodeBlock,
  CorrectionNote,
  Embed,
  Figure,
  FileBlock,
  Footnote,
  Gallery,
  Heading,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  PullQuote,
  RelatedStory,
  Table,
  TableCell,
  TableRow,
  Text,
  Video,
} from './model.ts'

/** From the outermost to the innermost. */
export const markOrder: readonly Mark['type'][] = [
  'link',
  'bold',
  'italic',
  'strike',
  'underline',
  'superscript',
  'subscript',
  'code',
]
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const foldable = /[\t\n\r]+/g

/** Text as it may be stored anywhere: no control characters, no half of a surrogate pair. */
export const cleanText = (value: string): string => value.toWellFormed().replace(unprintable, '')

export function text(value: string, marks: readonly Mark[] = []): Text {
  const flat = cleanText(value.replace(foldable, ' '))
  if (marks.length === 0) return { type: 'text', text: flat }
  return { type: 'text', text: flat, marks: orderedMarks(marks) }
}

function orderedMarks(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length === 1) return marks
  return markOrder.flatMap((type) => marks.find((mark) => mark.type === type) ?? [])
}

export function link(href: string, title: string | undefined): Mark {
  return { type: 'link', attrs: title ? { href: href.trim(), title } : { href: href.trim() } }
}

export const sameMark = (one: Mark, other: Mark): boolean =>
  one.type === 'link' && other.type === 'link'
    ? one.attrs.href === other.attrs.href && one.attrs.title === other.attrs.title
    : one.type === other.type

export function sameMarks(one: readonly Mark[] = [], other: readonly Mark[] = []): boolean {
  return one.length === other.length && one.every((mark, at) => sameMark(mark, other[at] ?? mark))
}

/** Joins neighbouring text of equal marks and drops empty text. */
export function joined<Part extends Inline>(parts: readonly Part[]): (Part | Text)[] {
  const whole: (Part | Text)[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.type !== 'text') whole.push(part)
    else if (last?.type === 'text' && sameMarks(last.marks, part.marks)) {
      whole[whole.length - 1] = text(last.text + part.text, part.marks)
    } else if (part.text !== '') whole.push(part)
  }
  return whole
}

export function paragraph(parts: readonly Inline[]): Paragraph {
  const content = joined(parts)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

export function heading(level: 2 | 3 | 4, parts: readonly Inline[]): Heading {
  const content = joined(parts)
  return { type: 'heading', attrs: { level }, ...(content.length > 0 && { content }) }
}

export const footnote = (parts: readonly Text[]): Footnote => ({ type: 'footnote', content: joined(parts) })

export function pullQuote(parts: readonly Inline[], source = ''): PullQuote {
  return {
    type: 'pullQuote',
    ...(source && { attrs: { source: text(source).text } }),
    content: joined(parts),
  }
}

export function blockquote(content: readonly Block[], source = ''): Blockquote {
  return {
    type: 'blockquote',
    ...(source && { attrs: { source: text(source).text } }),
    content: some(content),
  }
}

export function codeBlock(code: string, language = ''): CodeBlock {
  const clean = cleanText(code.replace(/\r\n?/g, '\n'))
  return {
    type: 'codeBlock',
    ...(language && { attrs: { language } }),
    ...(clean && { content: [{ type: 'text', text: clean }] }),
  }
}

export const listItem = (content: readonly Block[]): ListItem => ({
  type: 'listItem',
  content: some(content),
})

export function orderedList(content: readonly ListItem[], start = 1): OrderedList {
  return { type: 'orderedList', ...(start !== 1 && { attrs: { start } }), content }
}

type Spans = { readonly colspan?: number; readonly rowspan?: number }
export function tableCell(type: TableCell['type'], content: readonly Block[], spans: Spans = {}): TableCell {
  const colspan = spans.colspan ?? 1
  const rowspan = spans.rowspan ?? 1
  const attrs = { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) }
  return { type, ...(colspan + rowspan > 2 && { attrs }), content: some(content) }
}

export function table(content: readonly TableRow[], caption = ''): Table {
  return { type: 'table', ...(caption && { attrs: { caption: text(caption).text } }), content }
}

const captioned = (parts: readonly Inline[]) => {
  const content = joined(parts)
  return content.length > 0 && { content }
}

export function figure(
  { media, alt = '', credit = '', href = '', size }: Figure['attrs'],
  caption: readonly Inline[] = [],
): Figure {
  const attrs = {
    media,
    ...(alt && { alt: text(alt).text }),
    ...(credit && { credit: text(credit).text }),
    ...(href && { href: href.trim() }),
    ...(size && { size }),
  }
  return { type: 'figure', attrs, ...captioned(caption) }
}

export const gallery = (content: readonly Figure[], caption = ''): Gallery => ({
  type: 'gallery',
  ...(caption && { attrs: { caption: text(caption).text } }),
  content,
})

export const embed = (url: string, title = '', caption: readonly Inline[] = []): Embed => ({
  type: 'embed',
  attrs: { url: url.trim(), ...(title && { title: text(title).text }) },
  ...captioned(caption),
})

export const audio = ({ media, title = '' }: Audio['attrs'], caption: readonly Inline[] = []): Audio => ({
  type: 'audio',
  attrs: { media, ...(title && { title: text(title).text }) },
  ...captioned(caption),
})

export const video = (
  { media, title = '', poster, captions }: Video['attrs'],
  caption: readonly Inline[] = [],
): Video => ({
  type: 'video',
  attrs: {
    media,
    ...(title && { title: text(title).text }),
    ...(poster && { poster }),
    ...(captions && { captions }),
  },
  ...captioned(caption),
})

export const file = ({ media, title = '' }: FileBlock['attrs']): FileBlock => ({
  type: 'file',
  attrs: { media, ...(title && { title: text(title).text }) },
})

export const relatedStory = (story: RelatedStory['attrs']['story']): RelatedStory => ({
  type: 'relatedStory',
  attrs: { story },
})

/** What the record says is said there alone. */
export function correctionNote(
  { kind, day, correction }: CorrectionNote['attrs'],
  parts: readonly Inline[] = [],
): CorrectionNote {
  return correction === undefined
    ? { type: 'correctionNote', attrs: { kind, day }, ...captioned(parts) }
    : { type: 'correctionNote', attrs: { kind, day, correction } }
}

/** What must hold a block holds an empty paragraph rather than nothing, as the editor insists. */
const some = (content: readonly Block[]): readonly Block[] =>
  content.length === 0 ? [{ type: 'paragraph' }] : content
