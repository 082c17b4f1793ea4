// Suggesting: while it is on, what somebody types over, deletes and dresses up stays as it was, with the change proposed beside it.
import { Extension } from '@tiptap/core'
import type { Fragment, Mark, Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Whose proposals they are; null: changes are made, not proposed. */
export type Proposer = { readonly by: string } | null
const key = new PluginKey<Proposer>('proposing')
/** On transactions that decide a proposal, or that put one there. */
export const decided = 'proposal-decided'

export const proposerIn = (state: EditorState): Proposer => key.getState(state) ?? null
export const propose = (state: EditorState, by: Proposer): Transaction => state.tr.setMeta(key, { by })

/** `refuse` is told when a change cannot be proposed, and was therefore not made. */
export const proposing = (refuse: () => void): Extension =>
  Extension.create({
    name: 'proposing',
    addProseMirrorPlugins: () => [
      new Plugin<Proposer>({
        key,
        state: {
          init: () => null,
          apply: (tr, before) => {
            const asked = tr.getMeta(key) as { by: Proposer } | undefined
            return asked ? asked.by : before
          },
        },
        filterTransaction: (tr, state) => {
          if (!isTyped(tr) || key.getState(state) === null || tr.steps.every((_, at) => canPropose(tr, at)))
            return true
          queueMicrotask(refuse)
          return false
        },
        appendTransaction: (trs, before, state) => {
          const proposer = key.getState(state)
          const typed = trs.filter(isTyped)
          const only = typed[0]
          return proposer && only && typed.length === 1 ? proposed(only, before, state, proposer.by) : null
        },
      }),
    ],
  })

const isTyped = (tr: Transaction): boolean =>
  tr.docChanged && !tr.getMeta(ySyncPluginKey) && !tr.getMeta(decided) && !tr.getMeta('appendedTransaction')

/** Changes of text, of marks, of whole blocks, and of where paragraphs begin; nothing else. */
function canPropose(tr: Transaction, at: number): boolean {
  const [step, doc] = [tr.steps[at], tr.docs[at]]
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
  if (!(step instanceof ReplaceStep) || !doc || tr.steps.length > 1) return false
  const { from, to, slice } = step
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  if (holdsInlineNodes(slice.content) && slice.openStart + slice.openEnd > 0) return false
  const isText = $from.parent.inlineContent && $from.sameParent($to)
  if (isText) return slice.size === 0 || isTextOnly(slice.content) || (isSplit(slice) && $from.depth >= 1)
  if (!$from.parent.inlineContent && $from.sameParent($to))
    return slice.openStart === 0 && slice.openEnd === 0
  return slice.size === 0 && $from.depth === $to.depth && $from.sharedDepth(to) === $from.depth - 1
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

function proposed(
  typed: Transaction,
  before: EditorState,
  state: EditorState,
  by: string,
): Transaction | null {
  const [step] = typed.steps
  const tr = state.tr.setMeta(decided, true)
  if (step instanceof ReplaceStep) replaced(tr, step, before, by)
  else restyled(tr, before.doc, typed, by)
  return tr.docChanged || tr.storedMarksSet ? tr : null
}

const newId = (): string => crypto.randomUUID().slice(0, 8)
interface Attrs {
  readonly id: string
  readonly by: string
  readonly at: string
}
const attrsOf = (by: string): Attrs => ({ id: newId(), by, at: new Date().toISOString() })

function replaced(tr: Transaction, { from, to, slice }: ReplaceStep, before: EditorState, by: string): void {
  const { schema } = before
  const [insertion, deletion] = [schema.marks['insertion'], schema.marks['deletion']]
  if (!insertion || !deletion) return
  const $from = before.doc.resolve(from)
  const attrs = besides(before.doc, from, to, by) ?? attrsOf(by)
  const isOfBlocks = !$from.parent.inlineContent && $from.sameParent(before.doc.resolve(to))
  let end = from
  if (to > from) {
    const gone = before.doc.slice(from, to)
    const isEmptyLine = isOfBlocks && to - from === 2
    if (!isEmptyLine) {
      // Put back what was taken away, and in front of what came instead of it.
      tr.replace(from, from, gone)
      end = deleteProposed(tr, from, from + gone.size, attrs)
    }
  }
  const inserted = end + slice.size
  if (slice.size === 0) {
    const wasBefore = before.selection.empty && before.selection.head === from
    tr.setSelection(TextSelection.near(tr.doc.resolve(wasBefore ? end : from), wasBefore ? 1 : -1))
    return
  }
  if (isOfBlocks) {
    for (const { pos } of blocksBetween(tr.doc, end, inserted)) setProposed(tr, pos, 'insert', attrs)
    return
  }
  const born = tr.doc.nodeAt(end)?.marks.find(({ type }) => type === insertion)
  const isBorn = slice.openStart === 0 && born?.attrs['by'] === by
  if (!isBorn) tr.addMark(end, inserted, insertion.create(attrs))
  for (const { pos } of blocksBetween(tr.doc, end, inserted)) setProposed(tr, pos, 'split', attrs)
  if (end > from || !isBorn) tr.setSelection(TextSelection.near(tr.doc.resolve(inserted), -1))
  // The next letter is born with the mark, so that nothing is drawn twice while somebody types.
  const marks = (before.storedMarks ?? $from.marks()).filter((mark) => !isProposal(mark))
  tr.setStoredMarks([...marks, isBorn && born ? born : insertion.create(attrs)])
}

/** What one hand changes in one place is one proposal. */
function besides(doc: Node, from: number, to: number, by: string): Attrs | undefined {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const marks = [...($from.nodeBefore?.marks ?? []), ...($to.nodeAfter?.marks ?? [])]
  const own = marks.find((mark) => isProposal(mark) && mark.attrs['by'] === by)
  return own?.attrs as Attrs | undefined
}
const isProposal = ({ type }: Mark): boolean => type.name === 'insertion' || type.name === 'deletion'

/** Marks a range as deleted; what was only proposed goes for good. Gives where the range ends then. */
function deleteProposed(tr: Transaction, from: number, to: number, attrs: Attrs): number {
  const { insertion, deletion } = tr.doc.type.schema.marks
  if (!insertion || !deletion) return to
  const gone: { from: number; to: number }[] = []
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return true
    const range = { from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to) }
    if (node.marks.some(({ type }) => type === insertion)) gone.push(range)
    else if (!node.marks.some(({ type }) => type === deletion))
      tr.addMark(range.from, range.to, deletion.create(attrs))
    return false
  })
  for (const { node, pos } of blocksBetween(tr.doc, from, to)) {
    const isWhole = pos >= from && pos + node.nodeSize <= to
    if (isWhole && !node.isTextblock) setProposed(tr, pos, 'delete', attrs)
    else if (pos >= from) setProposed(tr, pos, isWhole && pos === from ? 'delete' : 'join', attrs)
  }
  for (const range of gone.toReversed()) tr.delete(range.from, range.to)
  return to - gone.reduce((all, range) => all + range.to - range.from, 0)
}

