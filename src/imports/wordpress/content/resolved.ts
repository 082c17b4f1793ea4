// Puts the paper's media in the places that conversion left for them. What is not known goes back to words: a line that leads to where it
// was, then its caption, in the same place.
import * as make from '#document/make.ts'
import type { Audio, Block, Body, Figure, FileBlock, Gallery, MediaId, Video } from '#document/model.ts'
import { mediaIn } from '#document/text.ts'
import type { Answers, Found, Mention } from './mentions.ts'
import { worded, wordedEmbed } from './worded.ts'

export interface Resolved {
  /** As JSON again, ready to be stored. */
  readonly body: string
  /** What it shows, each once, in the order of reading. */
  readonly media: readonly MediaId[]
  /** What became words. */
  readonly missing: readonly Mention[]
}

interface Resolving {
  readonly answers: Answers
  readonly mentions: ReadonlyMap<MediaId, Mention>
  /** Whether embeds stay; in plain text they are addresses. */
  readonly embeds: boolean
}

export function resolved(json: string, mentions: readonly Mention[], answers: Answers): Resolved {
  if (mentions.length === 0) return { body: json, media: [], missing: [] }
  const before: Body = JSON.parse(json)
  const by: Resolving = { answers, mentions: byId(mentions), embeds: true }
  const body: Body = { type: 'doc', content: blocksOf(before.content, by) }
  const missing = mentions.filter(({ id }) => found(id, by) === undefined)
  return { body: JSON.stringify(body), media: mediaIn(body), missing }
}

const byId = (mentions: readonly Mention[]): ReadonlyMap<MediaId, Mention> =>
  new Map(mentions.map((mention) => [mention.id, mention]))

/** Blocks as they are without anything that is shown: names and addresses in its place. */
export const inWords = (content: readonly Block[], mentions: readonly Mention[]): readonly Block[] =>
  blocksOf(content, { answers: new Map(), mentions: byId(mentions), embeds: false })

const found = (id: MediaId | undefined, { answers }: Resolving): Found | undefined =>
  id === undefined ? undefined : answers.get(id)?.[0]

const blocksOf = (content: readonly Block[], by: Resolving): readonly Block[] =>
  content.flatMap((block) => blockOf(block, by))

/** What must hold a block goes on holding one. */
function someOf(content: readonly Block[], by: Resolving): readonly Block[] {
  const blocks = blocksOf(content, by)
  return blocks.length > 0 ? blocks : [make.paragraph([])]
}

function blockOf(block: Block, by: Resolving): readonly Block[] {
  switch (block.type) {
    case 'figure':
      return figuresOf(block, by)
    case 'gallery':
      return galleriesOf(block, by)
    case 'audio':
    case 'file':
      return playerOf(block, by)
    case 'video':
      return videoOf(block, by)
    case 'embed':
      return by.embeds ? [block] : wordedEmbed(block)
    default:
      return [holderOf(block, by)]
  }
}

type Plain = Exclude<Block, Figure | Gallery | Audio | Video | FileBlock>

function holderOf(block: Plain, by: Resolving): Block {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: someOf(item.content, by) })),
      }
    case 'blockquote':
    case 'aside':
      return { ...block, content: someOf(block.content, by) }
    case 'foreign':
      return { ...block, content: blocksOf(block.content, by) }
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: someOf(cell.content, by) })),
        })),
      }
    default:
      return block
  }
}

/** A figure for each answer. Only what stands for all that is attached has several, and all but the first go without its caption. */
function figuresOf(figure: Figure, by: Resolving): readonly (Figure | Block)[] {
  const all = by.answers.get(figure.attrs.media) ?? []
  if (all.length === 0) return wordsOf(figure, by)
  return all.map((one, at) => make.figure(attrsOf(figure, one), at === 0 ? figure.content : []))
}

function attrsOf({ attrs: { href = '', ...attrs } }: Figure, { media, pages = [] }: Found): Figure['attrs'] {
  return { ...attrs, media, href: pages.includes(href) ? '' : href }
}

/** A picture that is not known cuts its gallery in two, so that no caption leaves its place. */
function galleriesOf({ attrs, content }: Gallery, by: Resolving): readonly Block[] {
  const blocks: Block[] = []
  let run: Figure[] = []
  const endRun = (caption = ''): void => {
    if (run.length > 0) blocks.push(make.gallery(run, caption))
    else if (caption !== '') blocks.push(make.paragraph([make.text(caption)]))
    run = []
  }
  for (const block of content.flatMap((figure) => figuresOf(figure, by))) {
    if (block.type === 'figure') run.push(block)
    else {
      endRun()
      blocks.push(block)
    }
  }
  endRun(attrs?.caption)
  return blocks
}

function playerOf(block: Audio | FileBlock, by: Resolving): readonly Block[] {
  const one = found(block.attrs.media, by)
  if (!one) return wordsOf(block, by)
  return block.type === 'file'
    ? [make.file({ ...block.attrs, media: one.media })]
    : (by.answers.get(block.attrs.media) ?? []).map(({ media }, at) =>
        make.audio({ ...block.attrs, media }, at === 0 ? block.content : []),
      )
}

function videoOf(block: Video, by: Resolving): readonly Block[] {
  const { media, title = '', poster, captions } = block.attrs
  const all = by.answers.get(media) ?? []
  if (all.length === 0) return wordsOf(block, by)
  const [still, track] = [found(poster, by), found(captions, by)]
  const besides = { ...(still && { poster: still.media }), ...(track && { captions: track.media }) }
  return all.map((one, at) =>
    make.video({ media: one.media, title, ...(at === 0 && besides) }, at === 0 ? block.content : []),
  )
}

const wordsOf = (block: Figure | Audio | Video | FileBlock, by: Resolving): readonly Block[] =>
  worded(block, by.mentions.get(block.attrs.media))
