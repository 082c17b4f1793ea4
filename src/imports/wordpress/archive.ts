// Several files of one site are one archive: WordPress cuts large exports into pieces that repeat its authors and terms.
import type { Instant } from '#kernel/time.ts'
import type { WpAuthor, WpSite, WpTerm } from './model.ts'
import { originOf } from './origin.ts'
import type { Counts, Inspection } from './wxr.ts'

export interface ArchiveFile {
  readonly name: string
  readonly bytes: number
  readonly inspection: Inspection
}

export interface Archive {
  readonly origin: string
  readonly site: WpSite
  readonly files: readonly ArchiveFile[]
  /** By login. */
  readonly authors: ReadonlyMap<string, WpAuthor>
  readonly terms: readonly WpTerm[]
  readonly creators: readonly string[]
  readonly filings: ReadonlySet<string>
  readonly guests: ReadonlyMap<string, string>
  readonly exportedAt: Instant | null
}

export function archivesOf(files: readonly ArchiveFile[]): readonly Archive[] {
  const bySite = Map.groupBy(files, ({ inspection }) => originOf(inspection.site))
  return [...bySite].map(([origin, ofSite]) => archiveOf(origin, ofSite))
}

function archiveOf(origin: string, files: readonly ArchiveFile[]): Archive {
  const all = files.map(({ inspection }) => inspection)
  const first = all[0]
  if (first === undefined) throw new Error('an archive has a file')
  return {
    origin,
    site: first.site,
    files,
    authors: new Map(all.flatMap(({ authors }) => authors.map((author) => [author.login, author]))),
    terms: [...new Map(all.flatMap(({ terms }) => terms.toSorted(unnumberedFirst).map(keyed))).values()],
    creators: [...new Set(all.flatMap(({ creators }) => [...creators.keys()]))],
    filings: new Set(all.flatMap(({ filings }) => [...filings])),
    guests: new Map(all.flatMap(({ guests }) => [...guests])),
    exportedAt: all.map(({ exportedAt }) => exportedAt).find((at) => at !== null) ?? null,
  }
}

const keyed = (term: WpTerm) => [`${term.taxonomy} ${term.slug}`, term] as const
/** So that a file's table wins over another file's mere mention. */
const unnumberedFirst = (one: WpTerm, other: WpTerm): number =>
  Number(one.id !== null) - Number(other.id !== null)

/** What several files hold together. */
export function sumOf(counts: readonly Counts[]): Counts {
  const sum: Record<string, Record<string, number>> = {}
  for (const one of counts)
    for (const [kind, states] of Object.entries(one))
      for (const [state, n] of Object.entries(states)) {
        const known = (sum[kind] ??= {})
        known[state] = (known[state] ?? 0) + n
      }
  return sum
}
