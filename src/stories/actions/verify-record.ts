import type { Reader } from '#platform/db/rights.ts'
import {
  beginning,
  digestOfStories,
  type Entry,
  findHead,
  firstBroken,
  listEntriesAfter,
} from '#record/index.ts'
import { correctionKinds, type StoryId } from '../model.ts'
import { blankWords } from '../store/blanking.ts'
import { contentDigest } from '../store/record-entries.ts'
import { countVersions, findUnlikeLive, toldOf, versionRowsOf } from '../store/founding.ts'
import type { StoriesTables } from '../schema.ts'

/** What is wrong at the first place where the record and the paper go apart. */
export type BreachKind =
  | 'chain'
  | 'end'
  | 'version-missing'
  | 'version-changed'
  | 'version-not-blank'
  | 'notice-changed'
  | 'removal-changed'
  | 'versions-unrecorded'
  | 'live-unrecorded'
export interface Breach {
  readonly what: BreachKind
  /** Where in the chain; null: not at one place. */
  readonly seq: number | null
  readonly storyId: StoryId | null
  readonly version: number | null
}
export interface RecordProof {
  readonly entries: number
  readonly versions: number
  readonly breach: Breach | undefined
}

const batch = 500
type Progress = (done: number, total: number) => void

/** Walks the whole chain and computes everything again, from what is stored now. Reads at one moment and changes nothing. */
export async function verifyRecord(db: Reader, hear: Progress = () => undefined): Promise<RecordProof> {
  const head = await findHead(db)
  const ledger = { blanked: await blankedIn(db), removed: new Map<number, Set<StoryId>>() }
  let [from, entries, versions] = [beginning, 0, 0]
  const broken = (breach: Breach): RecordProof => ({ entries, versions, breach })
  for (;;) {
    const some = await listEntriesAfter(db, from.seq, batch)
    const last = some.at(-1)
    if (!last) break
    const seq = firstBroken(from, some)
    if (seq !== undefined)
      return broken({ ...placeOf(some.find((one) => one.seq >= seq)), what: 'chain', seq })
    const checked = await checkedEntries(db, some, ledger)
    versions += checked.versions
    entries += some.length
    if (checked.breach) return broken(checked.breach)
    from = { seq: last.seq, hash: last.hash }
    hear(entries, head.seq)
  }
  if (from.seq !== head.seq || from.hash !== head.hash)
    return broken({ ...nowhere, what: 'end', seq: from.seq })
  if ((await countVersions(db)) !== versions) return broken({ ...nowhere, what: 'versions-unrecorded' })
  const unlike = await findUnlikeLive(db)
  return unlike
    ? broken({ what: 'live-unrecorded', seq: null, storyId: unlike, version: null })
    : { entries, versions, breach: undefined }
}

const nowhere = { seq: null, storyId: null, version: null } as const
const placeOf = (entry: Entry | undefined) => ({
  seq: entry?.seq ?? null,
  storyId: entry?.storyId ?? null,
  version: entry?.version ?? null,
})

interface Ledger {
  readonly blanked: ReadonlySet<string>
  /** By removal: the stories whose entries name it. */
  readonly removed: Map<number, Set<StoryId>>
}
const keyOf = (storyId: StoryId | null, version: number | null): string => `${storyId}/${version}`

/** Which versions the record says are blank, wherever it says so: an entry further on explains one that came before. */
async function blankedIn(db: Reader): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let seq = 0; ; ) {
    const some = await listEntriesAfter(db, seq, batch)
    for (const { kind, storyId, version } of some) if (kind === 'blanked') found.add(keyOf(storyId, version))
    const last = some.at(-1)
    if (!last) return found
    seq = last.seq
  }
}

/** What is wrong with the first of these that is not as it was entered, and how many versions were. */
async function checkedEntries(db: Reader, entries: readonly Entry[], ledger: Ledger) {
  const ids = [...new Set(entries.flatMap(({ storyId, removedBy }) => (removedBy === null && storyId) || []))]
  const known: Known = { ...ledger, rows: await versionRowsOf(db, ids), told: await toldOf(db, ids) }
  let versions = 0
  for (const entry of entries) {
    const what = faultIn(entry, known)
    if (what) return { versions, breach: { ...placeOf(entry), what } }
    if (entry.content !== null && entry.storyId !== null && entry.removedBy === null) versions += 1
  }
  return { versions, breach: undefined }
}

interface Known extends Ledger {
  readonly rows: Awaited<ReturnType<typeof versionRowsOf>>
  readonly told: ReadonlySet<string>
}

function faultIn(entry: Entry, known: Known): BreachKind | undefined {
  const { kind, storyId, version, note, content, removedBy } = entry
  if (kind === 'removed') return removalFault(entry, known)
  if (storyId === null) return undefined
  if (removedBy !== null) {
    const those = known.removed.get(removedBy) ?? new Set()
    known.removed.set(removedBy, those.add(storyId))
    return undefined
  }
  const isTold = (correctionKinds as readonly string[]).includes(kind)
  if (isTold && !known.told.has(JSON.stringify([storyId, version, kind, note]))) return 'notice-changed'
  if (content === null) return undefined
  return faultOf(
    entry,
    known.rows.get(storyId)?.find(({ number }) => number === version),
    known.blanked,
  )
}

function removalFault({ seq, version, content }: Entry, { removed }: Ledger): BreachKind | undefined {
  const those = [...(removed.get(seq) ?? [])]
  return those.length === version && digestOfStories(those) === content ? undefined : 'removal-changed'
}

function faultOf(
  { storyId, version, content }: Entry,
  row: StoriesTables['versions'] | undefined,
  blanked: ReadonlySet<string>,
): BreachKind | undefined {
  if (!row) return 'version-missing'
  if (blanked.has(keyOf(storyId, version)))
    return Object.entries(blankWords).every(([name, value]) => row[name as keyof typeof row] === value)
      ? undefined
      : 'version-not-blank'
  return contentDigest(row) === content ? undefined : 'version-changed'
}
