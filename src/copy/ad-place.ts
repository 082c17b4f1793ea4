import type { Block, Body } from '#document/model.ts'

const leastParagraphs = 3
const noNeighbour: ReadonlySet<Block['type']> = new Set([
  'foreign',
  'table',
  'adBreak',
  'figure',
  'gallery',
  'embed',
  'video',
  'relatedStory',
  'correctionNote',
])

/**
 * The block before which the advertisement stands, or undefined where it has no decent place: after the third paragraph at the
 * earliest, where the desk put an ad break if it may stand there, never beside foreign markup, a table, a picture, a film or another ad break, never
 * between a heading and what it heads, never last.
 */
export function adPlace({ content }: Body): number | undefined {
  const earliest = afterParagraphs(content, leastParagraphs)
  const latest = content.findLastIndex(isParagraph)
  if (earliest === undefined) return undefined
  const places = content.keys().filter((at) => at >= earliest && at <= latest && isDecent(content, at))
  return places.toArray().toSorted((one, other) => rank(content, one) - rank(content, other))[0]
}

function afterParagraphs(content: readonly Block[], count: number): number | undefined {
  let paragraphs = 0
  const last = content.findIndex((block) => isParagraph(block) && ++paragraphs === count)
  return last < 0 ? undefined : last + 1
}

const isParagraph = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' && block.content !== undefined
const isBreak = (block: Block | undefined): boolean => block?.type === 'adBreak'

/** An ad break first; stable, so that the earliest of equals is taken. */
const rank = (content: readonly Block[], at: number): number => (isBreak(content[at]) ? 0 : 1)

function isDecent(content: readonly Block[], at: number): boolean {
  const before = content[at - 1]
  const after = content[isBreak(content[at]) ? at + 1 : at]
  if (before === undefined || after === undefined || before.type === 'heading') return false
  return !noNeighbour.has(before.type) && !noNeighbour.has(after.type)
}
