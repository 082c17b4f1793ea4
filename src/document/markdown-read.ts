// A Markdown tree as a body's content.
import type { Code, List, Root, RootContent, Table as TableTree } from 'mdast'
import { parseBlock } from './check.ts'
import * as make from './make.ts'
import { lineText, linesOf, type Notes, notesIn, strayNotes } from './markdown-inline.ts'
import { shownIn, type Wrong } from './markdown-media-read.ts'
import type { Block, ListItem, Table } from './model.ts'

export interface ReadingFault {
  readonly why: 'broken-fence' | 'too-deep' | Wrong
  readonly line: number
}
interface Reading {
  readonly notes: Notes
  fault: ReadingFault | null
}
export interface Content {
  readonly content: readonly Block[]
  readonly fault: ReadingFault | null
}

export function contentOf(root: Root): Content {
  const reading: Reading = { notes: notesIn(root), fault: null }
  const content = blocksOf(root.children, reading, 0)
  return { content: [...content, ...strayNotes(reading.notes)], fault: reading.fault }
}

function blocksOf(nodes: readonly RootContent[], reading: Reading, depth: number): Block[] {
  return nodes.flatMap((node) => (reading.fault === null ? blockOf(node, reading, depth) : []))
}

function blockOf(node: RootContent, reading: Reading, depth: number): Block[] {
  if (depth > 40) return broken(reading, 'too-deep', node)
  switch (node.type) {
    case 'heading':
      return [make.heading(levelOf(node.depth), linesOf(node.children, reading.notes))]
    case 'blockquote':
      return [make.blockquote(blocksOf(node.children, reading, depth + 1))]
    case 'list':
      return [listOf(node, reading, depth)]
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }]
    case 'code':
      return codeOf(node, reading)
    case 'table':
      return [tableOf(node, reading)]
    case 'definition':
    case 'footnoteDefinition':
      return []
    case 'html':
      return htmlText(node.value)
    default:
      return paragraphOf(node, reading)
  }
}

/** HTML is text, but for what the writer puts between two lists that would otherwise be one. */
const htmlText = (html: string): Block[] => (html === '<!---->' ? [] : [make.paragraph([make.text(html)])])

/** A fence that lost its first line reads as a paragraph that begins like this. */
const fenceless = /^\{"type":"[a-zA-Z]+"[,}]/

function paragraphOf(node: RootContent, reading: Reading): Block[] {
  const shown = node.type === 'paragraph' ? shownIn(node, reading.notes) : null
  if (shown !== null) return typeof shown === 'string' ? broken(reading, shown, node) : [shown]
  const parts = linesOf(node.type === 'paragraph' ? node.children : [], reading.notes)
  return fenceless.test(lineText(parts)) ? broken(reading, 'broken-fence', node) : [make.paragraph(parts)]
}

const levelOf = (depth: number): 2 | 3 | 4 => (depth <= 2 ? 2 : depth === 3 ? 3 : 4)

function listOf(node: List, reading: Reading, depth: number): Block {
  const items = node.children.map((item): ListItem => {
    const content = blocksOf(item.children, reading, depth + 1)
    return make.listItem(typeof item.checked === 'boolean' ? ticked(content, item.checked) : content)
  })
  return node.ordered ? make.orderedList(items, node.start ?? 1) : { type: 'bulletList', content: items }
}

/** There are no task lists here: the box stays as it was typed. */
function ticked([first, ...rest]: readonly Block[], checked: boolean): Block[] {
  const box = make.text(checked ? '[x] ' : '[ ] ')
  if (first?.type === 'paragraph') return [make.paragraph([box, ...(first.content ?? [])]), ...rest]
  return [make.paragraph([box]), ...(first ? [first] : []), ...rest]
}

function tableOf(node: TableTree, reading: Reading): Table {
  const wide = Math.max(...node.children.map((row) => row.children.length))
  const rows = node.children.map((row, at) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: wide }, (_, column) =>
      make.tableCell(at === 0 ? 'tableHeader' : 'tableCell', [
        make.paragraph(linesOf(row.children[column]?.children ?? [], reading.notes)),
      ]),
    ),
  }))
  return make.table(rows)
}

function codeOf(node: Code, reading: Reading): Block[] {
  if (node.lang !== 'broadsheet') return [make.codeBlock(node.value, node.lang ?? '')]
  const block = parseBlock(jsonOf(node.value))
  return block.ok ? [block.value] : broken(reading, 'broken-fence', node)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function broken(reading: Reading, why: ReadingFault['why'], node: RootContent): Block[] {
  reading.fault ??= { why, line: node.position?.start.line ?? 1 }
  return []
}
