// Which changes can be proposed: those of text, of marks, of whole blocks, and of where paragraphs begin.
import type { Fragment, Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'

export function canPropose(tr: Transaction, at: number): boolean {
  const [step, doc] = [tr.steps[at], tr.docs[at]]
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
  return step instanceof ReplaceStep && doc !== undefined && tr.steps.length === 1 && canReplace(doc, step)
}

function canReplace(doc: Node, { from, to, slice }: ReplaceStep): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const isWhole = slice.openStart + slice.openEnd === 0
  if (!isWhole && holdsInlineNodes(slice.content)) return false
  if (!$from.sameParent($to))
    return slice.size === 0 && $from.depth === $to.depth && $from.sharedDepth(to) === $from.depth - 1
  if (!$from.parent.inlineContent) return isWhole
  return slice.size === 0 || isTextOnly(slice.content) || isSplit(slice)
}

const isTextOnly = (content: Fragment): boolean => {
  let is = true
  content.forEach((node) => (is &&= node.isText))
  return is
}
/** Notes and line breaks inside a line carry no proposal. */
function holdsInlineNodes(content: Fragment): boolean {
  let holds = false
  content.descendants((node) => {
    if (node.isInline && !node.isText) holds = true
    return !holds
  })
  return holds
}
/** Paragraphs that begin in the one and end in the other. */
function isSplit({ openStart, openEnd, content }: Slice): boolean {
  if (openStart !== 1 || openEnd !== 1 || content.childCount < 2) return false
  let isPlain = true
  content.forEach(({ type }) => (isPlain &&= type.name === 'paragraph'))
  return isPlain
}
