// The deed: every file is read to its end before anything is stored; then the names, then the posts, batch after batch.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Instant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import type { Store } from '#platform/db/store.ts'
import { type Archive, type ArchiveFile, archivesOf } from './archive.ts'
import { storeNames } from './names/store-names.ts'
import { openConverter } from './content/converter.ts'
import { type Lists, noLists, openLists } from './reporting/lists.ts'
import { countFound, countOutcome, emptyTally, outcomeOfNames, type Tally } from './reporting/tally.ts'
import { type Desk, readied, stored } from './storing/batch.ts'
import { claimed } from './storing/claims.ts'
import { type Batch, batchesOf } from './storing/items.ts'
import type { Outcome } from './storing/outcome.ts'
import { inspect, readPosts, sentenceOf } from './wxr.ts'

export interface Progress {
  readonly stage: 'reading' | 'storing'
  /** Bytes of all files. */
  readonly done: number
  readonly total: number
  /** Stored so far. */
  readonly posts: number
}
export interface ImportRequest {
  readonly store: Store
  readonly files: readonly string[]
  readonly dryRun: boolean
  readonly report: string | null
  readonly clock: () => Instant
  readonly progress: (progress: Progress) => void
  /** Stops after the batch that is under way. */
  readonly signal: AbortSignal
}
export type Imported =
  | { readonly ok: true; readonly tally: Tally; readonly isWhole: boolean }
  /** Nothing was stored, and why, in a sentence. */
  | { readonly ok: false; readonly sentence: string }

interface Run extends ImportRequest {
  readonly tally: Tally
  readonly lists: Lists
  readonly total: number
  done: number
  posts: number
}

export async function importWordpress(request: ImportRequest): Promise<Imported> {
  const startedAt = request.clock()
  const files = await inspected(request)
  if (!files.ok) return files
  const lists = await listsFor(request.report)
  if (lists === null) return { ok: false, sentence: `The report cannot be written to ${request.report}.` }
  const archives = archivesOf(files.value)
  const total = files.value.reduce((sum, { bytes }) => sum + bytes, 0)
  const run: Run = { ...request, lists, total, tally: emptyTally(), done: 0, posts: 0 }
  try {
    for (const archive of archives) countFound(run.tally, archive)
    for (const archive of archives) await storeArchive(run, archive)
    const isWhole = !request.signal.aborted
    await lists.write({
      files: files.value.map(({ name, bytes }) => ({
        name: basename(name),
        bytes,
      })),
      sites: archives.map(({ origin, site }) => ({
        origin,
        title: site.title,
      })),
      startedAt,
      finishedAt: request.clock(),
      dryRun: request.dryRun,
      isWhole,
      ...counted(run.tally),
    })
    return { ok: true, tally: run.tally, isWhole }
  } catch (error) {
    await lists.discard()
    throw error
  }
}

const counted = ({ found, stored, dropped, changed, ...rest }: Tally) => ({
  found,
  stored,
  droppedCount: dropped,
  changedCount: changed,
  ...rest,
})

async function listsFor(file: string | null): Promise<Lists | null> {
  if (file === null) return noLists
  try {
    return await openLists(file)
  } catch {
    return null
  }
}

type Inspections =
  | { readonly ok: true; readonly value: readonly ArchiveFile[] }
  | { readonly ok: false; readonly sentence: string }

async function inspected({ files, progress, signal }: ImportRequest): Promise<Inspections> {
  const sizes: number[] = []
  for (const file of files) {
    const size = await sizeOf(file)
    if (typeof size === 'string') return { ok: false, sentence: `${file}: ${size}` }
    sizes.push(size)
  }
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const read: ArchiveFile[] = []
  let before = 0
  for (const [at, name] of files.entries()) {
    const done = before
    const inspection = await inspect(createReadStream(name), (bytes) =>
      progress({ stage: 'reading', done: done + bytes, total, posts: 0 }),
    )
    if (signal.aborted) return { ok: false, sentence: 'Stopped before anything was stored.' }
    if (!inspection.ok) return { ok: false, sentence: `${name}: ${sentenceOf(inspection.fault)}` }
    read.push({ name, bytes: inspection.value.bytes, inspection: inspection.value })
    before += sizes[at] ?? 0
  }
  return { ok: true, value: read }
}

async function sizeOf(file: string): Promise<number | string> {
  try {
    const found = await stat(file)
    return found.isDirectory() ? 'This is a folder, not a file.' : found.size
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`
  }
}

async function storeArchive(run: Run, archive: Archive): Promise<void> {
  const { store, dryRun } = run
  const now = run.clock()
  const { plan, redirects } = await storeNames(store, archive, { dryRun, now })
  await told(run, outcomeOfNames(archive, plan))
  run.tally.redirects += redirects
  const { timeZone } = await settingsOf(store.read)
  const converter = openConverter()
  const { names } = plan
  const desk: Desk = {
    store,
    archive,
    names,
    converter,
    timeZone,
    now,
    dryRun,
    given: new Set(),
    claims: new Map(),
  }
  try {
    for (const file of archive.files) await storeFile(run, desk, file)
  } finally {
    await converter.close()
  }
}

/** So many batches are on their way at once: one is read, one converted, one stored. */
const onTheWay = 3

async function storeFile(run: Run, desk: Desk, { name, bytes }: ArchiveFile): Promise<void> {
  const before = run.done
  const underway: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()
  for await (const batch of batchesOf(readPosts(createReadStream(name)), desk.now)) {
    if (run.signal.aborted) break
    const { store, archive, claims } = desk
    last = after(last, await claimed(store.read, archive.origin, batch, claims), run, desk)
    underway.push(last)
    if (underway.length >= onTheWay) await underway.shift()
    run.done = before + batch.bytes
  }
  await last
  run.done = before + bytes
}

/** Words are looked for at once, stored in turn. */
function after(before: Promise<void>, batch: Batch, run: Run, desk: Desk): Promise<void> {
  const ready = readied(desk, batch)
  const work = async (): Promise<void> => {
    const [found] = await Promise.all([ready, before])
    await told(run, await stored(desk, found))
    run.posts += batch.posts
    run.progress({ stage: 'storing', done: run.done, total: run.total, posts: run.posts })
  }
  const working = work()
  // Whoever waits for the last one hears of it; a fault must not end the process before.
  working.catch(() => undefined)
  return working
}

async function told({ tally, lists }: Run, outcome: Outcome): Promise<void> {
  countOutcome(tally, outcome)
  await lists.add('dropped', outcome.dropped)
  await lists.add('changed', outcome.changed)
}
