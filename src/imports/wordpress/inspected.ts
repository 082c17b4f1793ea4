// Every file read to its end, before anything of any is stored.
import type { ArchiveFile } from './archive.ts'
import { archiveMap, type Wishes } from './map/archive-map.ts'
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
    const how = { keepPartial, encoding: await encodingOf(source) }
    const tell = (bytes: number): void => progress({ stage: 'reading', done: done + bytes, total, posts: 0 })
    const inspection = await inspect(source.open(), tell, how, map)
    if (signal.aborted) return { ok: false, sentence: 'Stopped before anything was stored.' }
    if (!inspection.ok)
      return { ok: false, sentence: `${shownName(source)}: ${sentenceOf(inspection.fault)}` }
    read.push({ source, how, inspection: inspection.value })
    before += source.size
  }
  return { ok: true, value: read }
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
