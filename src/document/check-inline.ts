import { isSafeUrl } from '#kernel/safe-url.ts'
import { attribute, type Check, counted, fault, own, readList, readText } from './check-node.ts'
import { footnote, link, text } from './make.ts'
import type { Inline, Mark, Text } from './model.ts'

export function readInlines(check: Check, node: unknown, depth: number): Inline[] {
  return readList(check, own(node, 'content'), depth, readInline)
}

export function readTexts(check: Check, node: unknown, depth: number): Text[] {
  return readList(check, own(node, 'content'), depth, readTextNode)
}

function readInline(check: Check, node: unknown, depth: number): Inline | undefined {
  const type = own(node, 'type')
  if (type === 'text') return readTextNode(check, node, depth)
  if (!counted(check, depth)) return undefined
  if (type === 'hardBreak') return { type: 'hardBreak' }
  if (type === 'footnote') return footnote(readTexts(check, node, depth))
  return fault(check, typeof type === 'string' ? 'unknown-node' : 'not-a-body')
}

function readTextNode(check: Check, node: unknown, depth: number): Text | undefined {
  if (own(node, 'type') !== 'text') return fault(check, 'unknown-node')
  if (!counted(check, depth)) return undefined
  const value = readText(check, own(node, 'text'))
  const marks = readList(check, own(node, 'marks'), depth, readMark)
  return value === undefined || check.fault !== null ? undefined : text(value, marks)
}

/** Code is kept as it is, line breaks and all. */
export const readCode = (check: Check, node: unknown, depth: number): string =>
  readList(check, own(node, 'content'), depth, readCodeText).join('')

const readCodeText = (check: Check, node: unknown): string | undefined =>
  own(node, 'type') === 'text' ? readText(check, own(node, 'text')) : fault(check, 'unknown-node')

function readMark(check: Check, mark: unknown): Mark | undefined {
  const type = own(mark, 'type')
  switch (type) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'underline':
    case 'code':
    case 'superscript':
    case 'subscript':
      return { type }
    case 'link':
      return readLink(check, mark)
    default:
      return fault(check, 'unknown-mark')
  }
}

function readLink(check: Check, mark: unknown): Mark | undefined {
  const href = readText(check, attribute(mark, 'href'))
  const title = readText(check, attribute(mark, 'title'), '')
  if (href === undefined || title === undefined) return undefined
  return isSafeUrl(href) ? link(href, title) : fault(check, 'unsafe-link')
}
