// The same paragraphs, written: see markdown-media-read.ts. What cannot be said so comes back different, and goes into a fence.
import type { Html, Image, Paragraph, PhrasingContent } from 'mdast'
import type { Block, Embed, Figure, Gallery, Inline, Video } from './model.ts'
import { providedAt } from './providers.ts'

type Phrases = (content: readonly Inline[]) => PhrasingContent[]
type Line = readonly PhrasingContent[]

/** Null where the block shows nothing. */
export function shownNode(block: Block, phrases: Phrases): Paragraph | null {
  const lines = linesOf(block, phrases)
  return lines && { type: 'paragraph', children: apart(lines) }
}

function linesOf(block: Block, phrases: Phrases): readonly Line[] | null {
  switch (block.type) {
    case 'figure':
      return figureLines(block, phrases)
    case 'gallery':
      return galleryLines(block, phrases)
    case 'embed':
      return embedLines(block, phrases)
    case 'audio':
      return [said('Audio', block.attrs.media), ...titled(block), ...caption(block, phrases)]
    case 'video':
      return videoLines(block, phrases)
    case 'file':
      return [said('File', block.attrs.media), ...titled(block)]
    default:
      return null
  }
}

function figureLines({ attrs, content = [] }: Figure, phrases: Phrases): readonly Line[] {
  const { media, alt = '', credit, size, href } = attrs
  const simple = simpleText(content)
  const picture: Image = { type: 'image', url: media, alt, title: simple ?? null }
  return [
    [picture],
    ...(simple === undefined ? caption({ content }, phrases) : []),
    ...optional('Credit', credit),
    ...optional('Size', size),
    ...(href ? [verbatim('Link', href)] : []),
  ]
}

function galleryLines({ attrs, content }: Gallery, phrases: Phrases): readonly Line[] {
  const figures = content.flatMap((figure) => figureLines(figure, phrases))
  if (attrs) return [said('Gallery', attrs.caption), ...figures]
  return content.length === 1 ? [[{ type: 'text', value: 'Gallery:' }], ...figures] : figures
}

function embedLines(block: Embed, phrases: Phrases): readonly Line[] {
  const { url, title } = block.attrs
  const isBare = title === undefined && block.content === undefined && providedAt(url) !== undefined
  if (isBare) return [[asTyped(url)]]
  return [verbatim('Embed', url), ...titled(block), ...caption(block, phrases)]
}

function videoLines(block: Video, phrases: Phrases): readonly Line[] {
  const { media, poster, captions } = block.attrs
  return [
    said('Video', media),
    ...titled(block),
    ...optional('Poster', poster),
    ...optional('Subtitles', captions),
    ...caption(block, phrases),
  ]
}

/** A caption of plain words stands in the picture's own brackets. */
function simpleText(content: readonly Inline[]): string | undefined {
  const [only] = content
  return content.length === 1 && only?.type === 'text' && !only.marks ? only.text : undefined
}

const caption = ({ content = [] }: { readonly content?: readonly Inline[] }, phrases: Phrases): Line[] =>
  content.length > 0 ? [phrases(content)] : []
const titled = ({ attrs }: { readonly attrs: { readonly title?: string } }): Line[] =>
  optional('Title', attrs.title)
const optional = (key: string, value: string | undefined): Line[] => (value ? [said(key, value)] : [])
const said = (key: string, value: string): Line => [{ type: 'text', value: `${key}: ${value}` }]
/** An address is written as it is: escapes in it would be right and would frighten. */
const verbatim = (key: string, url: string): Line => [{ type: 'text', value: `${key}: ` }, asTyped(url)]
const asTyped = (value: string): Html => ({ type: 'html', value })

const apart = (lines: readonly Line[]): PhrasingContent[] =>
  lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'text', value: '\n' } as const, ...line]))
