// How a change that was made becomes one that is proposed.
import { mannerOf } from './proposable.ts'
import { type Attrs, blocksProposed, deedOf } from './proposed-blocks.ts'
import type { Mark, Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type AddMarkStep, type RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'

/** On transactions that decide a proposal, or that put one there. */
export const decided = 'proposal-decided'

/** The change that was made, taken back and proposed instead. */
export function proposed(
  typed: Transaction,
  before: EditorState,
  state: EditorState,
  by: string,
): Transaction | null {
  const [step] = typed.steps
  const tr = state.tr.setMeta(decided, true)
  if (mannerOf(typed) === 'by-blocks') blocksProposed(tr, before.doc, attrsOf(by))
  else if (step instanceof ReplaceStep) replaced(tr, step, before, by)
  else restyled(tr, before.doc, typed, by)
  return tr.docChanged || tr.storedMarksSet ? tr : null
}

const newId = (): string => crypto.randomUUID().slice(0, 8)
export const attrsOf = (by: string): Attrs => ({ id: newId(), by, at: new Date().toISOString() })

function replaced(tr: Transaction, { from, to, slice }: ReplaceStep, before: EditorState, by: string): void {
  const $from = before.doc.resolve(from)
  const attrs = besides(before.doc, from, to, by) ?? attrsOf(by)
  const isOfBlocks = !$from.parent.inlineContent && $from.sameParent(before.doc.resolve(to))
  const end = putBack(tr, before.doc, { from, to, isOfBlocks }, attrs)
  if (slice.size === 0) return placeCaret(tr, before, from, end)
  const inserted = end + slice.size
  if (!isOfBlocks)
    return insertWords(tr, { from: end, to: inserted, isOne: slice.openStart === 0 }, before, attrs)
  for (const { pos } of blocksBetween(tr.doc, end, inserted)) setProposed(tr, pos, 'insert', attrs)
}

interface Taken {
  readonly from: number
  readonly to: number
  readonly isOfBlocks: boolean
}
/** Puts back what was taken away, in front of what came instead of it, as proposed to go. Gives where it ends. */
function putBack(tr: Transaction, before: Node, { from, to, isOfBlocks }: Taken, attrs: Attrs): number {
  const isEmptyLine = isOfBlocks && to - from === 2
  if (to === from || isEmptyLine) return from
  const gone = before.slice(from, to)
  tr.replace(from, from, gone)
  return deleteProposed(tr, from, from + gone.size, attrs)
}

/** After Delete behind the words that shall go, after Backspace before them. */
function placeCaret(
  tr: Transaction,
  { selection: { empty, head } }: EditorState,
  from: number,
  end: number,
): void {
  const wasBefore = empty && head === from
  tr.setSelection(TextSelection.near(tr.doc.resolve(wasBefore ? end : from), wasBefore ? 1 : -1))
}

interface Inserted {
  readonly from: number
  readonly to: number
  /** It stands in one line. */
  readonly isOne: boolean
}
function insertWords(
  tr: Transaction,
  { from, to, isOne }: Inserted,
  before: EditorState,
  attrs: Attrs,
): void {
  const { insertion } = before.schema.marks
  if (!insertion) return
  if (isInProposed(tr.doc, from, attrs.by)) return
  const born = tr.doc.nodeAt(from)?.marks.find(({ type }) => type === insertion)
  const isBorn = isOne && born?.attrs['by'] === attrs.by
  if (!isBorn) markInserted(tr, from, to, insertion.create(attrs), attrs)
  proposeBorders(tr, from, to, attrs)
  // Words that are marked to be written over stay so.
  if (!tr.selection.empty) return
  tr.setSelection(TextSelection.near(tr.doc.resolve(to), -1))
  // The next letter is born with the mark, so that nothing is drawn twice while somebody types.
  const marks = (before.storedMarks ?? before.selection.$from.marks()).filter((mark) => !isProposal(mark))
  tr.setStoredMarks([...marks, isBorn && born ? born : insertion.create(attrs)])
}

/** Inside of something that is only proposed, by this person or by anybody: there words simply come and go. */
function isInProposed(doc: Node, pos: number, by?: string): boolean {
  const $pos = doc.resolve(pos)
  return Array.from({ length: $pos.depth }, (_, up) => $pos.node($pos.depth - up)).some((node) => {
    const proposal = node.attrs['proposed'] as { deed: string; by: string } | null | undefined
    return proposal?.deed === 'insert' && (by === undefined || proposal.by === by)
  })
}

function proposeBorders(tr: Transaction, from: number, to: number, attrs: Attrs): void {
  for (const { node, pos } of blocksBetween(tr.doc, from, to)) {
    // A paragraph that is parted in two hands what is proposed for it to both: that it shall go, or be one with the one before it, holds for
    // the first alone.
    if (['join', 'delete'].includes(deedOf(node))) tr.setNodeAttribute(pos, 'proposed', null)
    setProposed(tr, pos, 'split', attrs)
  }
}

/** Notes and line breaks carry no marks: each says it of itself, with the words in it. */
function markInserted(tr: Transaction, from: number, to: number, mark: Mark, attrs: Attrs): void {
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) tr.addMark(Math.max(pos, from), Math.min(pos + node.nodeSize, to), mark)
    if (!node.isInline || node.isText) return true
    if (pos >= from) setProposed(tr, pos, 'insert', attrs)
    return false
  })
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
    if (node.isInline && !node.isText && pos >= from && pos + node.nodeSize <= to) {
      if (deedOf(node) === 'insert') gone.push({ from: pos, to: pos + node.nodeSize })
      else setProposed(tr, pos, 'delete', attrs)
      return false
    }
    if (!node.isText) return true
    const range = { from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to) }
    if (node.marks.some(({ type }) => type === insertion)) gone.push(range)
    else if (isInProposed(tr.doc, range.from)) gone.push(range)
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
