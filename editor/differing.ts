// Where two states of a text differ, in whole blocks.
import type { Node } from '@tiptap/pm/model'

export interface Difference {
  /** Where the fresh ones begin in the later state. */
  readonly at: number
  readonly old: readonly Node[]
  readonly fresh: readonly Node[]
  /** What follows them. */
  readonly next: Node | undefined
}

/**
 * In the order of the text; none where they are the same. As deep as blocks can be told apart: of a list the items, of a quotation the paragraphs;
 * of a table, a gallery or a line the whole of it.
 */
export function differences(before: Node, after: Node, begins = 0): readonly Difference[] {
  const [old, fresh] = [childrenOf(before), childrenOf(after)]
  const most = Math.min(old.length, fresh.length)
  let [start, end, at] = [0, 0, begins]
  while (start < most && isSame(old[start], fresh[start])) at += old[start++]?.nodeSize ?? 0
  while (end < most - start && isSame(old.at(-1 - end), fresh.at(-1 - end))) end += 1
  const [gone, come] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)]
  if (gone.length + come.length === 0) return []
  const next = fresh.at(fresh.length - end)
  return gone.length === come.length
    ? oneByOne(gone, come, { at, next })
    : [{ at, old: gone, fresh: come, next }]
}

function oneByOne(
  old: readonly Node[],
  fresh: readonly Node[],
  place: Pick<Difference, 'at' | 'next'>,
): readonly Difference[] {
  let { at } = place
  return old.flatMap((one, index) => {
    const other = fresh[index]
    if (!other) return []
    const pos = at
    at += other.nodeSize
    if (one.eq(other)) return []
    return isSameHolder(one, other)
      ? differences(one, other, pos + 1)
      : [{ at: pos, old: [one], fresh: [other], next: fresh[index + 1] ?? place.next }]
  })
}

const isSame = (one: Node | undefined, other: Node | undefined): boolean =>
  one !== undefined && other !== undefined && one.eq(other)
const childrenOf = (node: Node): Node[] => [...node.content.content]

const holders = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote', 'aside'])
const isSameHolder = (one: Node, other: Node): boolean => holders.has(one.type.name) && one.sameMarkup(other)
