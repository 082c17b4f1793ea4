// The deed: every file is read to its end before anything is stored; then the names, then the pictures' records, then the posts.
import { stat } from 'node:fs/promises'
import type { Instant } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import { type Archive, type ArchiveFile, archivesOf } from './archive.ts'
import { inspected } from './inspected.ts'
import { readMap } from './map/read-map.ts'
import { type MediaWish, nowhere } from './media/supplies.ts'
import { partialFiles, type SiteReport, siteReport, writtenMap } from './reporting/archive.ts'
import { takeSettings } from './own-settings.ts'
import { leadingMenus } from './reporting/menus.ts'
import { type Lists, noLists, openLists } from './reporting/lists.ts'
import { countFound, emptyTally, type Tally } from './reporting/tally.ts'
import { bringMedia, type Run, storeArchive } from './run.ts'

export interface Progress {
  readonly stage: 'reading' | 'pictures' | 'storing' | 'bytes'
  /** Bytes of all files; while bytes of pictures come, how many pictures. */
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
  /** A file that says what becomes of types and taxonomies. */
  readonly map?: string | null
  /** A file that breaks off is taken up to its last whole item. */
  readonly keepPartial?: boolean
  readonly media?: MediaWish
  readonly clock: () => Instant
  readonly progress: (progress: Progress) => void
  /** Stops after the batch that is under way. */
  readonly signal: AbortSignal
}
export type Imported =
  | {
      readonly ok: true
      readonly tally: Tally
      readonly isWhole: boolean
      /** The map that was used, as JSON. */
      readonly map: string
      readonly notes: readonly string[]
      readonly sites: readonly SiteReport[]
    }
  /** Nothing was stored, and why, in a sentence. */
  | { readonly ok: false; readonly sentence: string }

export async function importWordpress(request: ImportRequest): Promise<Imported> {
  const startedAt = request.clock()
  const wishes = await readMap(request.map ?? null)
  if (!wishes.ok) return wishes
  const wrong = await wrongFolder(request.media)
  if (wrong !== null) return { ok: false, sentence: wrong }
  const files = await inspected(request, wishes.value)
  if (!files.ok) return files
  const lists = await listsFor(request.report)
  if (lists === null) return { ok: false, sentence: `The report cannot be written to ${request.report}.` }
  const archives = archivesOf(files.value, wishes.value)
  const total = files.value.reduce((sum, { inspection }) => sum + inspection.bytes, 0)
  const run: Run = { ...request, lists, total, tally: emptyTally(), done: 0, posts: 0 }
  try {
    for (const archive of archives) countFound(run.tally, archive)
    // Before the stories: days and languages are the paper's.
    const taken = request.dryRun ? null : await takeSettings(request.store, archives, request.clock())
    const sites: SiteReport[] = []
    for (const archive of archives) {
      const names = await storeArchive(run, archive)
      const menus = await leadingMenus(request.store.read, archive, names)
      sites.push(siteReport(archive, menus, taken))
    }
    const stopped: string[] = []
    for (const archive of archives) stopped.push(...(await bringMedia(run, archive)))
    const isWhole = !request.signal.aborted
    await lists.write(head({ run, archives, files: files.value, sites, startedAt, isWhole }))
    const map = JSON.stringify(writtenMap(archives), null, 2)
    const notes = [...partialFiles(archives), ...stopped]
    return { ok: true, tally: run.tally, isWhole, map, notes, sites }
  } catch (error) {
    await lists.discard()
    throw error
  }
}

async function wrongFolder(media: MediaWish = nowhere): Promise<string | null> {
  if (media.from !== 'folder') return null
  try {
    return (await stat(media.path)).isDirectory() ? null : `${media.path} is a file; --media wants a folder.`
  } catch {
    return `There is no folder ${media.path}.`
  }
}

async function listsFor(file: string | null): Promise<Lists | null> {
  if (file === null) return noLists
  try {
    return await openLists(file)
  } catch {
    return null
  }
}

interface Ended {
  readonly run: Run
  readonly archives: readonly Archive[]
  readonly files: readonly ArchiveFile[]
  readonly sites: readonly SiteReport[]
  readonly startedAt: Instant
  readonly isWhole: boolean
}

function head({ run, archives, files, sites, startedAt, isWhole }: Ended): Readonly<Record<string, unknown>> {
  const { found, stored, dropped, changed, foreign, ...rest } = run.tally
  return {
    files: files.map(({ source: { name, file }, inspection: { bytes } }) => ({ name, bytes, path: file })),
    sites,
    startedAt,
    finishedAt: run.clock(),
    dryRun: run.dryRun,
    isWhole,
    media: { nowhere: 'skip', folder: 'folder', 'old-site': 'fetch' }[run.media?.from ?? 'nowhere'],
    partial: partialFiles(archives),
    map: writtenMap(archives),
    found,
    stored,
    droppedCount: dropped,
    changedCount: changed,
    foreign,
    shortcodes: namedLike(foreign, 'shortcode '),
    ...rest,
  }
}

const namedLike = (counts: Readonly<Record<string, number>>, beginning: string) =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, n]) =>
      name.startsWith(beginning) ? [[name.slice(beginning.length), n]] : [],
    ),
  )
