// Every file read to its end, before anything of any is stored.
import type { ArchiveFile } from './archive.ts'
import { type ArchiveMap, archiveMap, type Wishes } from './map/archive-map.ts'
import { trueEncoding } from './sources/encoding.ts'
import { sourcesOf, type Source } from './sources/source.ts'
import { troubleOf } from './sources/trouble.ts'
import { type HowToRead, inspect, sentenceOf } from './wxr.ts'

interface Request {
  readonly files: readonly string[]
  readonly keepPartial?: boolean
  readonly progress: (progress: {
    readonly stage: 'reading'
    readonly done: number
    readonly total: number
    readonly posts: 0
  }) => void
  readonly signal: AbortSignal
}
export type Inspections =
  | { readonly ok: true; readonly value: readonly ArchiveFile[] }
  | { readonly ok: false; readonly sentence: string }

export async function inspected(
  { files, keepPartial = false, progress, signal }: Request,
  wishes: Wishes,
): Promise<Inspections> {
  const sources = await sourcesOf(files)
  if (!sources.ok) return sources
  const total = sources.value.reduce((sum, { size }) => sum + size, 0)
  const map = archiveMap(wishes)
  const read: ArchiveFile[] = []
  let before = 0
  for (const source of sources.value) {
    const done = before
    const tell = (bytes: number): void => progress({ stage: 'reading', done: done + bytes, total, posts: 0 })
    const { how, inspection } = await inspectedOne(source, { keepPartial, tell, map })
    if (signal.aborted) return { ok: false, sentence: 'Stopped before anything was stored.' }
    if (!inspection.ok)
      return { ok: false, sentence: `${shownName(source)}: ${sentenceOf(inspection.fault)}` }
    read.push({ source, how, inspection: inspection.value })
    before += source.size
  }
  return { ok: true, value: read.toSorted(newestFirst) }
}

/** Where two exports have the same post, it is the younger one's words that readers get. Pieces of one export stay as they were named. */
const newestFirst = (one: ArchiveFile, other: ArchiveFile): number => {
  const [day, otherDay] = [one, other].map(({ inspection }) => inspection.exportedAt?.slice(0, 10) ?? '')
  return day === otherDay ? 0 : (day ?? '') < (otherDay ?? '') ? 1 : -1
}

interface Asked {
  readonly keepPartial: boolean
  readonly tell: (bytes: number) => void
  readonly map: ArchiveMap
}

/** As it is; and where that is no XML, once more with what old exports and other tools get wrong put right, if that leads further. */
async function inspectedOne(source: Source, { keepPartial, tell, map }: Asked) {
  const how: HowToRead = { keepPartial, encoding: await encodingOf(source) }
  const inspection = await inspect(source.open(), tell, how, map)
  const fault = inspection.ok ? inspection.value.partial : inspection.fault
  if (fault?.why !== 'broken' && fault?.why !== 'breaks-off') return { how, inspection }
  const mending = { ...how, mendsMarkup: true }
  const mended = await inspect(source.open(), tell, mending, map)
  const isBetter = mended.ok && (!inspection.ok || mended.value.posts > inspection.value.posts)
  return isBetter ? { how: mending, inspection: mended } : { how, inspection }
}

/** As it was named, and the export in it where there are several. */
const shownName = ({ file, name }: Source): string => {
  const inside = name.split(': ')[1]
  return inside === undefined ? file : `${file}: ${inside}`
}

async function encodingOf(source: Source): Promise<HowToRead['encoding']> {
  try {
    return await trueEncoding(source.open)
  } catch (error) {
    // Whoever reads it next says what is wrong with it.
    if (troubleOf(error) === undefined) throw error
    return undefined
  }
}
