// Several files of one site are one archive: WordPress cuts large exports into pieces that repeat its authors and terms, and a piece may
// hold the pictures or the names that another needs.
import type { Instant } from '#kernel/time.ts'
import { termKey } from './filing.ts'
import {
  type ArchiveMap,
  archiveMap,
  noSigns,
  type Signs,
  type Wishes,
  withSigns,
} from './map/archive-map.ts'
import type { WpAuthor, WpSite, WpTerm } from './model.ts'
import { originOf } from './origin.ts'
import { type Parts, partsOf } from './parts/parts.ts'
import type { Source } from './sources/source.ts'
import { type ByType, type Counts, type HowToRead, type Inspection, readPosts, type ReadPost } from './wxr.ts'

export interface ArchiveFile {
  readonly source: Source
  readonly how: HowToRead
  readonly inspection: Inspection
}
export const postsOf = ({ source, how }: ArchiveFile): AsyncGenerator<ReadPost, void> =>
  readPosts(source.open(), how)

export interface Archive {
  readonly origin: string
  readonly site: WpSite
  readonly files: readonly ArchiveFile[]
  readonly map: ArchiveMap
  /** Types of items that are found in it, with what they tell of themselves. */
  readonly types: ReadonlyMap<string, Signs>
  /** By login. */
  readonly authors: ReadonlyMap<string, WpAuthor>
  readonly terms: readonly WpTerm[]
  /** Names under which stories were written, and names that only stand over them. */
  readonly creators: readonly string[]
  readonly bylines: readonly string[]
  /** By type, how its stories are filed. */
  readonly filings: ReadonlyMap<string, ReadonlySet<string>>
  /** Terms that stories have, by their key. */
  readonly used: ReadonlySet<string>
  /** Fields that mean nothing here, with how many posts have each. */
  readonly metas: ReadonlyMap<string, number>
  readonly parts: Parts
  readonly uploads: Uploads
  readonly exportedAt: Instant | null
  readonly clock: Inspection['clock']
}
/** Where the old site kept its pictures. */
export interface Uploads {
  readonly hosts: ReadonlySet<string>
  /** What stands before the year: `/wp-content/uploads/`. */
  readonly folders: readonly string[]
}

export function archivesOf(files: readonly ArchiveFile[], wishes: Wishes): readonly Archive[] {
  const bySite = Map.groupBy(files, ({ inspection }) => originOf(inspection.site))
  return [...bySite].map(([origin, ofSite]) => archiveOf(origin, ofSite, wishes))
}

function archiveOf(origin: string, files: readonly ArchiveFile[], wishes: Wishes): Archive {
  const all = files.map(({ inspection }) => inspection)
  const first = all[0]
  if (first === undefined) throw new Error('an archive has a file')
  const types = signsOf(all)
  const map = archiveMap(wishes, (type) => types.get(type))
  // The youngest file comes first, and its names are what counts.
  const oldestFirst = all.toReversed()
  const named = oldestFirst.flatMap((one) => one.terms).toSorted(unnumberedFirst)
  const terms = [...new Map(named.map(keyed)).values()]
  const parts = all.flatMap((one) => one.parts)
  return {
    origin,
    site: first.site,
    files,
    map,
    types,
    authors: new Map(oldestFirst.flatMap(({ authors }) => authors.map((author) => [author.login, author]))),
    terms,
    ...saidByStories(all, (type) => map.becomingOf(type).as === 'story'),
    parts: partsOf(parts, first.site, terms),
    uploads: {
      hosts: new Set(all.flatMap(({ hosts }) => [...hosts])),
      folders: [...new Set(all.flatMap(({ folders }) => [...folders]))],
    },
    clock: all.flatMap(({ clock }) => clock),
    exportedAt: all.map(({ exportedAt }) => exportedAt).find((at) => at !== null) ?? null,
  }
}

type Said = Pick<Archive, 'creators' | 'bylines' | 'filings' | 'used' | 'metas'>

/** What items say of names and filing counts where they become stories. */
function saidByStories(all: readonly Inspection[], isStory: IsStory): Said {
  const names = (key: 'creators' | 'bylines' | 'used' | 'metas'): ReadonlyMap<string, number> =>
    sumOfNames(
      all.map((one) => one[key]),
      isStory,
    )
  const filings = all.flatMap((one) => [...one.filings]).filter(([type]) => isStory(type))
  return {
    creators: [...names('creators').keys()],
    bylines: [...names('bylines').keys()],
    used: new Set(names('used').keys()),
    metas: names('metas'),
    filings: new Map(
      [...Map.groupBy(filings, ([type]) => type)].map(([type, some]) => [
        type,
        new Set(some.flatMap(([, keys]) => [...keys.keys()])),
      ]),
    ),
  }
}

const keyed = (term: WpTerm) => [termKey(term), term] as const
/** So that a file's table wins over another file's mere mention. */
const unnumberedFirst = (one: WpTerm, other: WpTerm): number =>
  Number(one.id !== null) - Number(other.id !== null)

function signsOf(all: readonly Inspection[]): ReadonlyMap<string, Signs> {
  const sum = new Map<string, Signs>()
  for (const [type, signs] of all.flatMap((one) => [...one.signs]))
    sum.set(type, withSigns(sum.get(type) ?? noSigns, signs))
  return sum
}

type IsStory = (type: string) => boolean

function sumOfNames(all: readonly ByType[], isStory: IsStory): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const [type, names] of all.flatMap((byType) => [...byType]))
    if (isStory(type)) for (const [name, times] of names) sum.set(name, (sum.get(name) ?? 0) + times)
  return sum
}

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
