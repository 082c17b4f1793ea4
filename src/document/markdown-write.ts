// A body as a Markdown tree. What the tree has no node for becomes a fence with the block's own JSON.
import type {
  BlockContent,
  Code,
  FootnoteDefinition,
  List,
  PhrasingContent,
  Root,
  Table as TableTree,
} from 'mdast'
import { sameMark } from './make.ts'
import { shownNode } from './markdown-media-write.ts'
import type {
  Block,
  BulletList,
  CodeBlock,
  Inline,
  Mark,
  OrderedList,
  Table,
  TableCell,
  Text,
} from './model.ts'

interface Writing {
  readonly fenced: ReadonlySet<Block>
  readonly notes: FootnoteDefinition[]
}

export function treeOf(content: readonly Block[], fenced: ReadonlySet<Block>): Root {
  const writing: Writing = { fenced, notes: [] }
  const children = content.map((block) => nodeOf(block, writing))
  return { type: 'root', children: [...children, ...writing.notes] }
}

function nodeOf(block: Block, writing: Writing): BlockContent {
  return (writing.fenced.has(block) ? null : sayable(block, writing)) ?? fence(block)
}

/** The block in Markdown's own words, or null where it has none. */
function sayable(block: Block, writing: Writing): BlockContent | null {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: phrasing(block.content, writing) }
    case 'heading':
      return { type: 'heading', depth: block.attrs.level, children: phrasing(block.content, writing) }
    case 'bulletList':
    case 'orderedList':
      return listOf(block, writing)
    case 'horizontalRule':
      return { type: 'thematicBreak' }
    case 'codeBlock':
      return codeOf(block)
    case 'blockquote':
      return block.attrs ? null : { type: 'blockquote', children: nodesOf(block.content, writing) }
    case 'table':
      return isPlain(block) ? plainTable(block, writing) : null
    default:
      return shownNode(block, (content) => phrasing(content, writing))
  }
}

const nodesOf = (content: readonly Block[], writing: Writing): BlockContent[] =>
  content.map((block) => nodeOf(block, writing))

function fence(block: Block): Code {
  const name =
    block.type === 'foreign'
      ? `foreign ${block.attrs.kind.replace(/[^\p{L}\p{N}/-]+/gu, ' ')}`.trim()
      : block.type
  return { type: 'code', lang: 'broadsheet', meta: name, value: JSON.stringify(block) }
}

function codeOf({ content, attrs }: CodeBlock): Code | null {
  if (attrs?.language === 'broadsheet') return null
  return { type: 'code', lang: attrs?.language ?? null, value: content?.[0]?.text ?? '' }
}

function listOf(block: BulletList | OrderedList, writing: Writing): List {
  const children = block.content.map((item) => ({
    type: 'listItem' as const,
    spread: item.content.length > 1,
    children: nodesOf(item.content, writing),
  }))
  const spread = children.some((item) => item.spread)
  if (block.type === 'bulletList') return { type: 'list', ordered: false, spread, children }
  return { type: 'list', ordered: true, start: block.attrs?.start ?? 1, spread, children }
}

/** A head of one row, no spans, no caption, and in every cell one line: what Markdown calls a table. */
function isPlain(table: Table): boolean {
  const [head, ...rows] = table.content
  if (table.attrs || !head || !head.content.every((cell) => isPlainCell(cell, 'tableHeader'))) return false
  const isPlainRow = (row: Table['content'][number]): boolean =>
    row.content.length === head.content.length && row.content.every((cell) => isPlainCell(cell, 'tableCell'))
  return rows.every(isPlainRow)
}

const isPlainCell = (cell: TableCell, type: TableCell['type']): boolean =>
  cell.type === type && !cell.attrs && cell.content.length === 1 && cell.content[0]?.type === 'paragraph'

function plainTable(table: Table, writing: Writing): TableTree {
  const cell = ({ content: [line] }: TableCell) => ({
    type: 'tableCell' as const,
    children: line?.type === 'paragraph' ? phrasing(line.content, writing) : [],
  })
  const rows = table.content.map((row) => ({ type: 'tableRow' as const, children: row.content.map(cell) }))
  return { type: 'table', children: rows }
}

const phrasing = (content: readonly Inline[] = [], writing: Writing): PhrasingContent[] =>
  nested(content, 0, writing)

/** Neighbours that share a mark share its node. */
function nested(parts: readonly Inline[], depth: number, writing: Writing): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    const mark = markAt(part, depth)
    if (mark === undefined) nodes.push(...leaf(part, writing))
    else {
      const from = at
      while (isMarked(parts[at + 1], depth, mark)) at++
      nodes.push(...wrapped(mark, parts.slice(from, at + 1), depth, writing))
    }
  }
  return nodes
}

const markAt = (part: Inline | undefined, depth: number): Mark | undefined =>
  part?.type === 'text' ? part.marks?.[depth] : undefined

function isMarked(part: Inline | undefined, depth: number, mark: Mark): boolean {
  const other = markAt(part, depth)
  return other !== undefined && sameMark(mark, other)
}

function wrapped(mark: Mark, parts: readonly Inline[], depth: number, writing: Writing): PhrasingContent[] {
  if (mark.type === 'code') {
    return [
      { type: 'inlineCode', value: parts.map((part) => (part.type === 'text' ? part.text : '')).join('') },
    ]
  }
  const children = nested(parts, depth + 1, writing)
  switch (mark.type) {
    case 'link':
      return [{ type: 'link', url: mark.attrs.href, title: mark.attrs.title ?? null, children }]
    case 'bold':
      return [{ type: 'strong', children }]
    case 'italic':
      return [{ type: 'emphasis', children }]
    case 'strike':
      return [{ type: 'delete', children }]
    default:
      return tagged({ underline: 'u', superscript: 'sup', subscript: 'sub' }[mark.type], children)
  }
}

const tagged = (tag: string, children: PhrasingContent[]): PhrasingContent[] => [
  { type: 'html', value: `<${tag}>` },
  ...children,
  { type: 'html', value: `</${tag}>` },
]

function leaf(part: Inline | undefined, writing: Writing): PhrasingContent[] {
  if (part === undefined) return []
  if (part.type === 'text') return [{ type: 'text', value: part.text }]
  if (part.type === 'hardBreak') return [{ type: 'break' }]
  const identifier = String(writing.notes.length + 1)
  writing.notes.push(note(identifier, part.content, writing))
  return [{ type: 'footnoteReference', identifier, label: identifier }]
}

const note = (identifier: string, content: readonly Text[], writing: Writing): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  label: identifier,
  children: [{ type: 'paragraph', children: phrasing(content, writing) }],
})
