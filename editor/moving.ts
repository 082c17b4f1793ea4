// What is done with a whole block at the top of the text: moved, doubled, taken away, and pointed to.
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isAtBorder } from './proposable.ts'
import { deedOf, moveProposed } from './proposed-blocks.ts'
import { attrsOf, decided } from './proposed.ts'
import { proposerIn } from './proposing.ts'

/** `undecided`: what is proposed for this block, or for the one after it, holds it where it is. */
export type Outcome = 'done' | 'nowhere' | 'undecided'

/** `to`: the block before which it shall stand, as they are counted now; as many as there are: at the end. */
export function moveBlock(editor: Editor, from: number, to: number): Outcome {
  const { doc, tr } = editor.state
  const node = doc.maybeChild(from)
  if (!node || !isElsewhere(doc, from, to)) return 'nowhere'
  const proposer = proposerIn(editor.state)
  if (isHeldHere(doc, from, to) || (proposer && deedOf(node) === 'delete')) return 'undecided'
  const [start, target] = [startOf(doc, from), startOf(doc, to)]
  // What is only proposed itself is simply moved.
  const attrs = proposer && deedOf(node) !== 'insert' ? attrsOf(proposer.by) : undefined
  if (attrs) moveProposed(tr, start, target, attrs)
  else tr.delete(start, start + node.nodeSize).insert(tr.mapping.map(target), node)
  const now = to > from && !attrs ? target - node.nodeSize : target
  tr.setMeta(decided, true)
  editor.view.dispatch(held(tr, now, editor.state.selection.from - start).scrollIntoView())
  return 'done'
}

const isElsewhere = (doc: Node, from: number, to: number): boolean =>
  to >= 0 && to <= doc.childCount && to !== from && to !== from + 1

/** It, the one after it or the one before which it would stand is part of another, or shall be. */
const isHeldHere = (doc: Node, from: number, to: number): boolean =>
  [from, from + 1, to].some((index) => {
    const block = doc.maybeChild(index)
    return block !== null && isAtBorder(block)
  })

/** The caret stays where it was in the block. */
function held(tr: Transaction, start: number, inside: number): Transaction {
  const node = tr.doc.nodeAt(start)
  if (!node) return tr
  const at = start + Math.max(0, Math.min(inside, node.nodeSize - 1))
  return tr.setSelection(
    node.isAtom ? NodeSelection.create(tr.doc, start) : TextSelection.near(tr.doc.resolve(at)),
  )
}

/** The block with the caret and its neighbour change places. */
export function stepBlock(editor: Editor, by: -1 | 1): Outcome {
  const index = editor.state.selection.$from.index(0)
  return moveBlock(editor, index, by < 0 ? index - 1 : index + 2)
}

export function duplicateBlock(editor: Editor, index: number): void {
  const { doc, tr } = editor.state
  const node = doc.maybeChild(index)
  if (!node) return
  const end = startOf(doc, index) + node.nodeSize
  const plain = node.type.create({ ...node.attrs, proposed: null }, node.content)
  editor.view.dispatch(held(tr.insert(end, plain), end, 1).scrollIntoView())
}

/** A text without a block has nowhere to be written in. */
export function deleteBlock(editor: Editor, index: number): void {
  const { doc, tr, schema } = editor.state
  const node = doc.maybeChild(index)
  const paragraph = schema.nodes['paragraph']
  if (!node || !paragraph) return
  const start = startOf(doc, index)
  if (doc.childCount === 1) tr.replaceWith(start, start + node.nodeSize, paragraph.create())
  else tr.delete(start, start + node.nodeSize)
  editor.view.dispatch(tr.scrollIntoView())
}

/** The caret goes into it, or it is marked as a whole. */
export function goToBlock(editor: Editor, index: number): void {
  editor.view.dispatch(held(editor.state.tr, startOf(editor.state.doc, index), 1))
  editor.view.focus()
}

export function startOf(doc: Node, index: number): number {
  let at = 0
  for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize
  return at
}
