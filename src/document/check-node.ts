// What every node's reader shares: reading own keys only, counting, and stopping at the first fault.
import type { Block } from './model.ts'

export type BodyFault =
  | 'not-a-body'
  | 'too-deep'
  | 'too-large'
  | 'unknown-node'
  | 'unknown-mark'
  | 'bad-attribute'
  | 'bad-text'
  | 'unsafe-link'
  | 'empty-node'

export type Reading<Node> = (check: Check, node: unknown, depth: number) => Node | undefined
/** The state of one check. It ends at its first fault: readers return undefined from then on. */
export interface Check {
  fault: BodyFault | null
  nodes: number
  characters: number
  readonly blockReaders: { readonly [Type in Block['type']]: Reading<Block> }
}

export const deepest = 40
const mostNodes = 200_000
const mostCharacters = 8_000_000

/** A key of the value's own, never an inherited one. */
export function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

export const attribute = (node: unknown, name: string): unknown => own(own(node, 'attrs'), name) ?? undefined

export function fault(check: Check, why: BodyFault): undefined {
  check.fault ??= why
  return undefined
}

export function readBlock(check: Check, node: unknown, depth: number): Block | undefined {
  const type = own(node, 'type')
  if (typeof type !== 'string') return fault(check, 'not-a-body')
  if (!isBlockType(check, type)) return fault(check, 'unknown-node')
  return counted(check, depth) ? check.blockReaders[type](check, node, depth) : undefined
}

export const readBlocks = (check: Check, value: unknown, depth: number): Block[] =>
  readList(check, value, depth, readBlock)

/** Blocks where at least one must stand. */
export function readSomeBlocks(check: Check, value: unknown, depth: number): Block[] {
  const blocks = readBlocks(check, value, depth)
  if (blocks.length === 0) fault(check, 'empty-node')
  return blocks
}

export function readList<Node>(check: Check, value: unknown, depth: number, read: Reading<Node>): Node[] {
  const nodes: Node[] = []
  if (value === undefined || value === null) return nodes
  if (!Array.isArray(value)) fault(check, 'not-a-body')
  else if (depth >= deepest) fault(check, 'too-deep')
  else {
    for (const member of value) {
      const node = check.fault === null ? read(check, member, depth + 1) : undefined
      if (node === undefined) break
      nodes.push(node)
    }
  }
  return nodes
}

export function counted(check: Check, depth: number): boolean {
  if (++check.nodes > mostNodes) fault(check, 'too-large')
  if (depth > deepest) fault(check, 'too-deep')
  return check.fault === null
}

// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Text that any database and any page can hold. `fallback` stands where the text is missing. */
export function readText(check: Check, value: unknown, fallback?: string): string | undefined {
  if (value === undefined && fallback !== undefined) return fallback
  if (typeof value !== 'string') return fault(check, 'bad-attribute')
  check.characters += value.length
  if (check.characters > mostCharacters) return fault(check, 'too-large')
  return unprintable.test(value) || !value.isWellFormed() ? fault(check, 'bad-text') : value
}

export function readCount(check: Check, value: unknown, least: number, most: number): number | undefined {
  if (value === undefined) return 1
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  return fits ? value : fault(check, 'bad-attribute')
}

const isBlockType = (check: Check, type: string): type is Block['type'] =>
  Object.hasOwn(check.blockReaders, type)
