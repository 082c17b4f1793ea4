// Numbers of what became of everything. They stay small whatever the archive's size; the long lists are in ./lists.ts.
import { type Archive, sumOf } from '../archive.ts'
import type { Group, Line, Outcome, Stored } from '../storing/outcome.ts'
import type { Counts } from '../wxr.ts'

type Table = Record<string, Record<string, number>>
export type Tables = Record<Group, Table>

export interface Tally {
  readonly found: Tables
  readonly stored: Tables
  readonly dropped: Tables
  readonly changed: Tables
  readonly foreign: Record<string, number>
  redirects: number
  /** Pictures and files: records that no attachment of the archive spoke of, bytes that came, and why others did not. */
  readonly pictures: { made: number; taken: number; readonly missing: Record<string, number> }
  /** Characters that XML forbids and that were left out. */
  forbiddenCharacters: number
  /** Bytes that were no UTF-8 and were read as Windows-1252. */
  mendedBytes: number
}

const tables = (): Tables => ({ items: {}, comments: {}, authors: {}, terms: {} })
export const emptyTally = (): Tally => ({
  found: tables(),
  stored: tables(),
  dropped: tables(),
  changed: tables(),
  foreign: {},
  redirects: 0,
  pictures: { made: 0, taken: 0, missing: {} },
  forbiddenCharacters: 0,
  mendedBytes: 0,
})

function count(table: Table, kind: string, what: string, times = 1): void {
  const row = Object.hasOwn(table, kind) ? table[kind] : undefined
  const known = row ?? {}
  if (!row) Object.defineProperty(table, kind, { value: known, enumerable: true })
  known[what] = (known[what] ?? 0) + times
}

/** By what the files themselves were found to hold, before anything was decided. */
export function countFound(tally: Tally, { files, authors, terms }: Archive): void {
  const { found } = tally
  const all = files.map(({ inspection }) => inspection)
  addAll(found.items, sumOf(all.map(({ items }) => renamed(items))))
  addAll(found.comments, sumOf(all.map(({ comments }) => comments)))
  const tooLarge = all.reduce((sum, inspection) => sum + inspection.tooLarge, 0)
  if (tooLarge > 0) count(found.items, 'unreadable', 'too-large', tooLarge)
  if (authors.size > 0) count(found.authors, 'author', 'found', authors.size)
  for (const { taxonomy } of terms) count(found.terms, taxonomy, 'found')
  tally.forbiddenCharacters += all.reduce((sum, { dropped }) => sum + dropped, 0)
  tally.mendedBytes += all.reduce((sum, { mended }) => sum + mended, 0)
}

/** An item without a type is a post. */
const renamed = (items: Counts): Counts =>
  sumOf(Object.entries(items).map(([type, states]) => ({ [type || 'post']: states })))

function addAll(table: Table, counts: Counts): void {
  for (const [kind, states] of Object.entries(counts))
    for (const [state, times] of Object.entries(states)) count(table, kind, state || 'none', times)
}

function countStored({ stored }: Tally, { group, kind, how }: Stored): void {
  count(stored[group], kind, how)
}

function countLine(table: Tables, { group, kind, why }: Line): void {
  count(table[group], kind, why.replace(/ × \d+$|: now .*/, ''))
}

export function countOutcome(tally: Tally, outcome: Outcome): void {
  for (const one of outcome.stored) countStored(tally, one)
  for (const one of outcome.dropped) countLine(tally.dropped, one)
  for (const one of outcome.changed) countLine(tally.changed, one)
  for (const [kind, times] of outcome.foreign) tally.foreign[kind] = (tally.foreign[kind] ?? 0) + times
  tally.redirects += outcome.redirects
  tally.pictures.made += outcome.madeMedia
}

export const sumOfTable = (table: Record<string, number> | undefined): number =>
  Object.values(table ?? {}).reduce((sum, n) => sum + n, 0)
