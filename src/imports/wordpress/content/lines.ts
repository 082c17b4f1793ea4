// What a heading, a caption or a note can hold: words on lines of one line.
import * as make from '#document/make.ts'
import type { Block, Inline } from '#document/model.ts'
import { blocksIn, inBlock, type Place } from './conversion.ts'
import type { Node } from './dom.ts'

/** Lines of one line: paragraph after paragraph, apart by breaks. */
export const oneLine = (lines: readonly (readonly Inline[])[]): readonly Inline[] =>
  lines.flatMap((line, row): readonly Inline[] => (row === 0 ? line : [{ type: 'hardBreak' }, ...line]))

export interface Line {
  readonly line: readonly Inline[]
  /** What cannot stand in a line, and all words after it, so that they keep their order. */
  readonly rest: readonly Block[]
}

/** What a heading or a caption can hold of these blocks. */
export function lineOfBlocks(blocks: readonly Block[]): Line {
  const cut = blocks.findIndex((block) => block.type !== 'paragraph' && !isWordless(block))
  const first = cut < 0 ? blocks : blocks.slice(0, cut)
  const lines = first.flatMap((block) => (block.type === 'paragraph' && block.content ? [block.content] : []))
  const beside = first.filter((block) => block.type !== 'paragraph')
  return { line: make.joined(oneLine(lines)), rest: [...beside, ...(cut < 0 ? [] : blocks.slice(cut))] }
}

/** A picture or the like that says nothing may follow the words that stood after it. */
function isWordless(block: Block): boolean {
  switch (block.type) {
    case 'figure':
      return !block.attrs.credit && !block.content
    case 'embed':
    case 'audio':
    case 'video':
      return !block.content
    case 'foreign':
      return block.content.length === 0
    case 'gallery':
      return !block.attrs && block.content.every(isWordless)
    default:
      return false
  }
}

export const lineIn = (nodes: readonly Node[], at: Place): Line =>
  lineOfBlocks(blocksIn(nodes, { ...inBlock(at), attachment: null }, at.flow.within()))
