// The block editor writes its blocks as comments around HTML: `<!-- wp:image {"id":7} -->…<!-- /wp:image -->`.
import { isComment, type Node } from '../dom.ts'

export interface BlockComment {
  /** Without `core/`: `paragraph`, `acme/callout`. */
  readonly name: string
  /** JSON, as it is written; it may be broken. */
  readonly attributes: string
  readonly closes: boolean
  readonly isVoid: boolean
}

/** A block's comment, what stands between it and its end, and both comments. */
export interface Found {
  readonly block: BlockComment
  readonly nodes: readonly Node[]
  readonly first: Node
  readonly last: Node
}

const shape = /^\s*(\/)?wp:([a-z][a-z\d_-]*(?:\/[a-z][a-z\d_-]*)?)(?:\s+(\{[^]*\}))?\s*(\/)?\s*$/

export function blockComment(text: string): BlockComment | undefined {
  if (!text.includes('wp:')) return undefined
  const [, slash, fullName, attributes = '', end] = shape.exec(text) ?? []
  if (fullName === undefined) return undefined
  return { name: fullName.replace(/^core\//, ''), attributes, closes: slash === '/', isVoid: end === '/' }
}

/** A comment that was meant as a block's and is broken: the parser may have taken words into it. */
export const isBrokenBlock = (text: string): boolean => /^\s*\/?wp:[a-z]/.test(text)

/** For each opening comment among these nodes, where it closes. One that closes elsewhere, or never, is not there. */
export function closings(nodes: readonly Node[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: { name: string; index: number }[] = []
  for (const [index, node] of nodes.entries()) {
    const block = isComment(node) ? blockComment(node.data) : undefined
    if (block === undefined || block.isVoid) continue
    if (!block.closes) open.push({ name: block.name, index })
    else {
      const at = open.findLastIndex(({ name }) => name === block.name)
      if (at >= 0) ends.set(open[at]?.index ?? index, index)
      if (at >= 0) open.length = at
    }
  }
  return ends
}
