// Pictures, players and files in Markdown: a paragraph of lines, the first of which says what it is.
//
//     ![A crane](media_01 "At dawn")      Audio: media_02             Embed: https://example.org/x
//     Credit: Ada Wren                    Title: The harbour          The words under it.
//     Size: wide                          The words under it.
//
// Several pictures in one paragraph are a gallery; `Gallery:` names it. A bare address of a known site is an embed.
import type { Image, Paragraph, PhrasingContent } from 'mdast'
import { parseId } from '#kernel/ids.ts'
import * as make from './make.ts'
import { linesOf, type Notes, plain } from './markdown-inline.ts'
import { below, inOneLine, type Line, linesIn, saidIn } from './markdown-lines.ts'
import type { Block, Figure, Gallery, MediaId } from './model.ts'
import { providedAt } from './providers.ts'

/** It shows something, but not as it can be written. */
const wrong = 'broken-media'
export type Wrong = typeof wrong

type Form = (lines: readonly Line[], notes: Notes) => Block | Wrong | null
/** Each knows by the first line whether the paragraph is its own. */
const forms: readonly Form[] = [figureIn, galleryIn, soundIn, filmIn, fileIn, embedIn, bareEmbedIn]

/** The picture, gallery, player, file or embed that a paragraph writes; null where it is a paragraph like any other. */
export function shownIn(paragraph: Paragraph, notes: Notes): Block | Wrong | null {
  const lines = linesIn(paragraph)
  for (const form of forms) {
    const shown = form(lines, notes)
    if (shown !== null) return shown
  }
  return paragraph.children.some(holdsPicture) ? wrong : null
}

const mediaId = (text: string): MediaId | undefined => parseId('media', text)
const isPicture = (node: PhrasingContent | undefined): node is Image =>
  node?.type === 'image' && mediaId(node.url) !== undefined
const beginsWithPicture = (line: Line | undefined): boolean => isPicture(line?.[0])
/** In the middle of a sentence a picture has no place, and to drop it would be worse than to say so. */
const holdsPicture = (node: PhrasingContent): boolean =>
  isPicture(node) || ('children' in node && node.children.some(holdsPicture))

function figureIn(lines: readonly Line[], notes: Notes): Figure | Wrong | null {
  const [one, other] = grouped(lines)
  return one === undefined || other !== undefined ? null : (figureOf(one, notes) ?? wrong)
}

function galleryIn(lines: readonly Line[], notes: Notes): Gallery | Wrong | null {
  const head = saidIn(lines[0])
  const groups = grouped(head?.key === 'gallery' ? lines.slice(1) : lines)
  if (groups.length === 0) return null
  const figures = groups.flatMap((group) => figureOf(group, notes) ?? [])
  return figures.length === groups.length ? make.gallery(figures, head?.value) : wrong
}

/** Each picture with the lines under it; none where the first line is not a picture. */
function grouped(lines: readonly Line[]): readonly (readonly Line[])[] {
  const starts = lines.flatMap((line, at) => (beginsWithPicture(line) ? [at] : []))
  return starts[0] === 0 ? starts.map((start, at) => lines.slice(start, starts[at + 1])) : []
}

function figureOf([first = [], ...rest]: readonly Line[], notes: Notes): Figure | undefined {
  const [picture, ...beside] = first
  const under = below([beside, ...rest], ['credit', 'size', 'link'])
  if (!isPicture(picture) || !under) return undefined
  const media = mediaId(picture.url)
  const size = sizeNamed(under.said.get('size'))
  if (!media || size === null) return undefined
  const title: Line = picture.title ? [{ type: 'text', value: picture.title }] : []
  const [credit = '', href = ''] = ['credit', 'link'].map((key) => under.said.get(key))
  const attrs = { media, alt: picture.alt ?? '', credit, href, ...(size && { size }) }
  return make.figure(attrs, linesOf(inOneLine([title, under.words]), notes))
}

/** Null where there is no such size. */
function sizeNamed(name: string | undefined): Figure['attrs']['size'] | null {
  const size = name?.toLowerCase()
  return size === undefined || size === 'inset' || size === 'wide' ? size : null
}

/** The medium that a player's first line names. */
function namedAs(key: string, [first]: readonly Line[]): MediaId | undefined {
  const said = saidIn(first)
  return said?.key === key ? mediaId(said.value) : undefined
}

function soundIn(lines: readonly Line[], notes: Notes): Block | Wrong | null {
  const media = namedAs('audio', lines)
  if (!media) return null
  const under = below(lines.slice(1), ['title'])
  if (!under) return wrong
  return make.audio({ media, title: under.said.get('title') ?? '' }, linesOf(under.words, notes))
}

function filmIn(lines: readonly Line[], notes: Notes): Block | Wrong | null {
  const media = namedAs('video', lines)
  if (!media) return null
  const under = below(lines.slice(1), ['title', 'poster', 'subtitles'])
  const poster = optionalId(under?.said.get('poster'))
  const captions = optionalId(under?.said.get('subtitles'))
  if (!under || poster === null || captions === null) return wrong
  const title = under.said.get('title') ?? ''
  const also = { ...(poster && { poster }), ...(captions && { captions }) }
  return make.video({ media, title, ...also }, linesOf(under.words, notes))
}

/** Null where something else stands in its place. */
const optionalId = (value: string | undefined): MediaId | undefined | null =>
  value === undefined ? undefined : (mediaId(value) ?? null)

function fileIn(lines: readonly Line[]): Block | Wrong | null {
  const media = namedAs('file', lines)
  if (!media) return null
  const under = below(lines.slice(1), ['title'])
  return under && under.words.length === 0
    ? make.file({ media, title: under.said.get('title') ?? '' })
    : wrong
}

function embedIn([first, ...rest]: readonly Line[], notes: Notes): Block | Wrong | null {
  const said = saidIn(first)
  if (said?.key !== 'embed' || !/^https?:\/\/\S+$/i.test(said.value)) return null
  const under = below(rest, ['title'])
  return under ? make.embed(said.value, under.said.get('title'), linesOf(under.words, notes)) : wrong
}

/** An address that stands there as it is. In angle brackets or behind words it is a link. */
function bareEmbedIn([first = [], ...rest]: readonly Line[]): Block | null {
  const [only, other] = first
  if (rest.length > 0 || other || only?.type !== 'link' || !only.position) return null
  const { start, end } = only.position
  const isBare = plain(only) === only.url && only.url.length === (end.offset ?? 0) - (start.offset ?? 0)
  return isBare && providedAt(only.url) ? make.embed(only.url) : null
}
