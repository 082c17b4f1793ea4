import type { Encoding } from './encoding.ts'
import { etagOf, type Sheet } from './sheet.ts'

/**
 * The ETag in the reader's If-None-Match that still holds, or undefined. Each of our encodings counts, not only the one we would send now:
 * brotli comes later, and the reader who has the gzip has the page.
 */
export function heldTag(sheet: Sheet, header: string, chosen: Encoding): string | undefined {
  if (header.trim() === '*') return etagOf(sheet, chosen)
  if (!header.includes(sheet.hash)) return undefined
  const named = new Set(header.split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  return [chosen, ...encodings].map((encoding) => etagOf(sheet, encoding)).find((tag) => named.has(tag))
}

const encodings: readonly Encoding[] = ['gzip', 'br', 'identity']

export type Range = { readonly first: number; readonly last: number }

/** One range of bytes; `whole` where the header is not for us (several ranges, another unit, no sense); `none` when nothing lies in it. */
export function rangeOf(header: string, length: number): Range | 'whole' | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? []
  if (from === '') return to === '' ? 'whole' : lastBytes(Number(to), length)
  const first = Number(from)
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (to !== '' && Number(to) < first) return 'whole'
  return first >= length ? 'none' : { first, last }
}

const lastBytes = (count: number, length: number): Range | 'none' =>
  count === 0 || length === 0 ? 'none' : { first: Math.max(0, length - count), last: length - 1 }