/** Blocks that begin in the range, or that it begins in; not what is inside them. */
function blocksBetween(doc: Node, from: number, to: number): { node: Node; pos: number }[] {
  const found: { node: Node; pos: number }[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock || (node.isBlock && pos >= from)) {
      if (pos >= from && pos < to) found.push({ node, pos })
      return false
    }
    return true
  })
  return found
}

function setProposed(tr: Transaction, pos: number, deed: string, attrs: { id: string; by: string }): void {
  const node = tr.doc.nodeAt(pos)
  if (node && 'proposed' in node.attrs && node.attrs['proposed'] === null)
    tr.setNodeAttribute(pos, 'proposed', { deed, id: attrs.id, by: attrs.by })
}

/** Which marks came and went is written beside the words, so that they can go and come back. */
function restyled(tr: Transaction, before: Node, typed: Transaction, by: string): void {
  const type = before.type.schema.marks['restyled']
  if (!type) return
  const attrs = attrsOf(by)
  for (const step of typed.steps) {
    const { from, to } = step as AddMarkStep | RemoveMarkStep
    tr.doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isText || node.marks.some((mark) => mark.type.name === 'insertion')) return
      for (let at = Math.max(pos, from); at < Math.min(pos + node.nodeSize, to); ) {
        const old = before.nodeAt(at)
        const $old = before.resolve(at)
        const end = Math.min(pos + node.nodeSize, to, at + (old?.nodeSize ?? 1) - $old.textOffset)
        const change = difference(old?.marks ?? [], node.marks)
        tr.removeMark(at, end, type)
        if (change.added.length + change.removed.length > 0)
          tr.addMark(at, end, type.create({ ...attrs, ...change }))
        at = end
      }
    })
  }
}

interface Change {
  readonly added: readonly string[]
  readonly removed: readonly unknown[]
}
function difference(old: readonly Mark[], now: readonly Mark[]): Change {
  const plain = (marks: readonly Mark[]) =>
    marks.filter((mark) => !isProposal(mark) && mark.type.name !== 'restyled')
  const past = old.find(({ type }) => type.name === 'restyled')
  const added = (past?.attrs['added'] ?? []) as readonly string[]
  const removed = (past?.attrs['removed'] ?? []) as readonly { type: string }[]
  const original = [
    ...plain(old)
      .filter(({ type }) => !added.includes(type.name))
      .map((mark) => mark.toJSON() as { type: string }),
    ...removed,
  ]
  const target = plain(now).map((mark) => mark.toJSON() as { type: string })
  const lacks = (all: readonly { type: string }[], one: object) =>
    !all.some((other) => JSON.stringify(other) === JSON.stringify(one))
  return {
    added: target.filter((one) => lacks(original, one)).map(({ type }) => type),
    removed: original.filter((one) => lacks(target, one)),
  }
}
