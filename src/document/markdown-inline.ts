// A line of a Markdown tree as text with marks, with its links and notes found.
import type { Definition, FootnoteDefinition, Image, Nodes, PhrasingContent, Root } from 'mdast'
import { parseId } from '#kernel/ids.ts'
import { isSafeUrl } from '#kernel/safe-url.ts'
import * as make from './make.ts'
import type { Block, Inline, Mark, Text } from './model.ts'
import { lineOf } from './text.ts'

/** What a document defines apart from where it is used. */
export interface Notes {
  readonly links: ReadonlyMap<string, Definition>
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  readonly called: Set<string>
}

export function notesIn(root: Root): Notes {
  const links = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  const waiting: Nodes[] = [...root.children]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition') links.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node)
    if ('children' in node && node.type !== 'paragraph')
      for (const child of node.children) waiting.push(child)
  }
  return { links, notes, called: new Set() }
}

/** Notes that nobody calls are paragraphs at the end: their words were written to be read. */
export function strayNotes({ notes, called }: Notes): Block[] {
  const stray = [...notes.values()].filter((note) => !called.has(note.identifier))
  return stray.map((note) => make.paragraph(noteText(note))).filter((paragraph) => paragraph.content)
}

export const linesOf = (nodes: readonly PhrasingContent[], notes: Notes): Inline[] =>
  inlinesOf(nodes, [], notes)
export const lineText = (parts: readonly Inline[]): string => lineOf(parts)

/** The tags that are marks, by what opens and what closes them. */
const opening = new Map<string, Mark['type']>([
  ['<u>', 'underline'],
  ['<sup>', 'superscript'],
  ['<sub>', 'subscript'],
])
const closing = new Map([...opening].map(([tag, type]) => [`</${tag.slice(1)}`, type]))

function inlinesOf(nodes: readonly PhrasingContent[], marks: readonly Mark[], notes: Notes | null): Inline[] {
  if (marks.length > 40) return [make.text(nodes.map(plain).join(''))]
  const lastClose = new Map(nodes.map((node, at) => [closing.get(htmlOf(node)), at]))
  const open = new Set<Mark['type']>()
  return nodes.flatMap((node, at) => {
    const html = htmlOf(node)
    const opened = opening.get(html)
    if (opened && (lastClose.get(opened) ?? -1) > at) {
      open.add(opened)
      return []
    }
    const closed = closing.get(html)
    if (closed && open.delete(closed)) return []
    return inlineOf(node, open.size === 0 ? marks : [...marks, ...[...open].map(bare)], notes)
  })
}

const htmlOf = (node: PhrasingContent): string => (node.type === 'html' ? node.value : '')
const bare = (type: Mark['type']): Mark => (type === 'link' ? make.link('#', undefined) : { type })

function inlineOf(node: PhrasingContent, marks: readonly Mark[], notes: Notes | null): Inline[] {
  switch (node.type) {
    case 'strong':
      return inlinesOf(node.children, [...marks, { type: 'bold' }], notes)
    case 'emphasis':
      return inlinesOf(node.children, [...marks, { type: 'italic' }], notes)
    case 'delete':
      return inlinesOf(node.children, [...marks, { type: 'strike' }], notes)
    case 'inlineCode':
      return [make.text(node.value, [...marks, { type: 'code' }])]
    case 'link':
      return inlinesOf(node.children, [...marks, ...linkTo(node.url, node.title)], notes)
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'image':
      return [make.text(node.alt || node.url, [...marks, ...pictureLink(node)])]
    case 'text':
    case 'html':
      return [make.text(node.value, marks)]
    default:
      return notes === null ? [] : referenceOf(node, marks, notes)
  }
}

function referenceOf(node: PhrasingContent, marks: readonly Mark[], notes: Notes): Inline[] {
  if (node.type === 'footnoteReference') {
    const note = notes.notes.get(node.identifier)
    notes.called.add(node.identifier)
    return note ? [make.footnote(noteText(note))] : []
  }
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return []
  const target = notes.links.get(node.identifier)
  const to = target ? linkTo(target.url, target.title) : []
  if (node.type === 'imageReference') return [make.text(node.alt || (target?.url ?? ''), [...marks, ...to])]
  return inlinesOf(node.children, [...marks, ...to], notes)
}

/** A picture of the paper's has no address that a link could have. */
const pictureLink = ({ url, title }: Image): Mark[] => (parseId('media', url) ? [] : linkTo(url, title))

const linkTo = (url: string, title: string | null | undefined): Mark[] =>
  url !== '' && isSafeUrl(url) ? [make.link(url, title ?? undefined)] : []

/** A note is one line: its paragraphs follow one another. It cannot call another note. */
function noteText(note: FootnoteDefinition): Text[] {
  const lines = note.children.map((node) =>
    node.type === 'paragraph' ? inlinesOf(node.children, [], null) : [make.text(plain(node))],
  )
  const parts = lines.flatMap((line, at) => (at === 0 ? line : [make.text(' '), ...line]))
  return make.joined(
    parts.flatMap((part) =>
      part.type === 'text' ? [part] : part.type === 'hardBreak' ? [make.text(' ')] : [],
    ),
  )
}

/** The words of it, without any mark. */
export function plain(root: Nodes): string {
  const waiting: Nodes[] = [root]
  let words = ''
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('value' in node) words += node.value
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child)
  }
  return words
}
