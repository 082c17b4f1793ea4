import type { Tag } from './page.ts'

/**
 * The number of each tag's last fall. No index from tag to pages: a page notes the count when its print begins, and is stale when one of its
 * tags has a higher number. The table has a fixed size, so no amount of tags makes it grow; two tags that share a bucket cost a needless
 * reprint and nothing else.
 */
export interface Falls {
  count: number
  readonly numbers: Float64Array
}

const buckets = 1 << 19

export const createFalls = (): Falls => ({ count: 0, numbers: new Float64Array(buckets) })

/** The bucket of a tag: FNV-1a over its characters. A page holds these instead of the words, because 100,000 pages are held. */
export function bucketOf(tag: Tag): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < tag.length; at++) hash = Math.imul(hash ^ tag.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 19)) & (buckets - 1)
}

/** All these tags fall now, as one fall. */
export function fall(falls: Falls, tags: Iterable<Tag>): void {
  falls.count++
  for (const tag of tags) falls.numbers[bucketOf(tag)] = falls.count
}

/** Has one of them fallen after that count was noted? */
export function fellSince(falls: Falls, tagBuckets: readonly number[], noted: number): boolean {
  for (const bucket of tagBuckets) if ((falls.numbers[bucket] ?? 0) > noted) return true
  return false
}
