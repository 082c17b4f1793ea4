// How the entries hold each other. Anybody can compute it again: SHA-256 over a JSON list, the hash of the entry before it first.
import type { Instant } from '#kernel/time.ts'
import { digestOf } from '#platform/mint.ts'
import type { Entry, Link, NewEntry } from './model.ts'

export const hashAfter = (
  previous: string,
  { seq, kind, storyId, version, content, note, at, by, recordedAt }: Omit<Entry, 'hash' | 'removedBy'>,
): string =>
  digestOf(JSON.stringify([previous, seq, kind, storyId, version, content, note, at, by, recordedAt]))

/** These entries as they continue the chain, and where it ends then. */
export function continued(
  from: Link,
  entries: readonly NewEntry[],
  recordedAt: Instant,
): { readonly entries: readonly Entry[]; readonly end: Link } {
  let end = from
  const made = entries.map((entry) => {
    const next = { ...entry, seq: end.seq + 1, recordedAt }
    end = { seq: next.seq, hash: hashAfter(end.hash, next) }
    return { ...next, hash: end.hash, removedBy: null }
  })
  return { entries: made, end }
}

/** The first of these entries that does not continue the chain; undefined where all do. */
export function firstBroken(from: Link, entries: readonly Entry[]): number | undefined {
  let { seq, hash } = from
  for (const entry of entries) {
    if (entry.seq !== seq + 1 || entry.hash !== hashAfter(hash, entry)) return seq + 1
    ;({ seq, hash } = entry)
  }
  return undefined
}
