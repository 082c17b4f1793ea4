// The first reading of all files: which belong to one site, what each site held, and whether they are the files that were imported.
import { createHash } from 'node:crypto'
import type { ReportHead } from '../contract.ts'
import { type Bytes, lettersOf } from '../source/letters.ts'
import { recordsOf } from '../source/records.ts'
import type { Ledger } from './ledger.ts'
import { emptyOverview, type Overview, siteIn, survey } from './overview.ts'
import type { Site } from './site.ts'

/** A site as the first reading found it: files of one site belong together. */
export interface SurveyedSite {
  readonly site: Site
  readonly overview: Overview
  readonly files: readonly number[]
}
/** The same number on two sites means two things: each has a ledger of its own. */
interface Surveyed extends SurveyedSite {
  readonly ledger: Ledger
}
export interface Surveying {
  readonly head: ReportHead
  readonly open: (at: number) => Bytes
  readonly openLedger: (site: number) => Ledger
  /** Tells a ledger what the report says was not stored. */
  readonly noteDropped: (ledger: Ledger) => Promise<void>
  readonly progress: (bytes: number) => void
}
export type Survey =
  | { readonly ok: true; readonly sites: readonly SurveyedSite[] }
  /** A file that has changed since it was imported. */
  | { readonly ok: false; readonly file: string }

export async function surveyAll(surveying: Surveying): Promise<Survey> {
  const { head, open, openLedger, noteDropped } = surveying
  const bySite = new Map<string, { site: Site; files: number[] }>()
  for (const at of head.files.keys()) {
    const site = await siteOfFile(open(at))
    const key = `${site.host}${site.root}`
    const known = bySite.get(key)
    if (known) known.files.push(at)
    else bySite.set(key, { site, files: [at] })
  }
  const sites: SurveyedSite[] = []
  for (const { site, files } of bySite.values()) {
    const surveyed = { site, files, overview: emptyOverview() }
    const ledger = openLedger(sites.push(surveyed) - 1)
    try {
      const changed = await firstChanged(surveying, { ...surveyed, ledger })
      if (changed !== undefined) return { ok: false, file: head.files[changed]?.name ?? '' }
      await noteDropped(ledger)
    } finally {
      ledger.close()
    }
  }
  return { ok: true, sites }
}

/** Reads all files of a site, or as far as the first that is not what was imported. */
async function firstChanged(surveying: Surveying, surveyed: Surveyed): Promise<number | undefined> {
  for (const at of surveyed.files) if (!(await surveyFile(surveying, surveyed, at))) return at
  return undefined
}

/** Said before the first item. */
async function siteOfFile(bytes: Bytes): Promise<Site> {
  const overview = emptyOverview()
  for await (const record of recordsOf(lettersOf(bytes))) {
    if (record?.name === 'item') break
    if (record && record.inside.length === 0) overview.channel.set(record.name, record.text.trim())
  }
  return siteIn(overview)
}

/** False: it is not the file that was imported. */
async function surveyFile(
  { head, open, progress }: Surveying,
  { site, overview, ledger }: Surveyed,
  at: number,
): Promise<boolean> {
  const hash = createHash('sha256')
  const importedAt = Date.parse(head.startedAt)
  const read = watched(open(at), (chunk) => {
    hash.update(chunk)
    progress(chunk.length)
  })
  for await (const record of recordsOf(lettersOf(read)))
    survey(overview, record, { importedAt, ledger, site })
  const known = head.files[at]?.sha256
  return known === undefined || known === hash.digest('hex')
}

export async function* watched(
  bytes: Bytes,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of bytes) {
    see(chunk)
    yield chunk
  }
}
