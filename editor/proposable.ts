// How a change can be proposed: step by step where it is of text, of marks, of whole blocks and of where paragraphs begin; and everything else as
// blocks that shall go and others that shall come in their place.
import type { Fragment, Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'
import { differences } from './differing.ts'

/** `no`: a block in it waits for another decision already, and can say one thing only. */
export function mannerOf(tr: Transaction): 'by-steps' | 'by-blocks' | 'no' {
  if (tr.steps.every((_, at) => canPropose(tr, at))) return 'by-steps'
  const isUndecided = differences(tr.before, tr.doc).some(
    ({ old, next }) => old.some(isAtBorder) || (next !== undefined && isAtBorder(next)),
  )
  return isUndecided ? 'no' : 'by-blocks'
}

/** It was one with the block before it, or shall become so: where it begins is undecided. */
export const isAtBorder = ({ attrs }: Node): boolean =>
  ['split', 'join'].includes((attrs['proposed'] as { deed?: string } | null | undefined)?.deed ?? '')

function canPropose(tr: Transaction, at: number): boolean {
  const [step, doc] = [tr.steps[at], tr.docs[at]]
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
  return step instanceof ReplaceStep && doc !== undefined && tr.steps.length === 1 && canReplace(doc, step)
}

function canReplace(doc: Node, { from, to, slice }: ReplaceStep): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  if (!$from.sameParent($to))
    return slice.size === 0 && $from.depth === $to.depth && $from.sharedDepth(to) === $from.depth - 1
  if (!$from.parent.inlineContent) {
    // What is put between two parts of what was one would part them for good.
    const isBetween = slice.size > 0 && $to.nodeAfter !== null && isAtBorder($to.nodeAfter)
    return slice.openStart + slice.openEnd === 0 && !isBetween
  }
  return slice.size === 0 || isOfOneLine(slice) || isSplit(slice)
}

/** Words, notes and line breaks. */
function isOfOneLine({ openStart, openEnd, content }: Slice): boolean {
  if (openStart + openEnd > 0) return false
  let is = true
  content.forEach((node) => (is &&= node.isInline))
  return is
}
/** Paragraphs that begin in the one and end in the other. */
function isSplit({ openStart, openEnd, content }: Slice): boolean {
  if (openStart !== 1 || openEnd !== 1 || content.childCount < 2) return false
  let isPlain = true
  content.forEach(({ type, content: line }) => (isPlain &&= type.name === 'paragraph' && isTextOnly(line)))
  return isPlain
}
const isTextOnly = (content: Fragment): boolean => {
  let is = true
  content.forEach((node) => (is &&= node.isText))
  return is
}
