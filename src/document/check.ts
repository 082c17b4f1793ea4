// The edge where JSON from a browser, a file or another node becomes a body. Everything is built anew from what is known here,
// so an unknown key is gone, `__proto__` is only a name, and a depth that would overflow the stack is never reached.
import { done, type Refused, type Result, refused } from '#kernel/result.ts'
import { blockReaders } from './check-blocks.ts'
import { type BodyFault, type Check, own, readBlock, readBlocks } from './check-node.ts'
import type { Block, Body } from './model.ts'

export type { BodyFault } from './check-node.ts'

/** A body that may be stored, in its one normal form, or why it may not. */
export function parseBody(value: unknown): Result<Body, BodyFault> {
  if (own(value, 'type') !== 'doc') return refused('not-a-body')
  const check = begun()
  const content = readBlocks(check, own(value, 'content'), 1)
  return outcome(check, { type: 'doc', content })
}

/** One block by itself, for what travels outside a body: a fence in Markdown, the clipboard. */
export function parseBlock(value: unknown): Result<Block, BodyFault> {
  const check = begun()
  const block = readBlock(check, value, 2)
  return block === undefined ? refused(check.fault ?? 'unknown-node') : outcome(check, block)
}

const begun = (): Check => ({ fault: null, nodes: 0, characters: 0, blockReaders })

function outcome<Whole>(check: Check, whole: Whole): Result<Whole, BodyFault> {
  const no: Refused<BodyFault> | null = check.fault === null ? null : refused(check.fault)
  return no ?? done(whole)
}
