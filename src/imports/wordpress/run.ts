// One archive on its way in: names, records of pictures, posts, and what is left. Each file is read again for each.
import type { Instant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import type { Store } from '#platform/db/store.ts'
import { type Archive, type ArchiveFile, postsOf } from './archive.ts'
import { openConverter } from './content/converter.ts'
import { rememberingShelf, shelfOf } from './media/shelf.ts'
import type { Names } from './names/names.ts'
import { storeNames } from './names/store-names.ts'
import type { Lists } from './reporting/lists.ts'
import { bringBytes } from './media/bringing.ts'
import { fromFolder, fromOldSite, type MediaWish, nowhere } from './media/supplies.ts'
import { outcomeOfNames } from './reporting/names.ts'
import { countOutcome, type Tally } from './reporting/tally.ts'
import { stored } from './storing/batch.ts'
import { claimed } from './storing/claims.ts'
import type { Desk } from './storing/desk.ts'
import { type Batch, batchesOf } from './storing/items.ts'
import { type MediaBatch, mediaBatchesOf, storedMedia } from './storing/media.ts'
import type { Outcome } from './storing/outcome.ts'
import { readied } from './storing/ready.ts'
import { storedRest } from './storing/rest.ts'

export interface Run {
  readonly store: Store
  readonly dryRun: boolean
  readonly clock: () => Instant
  readonly progress: (progress: {
    readonly stage: 'pictures' | 'storing' | 'bytes'
    readonly done: number
    readonly total: number
    readonly posts: number
  }) => void
  readonly signal: AbortSignal
  readonly media?: MediaWish
  readonly tally: Tally
  readonly lists: Lists
  readonly total: number
  /** Bytes of the files whose posts are stored, and of those whose pictures are recorded. */
  done: number
  posts: number
}

/** Where the names of the archive lead. */
export async function storeArchive(run: Run, archive: Archive): Promise<Names> {
  const { store, dryRun } = run
  const now = run.clock()
  const { plan, redirects } = await storeNames(store, archive, { dryRun, now })
  await told(run, outcomeOfNames(archive, plan))
  run.tally.redirects += redirects
  const { timeZone, language } = await settingsOf(store.read)
  const converter = openConverter({ reusable: archive.parts.blocks })
  const shelf = shelfOf(store.read, archive.origin)
  const desk: Desk = {
    store,
    archive,
    names: plan.names,
    converter,
    shelf: dryRun ? rememberingShelf(shelf) : shelf,
    timeZone,
    language,
    now,
    dryRun,
    darkroom: run.media?.darkroom ?? null,
    given: new Set(),
    claims: new Map(),
  }
  try {
    await recordMedia(run, desk)
    for (const file of archive.files) await storeFile(run, desk, file)
    if (!run.signal.aborted) await told(run, await storedRest(desk))
    return plan.names
  } finally {
    await converter.close()
  }
}

/** After every archive is in: texts first, so that a paper of twenty years is there before its pictures are. */
export async function bringMedia(run: Run, archive: Archive): Promise<readonly string[]> {
  const { media = nowhere, store, clock, signal, tally, lists } = run
  if (media.from === 'nowhere' || run.dryRun || signal.aborted) return []
  const { darkroom } = media
  const supply =
    media.from === 'folder' ? fromFolder(media.path, archive) : fromOldSite(media.fetcher, darkroom, archive)
  const { taken, missing, stopped } = await bringBytes({
    store,
    darkroom,
    origin: archive.origin,
    supply,
    clock,
    signal,
    progress: (done, total) => run.progress({ stage: 'bytes', done, total, posts: done }),
    failed: ({ originId, source }, why) =>
      lists.add('missing', [{ id: originId !== null && originId > 0 ? originId : null, path: source, why }]),
  })
  tally.pictures.taken += taken
  for (const [why, n] of Object.entries(missing))
    tally.pictures.missing[why] = (tally.pictures.missing[why] ?? 0) + n
  return stopped === null
    ? []
    : [`${archive.origin}: the old site does not answer (${stopped}); no more was asked of it.`]
}

/** Only files that hold attachments are read for them. While one batch is stored, the next is read. */
async function recordMedia(run: Run, desk: Desk): Promise<void> {
  const files = desk.archive.files.filter(({ inspection }) => inspection.media > 0)
  const total = files.reduce((sum, { inspection }) => sum + inspection.bytes, 0)
  let before = 0
  let last: Promise<void> = Promise.resolve()
  for (const file of files) {
    for await (const batch of mediaBatchesOf(postsOf(file))) {
      await last
      if (run.signal.aborted) return
      last = recordBatch(run, desk, batch, { done: before + batch.bytes, total })
      last.catch(() => undefined)
    }
    before += file.inspection.bytes
  }
  await last
}

async function recordBatch(
  run: Run,
  desk: Desk,
  batch: MediaBatch,
  { done, total }: { readonly done: number; readonly total: number },
): Promise<void> {
  await told(run, await storedMedia(desk, batch))
  run.progress({ stage: 'pictures', done, total, posts: 0 })
}

/** So many batches are on their way at once: one is read, one converted, one stored. */
const onTheWay = 3

async function storeFile(run: Run, desk: Desk, file: ArchiveFile): Promise<void> {
  const before = run.done
  const underway: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()
  for await (const batch of batchesOf(postsOf(file), desk.now, desk.archive.map)) {
    if (run.signal.aborted) break
    const { store, archive, claims } = desk
    last = after(last, await claimed(store.read, archive.origin, batch, claims), run, desk)
    underway.push(last)
    if (underway.length >= onTheWay) await underway.shift()
    run.done = before + batch.bytes
  }
  await last
  run.done = before + file.inspection.bytes
}

/** Words are looked for at once, stored in turn. */
function after(before: Promise<void>, batch: Batch, run: Run, desk: Desk): Promise<void> {
  // Comments that come later than their post are looked for when that is stored.
  const ready = batch.again.length === 0 ? readied(desk, batch) : before.then(() => readied(desk, batch))
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
