// What has been proposed in a text, and how it is taken or refused.
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { decided } from './proposed.ts'

/** Everything of one id: it is taken or refused as one. */
export interface Proposal {
  readonly id: string
  readonly by: string
  readonly from: number
  readonly inserted: string
  readonly deleted: string
  /** Marks that come and go. */
  readonly style: readonly string[]
  /** Whole blocks, notes and line breaks: what shall be done with each, and what it is. */
  readonly blocks: readonly { readonly deed: string; readonly name: string; readonly text: string }[]
}

interface Place {
  readonly id: string
  readonly by: string
  readonly kind: string
  readonly from: number
  readonly to: number
  readonly node: Node
}

function placesIn(doc: Node): Place[] {
  const places: Place[] = []
  doc.descendants((node, pos) => {
    const whole = node.attrs['proposed'] as { id: string; by?: string; deed: string } | null | undefined
    if (whole)
      places.push({
        id: whole.id,
        by: whole.by ?? '',
        kind: whole.deed,
        from: pos,
        to: pos + node.nodeSize,
        node,
      })
    for (const { type, attrs } of node.marks) {
      if (type.name === 'insertion' || type.name === 'deletion' || type.name === 'restyled')
        places.push({
          id: String(attrs['id']),
          by: String(attrs['by'] ?? ''),
          kind: type.name,
          from: pos,
          to: pos + node.nodeSize,
          node,
        })
    }
  })
  return places
}

/** In the order of reading. */
export function proposalsIn(doc: Node): readonly Proposal[] {
  const all = Map.groupBy(placesIn(doc), ({ id }) => id)
  return [...all].map(([id, places]) => {
    const said = (kind: string) =>
      places
        .filter((place) => place.kind === kind)
        .map(({ node }) => node.text ?? '')
        .join('')
    const first = places[0]
    return {
      id,
      by: first?.by ?? '',
      from: first?.from ?? 0,
      inserted: said('insertion'),
      deleted: said('deletion'),
      style: [
        ...new Set(places.filter(({ kind }) => kind === 'restyled').flatMap(({ node }) => styles(node))),
      ],
      blocks: places.flatMap(({ kind, node }) =>
        node.isText
          ? []
          : [{ deed: kind, name: nameOf(node), text: node.textBetween(0, node.content.size, ' ', ' ') }],
      ),
    }
  })
}

const nameOf = ({ type, attrs }: Node): string =>
  type.name === 'heading' ? `heading${String(attrs['level'])}` : type.name

function restyledIn(node: Node): { added: readonly string[]; removed: readonly { type: string }[] } {
  const attrs = node.marks.find(({ type }) => type.name === 'restyled')?.attrs ?? {}
  return {
    added: (attrs['added'] ?? []) as string[],
    removed: (attrs['removed'] ?? []) as { type: string }[],
  }
}
function styles(node: Node): string[] {
  const { added, removed } = restyledIn(node)
  return [...added.map((name) => `+${name}`), ...removed.map(({ type }) => `−${type}`)]
}

/** From the end to the beginning, so that no place moves before its turn. `id` undefined: all of them. */
export function decide(state: EditorState, isTaken: boolean, id?: string): Transaction {
  const tr = state.tr.setMeta(decided, true)
  const places = placesIn(state.doc).filter((place) => id === undefined || place.id === id)
  // Of a block and the words in it, the words first.
  const order = places.toSorted(
    (one, other) => other.from - one.from || Number(other.node.isText) - Number(one.node.isText),
  )
  for (const place of order) decideOne(tr, place, isTaken)
  return tr
}

function decideOne(tr: Transaction, { kind, node, from: began, to: ended }: Place, isTaken: boolean): void {
  const range = { from: tr.mapping.map(began, 1), to: tr.mapping.map(ended, -1) }
  if (range.from < range.to) ways[kind]?.(tr, range, isTaken, node)
}

interface Range {
  readonly from: number
  readonly to: number
}
type Way = (tr: Transaction, range: Range, isTaken: boolean, node: Node) => void

const words =
  (kind: 'insertion' | 'deletion'): Way =>
  (tr, { from, to }, isTaken) => {
    const mark = tr.doc.type.schema.marks[kind]
    if (isTaken !== (kind === 'insertion')) tr.delete(from, to)
    else if (mark) tr.removeMark(from, to, mark)
  }
const block =
  (kind: 'insert' | 'delete'): Way =>
  (tr, { from, to }, isTaken) => {
    if (isTaken === (kind === 'insert')) tr.setNodeAttribute(from, 'proposed', null)
    else removeBlock(tr, from, to)
  }
const border =
  (kind: 'split' | 'join'): Way =>
  (tr, { from }, isTaken) => {
    tr.setNodeAttribute(from, 'proposed', null)
    if (isTaken === (kind === 'join') && canJoin(tr.doc, from)) tr.join(from)
  }

const ways: Readonly<Record<string, Way>> = {
  insertion: words('insertion'),
  deletion: words('deletion'),
  restyled: undress,
  insert: block('insert'),
  delete: block('delete'),
  split: border('split'),
  join: border('join'),
}

function undress(tr: Transaction, { from, to }: Range, isTaken: boolean, node: Node): void {
  const { schema } = tr.doc.type
  const { added, removed } = restyledIn(node)
  if (schema.marks['restyled']) tr.removeMark(from, to, schema.marks['restyled'])
  if (isTaken) return
  for (const name of added) if (schema.marks[name]) tr.removeMark(from, to, schema.marks[name])
  for (const mark of removed) tr.addMark(from, to, schema.markFromJSON(mark))
}

/** A text without a block has nowhere to be written in. */
function removeBlock(tr: Transaction, from: number, to: number): void {
  const $from = tr.doc.resolve(from)
  const paragraph = tr.doc.type.schema.nodes['paragraph']
  if ($from.parent.childCount > 1 || $from.parent.inlineContent) tr.delete(from, to)
  else if (paragraph) tr.replaceWith(from, to, paragraph.create())
}

function canJoin(doc: Node, pos: number): boolean {
  const { nodeBefore, nodeAfter } = doc.resolve(pos)
  return (
    nodeBefore !== null && nodeAfter !== null && nodeBefore.type === nodeAfter.type && nodeAfter.isTextblock
  )
}
