// What is said in the place of a picture or a file that is not there, or of something of another site: a line that leads to it, and its
// caption.
import { isSafeUrl } from '#kernel/safe-url.ts'
import * as make from '#document/make.ts'
import type { Audio, Embed, Figure, FileBlock, Inline, Paragraph, Video } from '#document/model.ts'
import { linkParagraph } from './addresses.ts'
import type { Mention } from './mentions.ts'
import { withCredit } from './pictures/captions.ts'

export function worded(block: Figure | Audio | Video | FileBlock, mention: Mention | undefined): Paragraph[] {
  const address = mention?.addresses.find(isSafeUrl) ?? ''
  const named = block.type === 'figure' ? block.attrs.alt : block.attrs.title
  return lines(address, named || mention?.words || '', block.type === 'file' ? [] : captionOf(block))
}

export const wordedEmbed = ({ attrs: { url, title = url }, content = [] }: Embed): Paragraph[] =>
  lines(url, title, content)

const lines = (address: string, words: string, caption: readonly Inline[]): Paragraph[] =>
  [linkParagraph(address, words), make.paragraph(caption)].filter(({ content }) => content)

const captionOf = (block: Figure | Audio | Video): readonly Inline[] =>
  withCredit(block.content ?? [], block.type === 'figure' ? (block.attrs.credit ?? '') : '')
