// A change that is more than words, as a proposal: the blocks as they were, which shall go, and before them nothing else than those that shall come.
import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { type Difference, differences } from './differing.ts'

export interface Attrs {
  readonly id: string
  readonly by: string
  readonly at: string
}
interface Proposed {
  readonly deed: string
  readonly id: string
  readonly by: string
}

/** `tr` begins where the change is made. All of it is one proposal. */
export function blocksProposed(tr: Transaction, before: Node, attrs: Attrs): void {
  // From the end, so that what has been put back moves nothing that is still to come.
  for (const one of differences(before, tr.doc).toReversed()) putBeside(tr, one, attrs)
}

function putBeside(tr: Transaction, { at, old, fresh }: Difference, attrs: Attrs): void {
  const own = old.map(proposedOf)
  // What one has proposed oneself is simply changed.
  const isOwn = own.length > 0 && own.every((one) => one?.deed === 'insert' && one.by === attrs.by)
  const { id } = (isOwn && own[0]) || attrs
  let pos = at
  for (const block of fresh) {
    tr.setNodeAttribute(pos, 'proposed', { deed: 'insert', id, by: attrs.by })
    pos += block.nodeSize
  }
  if (isOwn) return
  const kept = old.flatMap((block) => (deedOf(block) === 'insert' ? [] : [outgoing(block, attrs, fresh)]))
  tr.insert(at, kept)
}

/** A block that is moved in a proposal: where it stood it shall go, where it is wanted it shall come. */
export function moveProposed(tr: Transaction, from: number, to: number, attrs: Attrs): void {
  const block = tr.doc.nodeAt(from)
  if (!block) return
  tr.setNodeAttribute(from, 'proposed', { deed: 'delete', id: attrs.id, by: attrs.by })
  tr.insert(to, dressed(block, { deed: 'insert', id: attrs.id, by: attrs.by }))
}

const proposedOf = ({ attrs }: Node): Proposed | null =>
  (attrs['proposed'] as Proposed | null | undefined) ?? null
export const deedOf = (node: Node): string => proposedOf(node)?.deed ?? ''

const dressed = (block: Node, proposed: Proposed): Node =>
  block.type.create({ ...block.attrs, proposed }, block.content, block.marks)

/** Without the words that were typed only to make the change: the marks of Markdown, and what was looked for in a menu. */
function outgoing(block: Node, { id, by }: Attrs, fresh: readonly Node[]): Node {
  const staying = new Set(fresh.flatMap((one) => insertionsIn(one).map((mark) => String(mark.attrs['id']))))
  const typed = (mark: Mark) => mark.attrs['by'] === by && !staying.has(String(mark.attrs['id']))
  const plain = without(block, (node) =>
    node.marks.some((mark) => mark.type.name === 'insertion' && typed(mark)),
  )
  return deedOf(block) === 'delete' ? plain : dressed(plain, { deed: 'delete', id, by })
}

function insertionsIn(block: Node): readonly Mark[] {
  const found: Mark[] = []
  block.descendants(({ marks }) => void found.push(...marks.filter(({ type }) => type.name === 'insertion')))
  return found
}

function without(node: Node, isGone: (text: Node) => boolean): Node {
  if (node.isText || node.childCount === 0) return node
  const kept = node.content.content.filter((child) => !isGone(child)).map((child) => without(child, isGone))
  return node.copy(Fragment.from(kept))
}
