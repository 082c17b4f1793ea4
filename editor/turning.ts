// Blocks that are proposed in another kind with the same words: read as one thing, and not as words that go and come.
import type { Proposal } from './proposals.ts'

export interface Turning {
  /** What they are: `paragraph`, each kind once. */
  readonly from: readonly string[]
  /** What they shall be; the same: they only stand elsewhere. */
  readonly into: readonly string[]
  readonly text: string
}

export function turningIn(blocks: Proposal['blocks']): Turning | undefined {
  const [gone, come] = [of(blocks, 'delete'), of(blocks, 'insert')]
  if (gone.names.length === 0 || come.names.length === 0) return undefined
  const isAll = blocks.every(({ deed }) => deed === 'delete' || deed === 'insert')
  return isAll && gone.text === come.text
    ? { from: gone.names, into: come.names, text: come.text }
    : undefined
}

function of(blocks: Proposal['blocks'], wanted: string) {
  const those = blocks.filter(({ deed }) => deed === wanted)
  const words = those.map(({ text }) => text).join(' ')
  return { names: [...new Set(those.map(({ name }) => name))], text: words.replace(/\s+/g, ' ').trim() }
}
