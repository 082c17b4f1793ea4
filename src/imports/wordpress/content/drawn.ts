// For tests only: a body as lines that can be read, one for each block.
import type { Block, Figure, Inline, MediaId, TableRow } from '#document/model.ts'
import { converted } from './convert.ts'
import { nothingBeside } from './converter.ts'
import type { Attached, Mention } from './mentions.ts'

type Mentions = ReadonlyMap<MediaId, Mention>

export function drawn(source: string, footnotes = '', beside = nothingBeside, sound = ''): string[] {
  const { body, mentions } = converted(source, footnotes, beside, sound)
  const known = new Map(mentions.map((mention) => [mention.id, mention]))
  return body.content.map((block) => lineOf(block, known))
}

function lineOf(block: Block, known: Mentions): string {
  switch (block.type) {
    case 'paragraph':
      return inlines(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inlines(block.content)}`
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => `• ${inside(item.content, known)}`).join(' ')
    case 'blockquote':
      return `> ${inside(block.content, known)}${said(' — ', block, 'source')}`
    case 'pullQuote':
      return `>> ${inlines(block.content)}${said(' — ', block, 'source')}`
    case 'codeBlock':
      return `code${said(' ', block, 'language')}: ${inlines(block.content)}`
    case 'table':
      return `table${said(' ', block, 'caption')}: ${rowsOf(block.content, known)}`
    case 'foreign':
      return captioned(`foreign ${block.attrs.kind}`, inside(block.content, known))
    default:
      return shownOf(block, known)
  }
}

function shownOf(block: Block, known: Mentions): string {
  switch (block.type) {
    case 'figure':
      return pictureOf(block, known)
    case 'gallery':
      return `gallery (${block.content.map((one) => pictureOf(one, known)).join('; ')})${said(': ', block, 'caption')}`
    case 'embed':
      return captioned(`embed ${block.attrs.url}${said(' ~', block, 'title')}`, inlines(block.content))
    case 'audio':
    case 'video':
    case 'file':
      return captioned(playerOf(block, known), 'content' in block ? inlines(block.content) : '')
    default:
      return block.type
  }
}

/** ` — A witness`, if the block has an attribute of that name. */
function said(before: string, block: Block, name: string): string {
  const value: unknown = 'attrs' in block ? Reflect.get(block.attrs ?? {}, name) : undefined
  return typeof value === 'string' ? `${before}${value}` : ''
}

const captioned = (what: string, words: string): string => (words === '' ? what : `${what}: ${words}`)
const inside = (content: readonly Block[], known: Mentions): string =>
  content.map((block) => lineOf(block, known)).join(' ¶ ')
const rowsOf = (rows: readonly TableRow[], known: Mentions): string =>
  rows.map((row) => row.content.map((cell) => inside(cell.content, known)).join(' | ')).join(' // ')

function pictureOf(block: Figure, known: Mentions): string {
  const alt = block.attrs.alt === undefined ? '' : ` "${block.attrs.alt}"`
  const what = `picture ${whatOf(block.attrs.media, known)}${alt}`
  const besides = `${said(' → ', block, 'href')}${said(' ', block, 'size')}${said(' by ', block, 'credit')}`
  return captioned(`${what}${besides}`, inlines(block.content))
}

function playerOf(block: Extract<Block, { type: 'audio' | 'video' | 'file' }>, known: Mentions): string {
  const what = `${block.type} ${whatOf(block.attrs.media, known)}${said(' ~', block, 'title')}`
  if (block.type !== 'video') return what
  const { poster, captions } = block.attrs
  const still = poster ? ` poster ${whatOf(poster, known)}` : ''
  return `${what}${still}${captions ? ` captions ${whatOf(captions, known)}` : ''}`
}

/** `#7 /a.jpg`: its number and its first address. */
function whatOf(id: MediaId, known: Mentions): string {
  const mention = known.get(id)
  if (!mention) return 'nothing'
  if (mention.attached) return attachedTo(mention.attached)
  const number = mention.attachment === null ? [] : [`#${mention.attachment}`]
  return [...number, ...mention.addresses.slice(0, 1)].join(' ')
}

function attachedTo({ post, except, isReversed, isOne }: Attached): string {
  const without = except.length > 0 ? ` but ${except.join(',')}` : ''
  const which = `${isOne ? 'first' : 'all'} of ${post === null ? 'this post' : `post ${post}`}`
  return `${which}${without}${isReversed ? ' reversed' : ''}`
}

/** Words with their links, notes in braces. */
const inlines = (content: readonly Inline[] = []): string => content.map(inline).join('')

function inline(part: Inline): string {
  if (part.type === 'hardBreak') return ' / '
  if (part.type === 'footnote') return `{${inlines(part.content)}}`
  const link = part.marks?.find((mark) => mark.type === 'link')
  return link?.type === 'link' ? `[${part.text}](${link.attrs.href})` : part.text
}
