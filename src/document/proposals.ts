// Proposals: what somebody wants changed, standing in the text until somebody else decides. Here is how a story reads without them:
// it is what is stored, previewed and published, so that nothing undecided ever reaches a reader.

/** A node as the editor has it, before anything of it has been checked. */
interface Loose {
  readonly type?: unknown
  readonly text?: unknown
  readonly attrs?: unknown
  readonly marks?: unknown
  readonly content?: unknown
}

/**
 * `insert` and `delete` are of the whole block; `split`: it was one with the block before it; `join`: it shall become one with it.
 */
export const proposedDeeds = ['insert', 'delete', 'split', 'join'] as const
export type ProposedDeed = (typeof proposedDeeds)[number]

/** The body as it would be if everything proposed were refused, and without what holds nothing although it must. Still unchecked. */
export function settled(doc: unknown): unknown {
  const content = blocksOf(loose(doc).content, 0)
  return { type: 'doc', content: isBlank(content) ? [] : content }
}

/** What the editor insists on where there is nothing. */
const isBlank = (content: readonly Loose[]): boolean =>
  content.length === 1 && content[0]?.type === 'paragraph' && list(content[0].content).length === 0

const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? value : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const attribute = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

/** Deeper than any body may be: the check that follows says so, and this stops before the stack does. */
const deepest = 60

function blocksOf(content: unknown, depth: number): Loose[] {
  const blocks: Loose[] = []
  if (depth > deepest) return blocks
  for (const one of list(content)) {
    const deed = attribute(attribute(loose(one).attrs, 'proposed'), 'deed')
    const block = deed === 'insert' ? undefined : settledNode(loose(one), depth)
    if (block === undefined) continue
    const before = blocks.at(-1)
    if (deed === 'split' && before !== undefined && before.type === block.type)
      blocks[blocks.length - 1] = joined(before, block)
    else blocks.push(block)
  }
  return blocks
}

const joined = (before: Loose, block: Loose): Loose => ({
  ...before,
  content: [...list(before.content), ...list(block.content)],
})

const mustHold = new Set(['bulletList', 'orderedList', 'table', 'tableRow', 'gallery'])
const holdsBlocks = new Set(['blockquote', 'aside', 'listItem', 'tableCell', 'tableHeader'])

function settledNode(node: Loose, depth: number): Loose | undefined {
  if (node.type === 'text') return settledText(node)
  if (node.content === undefined) return emptied(withoutProposal(node))
  const content = blocksOf(node.content, depth + 1)
  return emptied({ ...withoutProposal(node), content })
}

/** Two deletions at once can leave a list without items, which neither of the two wanted to keep. */
function emptied(node: Loose): Loose | undefined {
  if (list(node.content).length > 0) return node
  if (mustHold.has(String(node.type))) return undefined
  return holdsBlocks.has(String(node.type)) ? { ...node, content: [{ type: 'paragraph' }] } : node
}

function withoutProposal(node: Loose): Loose {
  if (typeof node.attrs !== 'object' || node.attrs === null || !Object.hasOwn(node.attrs, 'proposed'))
    return node
  const { proposed: _, ...attrs } = node.attrs as Record<string, unknown>
  return { ...node, attrs }
}

const ofProposals = new Set<unknown>(['insertion', 'deletion', 'restyled'])

function settledText(text: Loose): Loose | undefined {
  const marks = list(text.marks)
  if (!marks.some((mark) => ofProposals.has(loose(mark).type))) return text
  if (marks.some((mark) => loose(mark).type === 'insertion')) return undefined
  const restyled = marks.find((mark) => loose(mark).type === 'restyled')
  const added = list(attribute(loose(restyled).attrs, 'added'))
  const removed = list(attribute(loose(restyled).attrs, 'removed'))
  const kept = marks.filter((mark) => !ofProposals.has(loose(mark).type) && !added.includes(loose(mark).type))
  return { ...text, marks: [...kept, ...removed] }
}

/** The body with everything proposed in it as if it simply stood there: what has to be checked before anybody else is shown it. */
export const laidBare = (doc: unknown): unknown => settled(bare(loose(doc), 0))

function bare(node: Loose, depth: number): Loose {
  const content = depth > deepest ? [] : list(node.content).map((one) => bare(loose(one), depth + 1))
  const plain = withoutProposal(node)
  if (node.type !== 'text') return node.content === undefined ? plain : { ...plain, content }
  const marks = list(node.marks)
  if (!marks.some((mark) => ofProposals.has(loose(mark).type))) return node
  const removed = marks.flatMap((mark) => list(attribute(loose(mark).attrs, 'removed')))
  return { ...node, marks: [...marks.filter((mark) => !ofProposals.has(loose(mark).type)), ...removed] }
}
