import { readCode, readInlines } from './check-inline.ts'
import {
  attribute,
  type Check,
  counted,
  fault,
  own,
  readBlocks,
  readCount,
  readList,
  readSomeBlocks,
  readText,
} from './check-node.ts'
import { readAudio, readEmbed, readFigure, readFile, readVideo } from './check-media.ts'
import { readCorrectionNote, readRelatedStory } from './check-paper.ts'
import * as make from './make.ts'
import type { Block, Figure, ListItem, TableCell, TableRow } from './model.ts'

export const blockReaders: Check['blockReaders'] = {
  paragraph: (check, node, depth) => make.paragraph(readInlines(check, node, depth)),
  heading: readHeading,
  bulletList: (check, node, depth) => ({ type: 'bulletList', content: readItems(check, node, depth) }),
  orderedList: readOrderedList,
  blockquote: (check, node, depth) =>
    make.blockquote(
      readSomeBlocks(check, own(node, 'content'), depth),
      readText(check, attribute(node, 'source'), ''),
    ),
  pullQuote: (check, node, depth) =>
    make.pullQuote(readInlines(check, node, depth), readText(check, attribute(node, 'source'), '')),
  codeBlock: (check, node, depth) =>
    make.codeBlock(readCode(check, node, depth), readText(check, attribute(node, 'language'), '')),
  aside: (check, node, depth) => ({
    type: 'aside',
    content: readSomeBlocks(check, own(node, 'content'), depth),
  }),
  horizontalRule: () => ({ type: 'horizontalRule' }),
  adBreak: () => ({ type: 'adBreak' }),
  table: (check, node, depth) =>
    make.table(readMembers(check, node, depth, readRow), readText(check, attribute(node, 'caption'), '')),
  figure: readFigure,
  gallery: (check, node, depth) =>
    make.gallery(
      readMembers(check, node, depth, readPicture),
      readText(check, attribute(node, 'caption'), ''),
    ),
  embed: readEmbed,
  audio: readAudio,
  video: readVideo,
  file: readFile,
  relatedStory: readRelatedStory,
  correctionNote: readCorrectionNote,
  foreign: readForeign,
}

function readHeading(check: Check, node: unknown, depth: number): Block | undefined {
  const level = attribute(node, 'level')
  if (level !== 2 && level !== 3 && level !== 4) return fault(check, 'bad-attribute')
  return make.heading(level, readInlines(check, node, depth))
}

function readOrderedList(check: Check, node: unknown, depth: number): Block | undefined {
  const start = readCount(check, attribute(node, 'start'), 0, 999_999_999)
  return start === undefined ? undefined : make.orderedList(readItems(check, node, depth), start)
}

const readItems = (check: Check, node: unknown, depth: number): ListItem[] =>
  readMembers(check, node, depth, readItem)

function readItem(check: Check, node: unknown, depth: number): ListItem | undefined {
  if (own(node, 'type') !== 'listItem') return fault(check, 'unknown-node')
  if (!counted(check, depth)) return undefined
  return make.listItem(readSomeBlocks(check, own(node, 'content'), depth))
}

function readRow(check: Check, node: unknown, depth: number): TableRow | undefined {
  if (own(node, 'type') !== 'tableRow') return fault(check, 'unknown-node')
  return counted(check, depth)
    ? { type: 'tableRow', content: readMembers(check, node, depth, readCell) }
    : undefined
}

function readCell(check: Check, node: unknown, depth: number): TableCell | undefined {
  const type = own(node, 'type')
  if (type !== 'tableCell' && type !== 'tableHeader') return fault(check, 'unknown-node')
  if (!counted(check, depth)) return undefined
  const colspan = readCount(check, attribute(node, 'colspan'), 1, 1000)
  const rowspan = readCount(check, attribute(node, 'rowspan'), 1, 1000)
  if (colspan === undefined || rowspan === undefined) return undefined
  return make.tableCell(type, readSomeBlocks(check, own(node, 'content'), depth), { colspan, rowspan })
}

function readPicture(check: Check, node: unknown, depth: number): Figure | undefined {
  if (own(node, 'type') !== 'figure') return fault(check, 'unknown-node')
  return counted(check, depth) ? readFigure(check, node, depth) : undefined
}

function readMembers<Member>(
  check: Check,
  node: unknown,
  depth: number,
  read: (check: Check, node: unknown, depth: number) => Member | undefined,
): Member[] {
  const members = readList(check, own(node, 'content'), depth, read)
  if (members.length === 0) fault(check, 'empty-node')
  return members
}

function readForeign(check: Check, node: unknown, depth: number): Block | undefined {
  const kind = readText(check, attribute(node, 'kind'))
  const source = readText(check, attribute(node, 'source'))
  const content = readBlocks(check, own(node, 'content'), depth)
  return kind === undefined || source === undefined
    ? undefined
    : { type: 'foreign', attrs: { kind, source }, content }
}
