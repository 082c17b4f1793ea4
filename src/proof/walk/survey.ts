// The first reading of all files: which belong to one site, what each site held, and whether they are the files that were imported.
import { createHash } from 'node:crypto'
import type { ReportHead } from '../contract.ts'
import { type Bytes, lettersOf } from '../source/letters.ts'
import { recordsOf } from '../source/records.ts'
import type { Ledger } from './ledger.ts'
import { emptyOverview, type Overview, siteIn, survey } from './overview.ts'
import type { Site } from './site.ts'

/** Files of one site belong together; the same number on two sites means two things. */
export interface Surveyed {
  readonly site: Site
  readonly overview: Overview
  readonly ledger: Ledger
  readonly files: readonly number[]
}
export interface Surveying {
  readonly head: ReportHead
  readonly open: (at: number) => Bytes
  readonly openLedger: () => Ledger
  readonly progress: (bytes: number) => void
}
export type Survey =
  | { readonly ok: true; readonly sites: readonly Surveyed[] }
  /** A file that has changed since it was imported. */
  | { readonly ok: false; readonly file: string }

export async function surveyAll(surveying: Surveying): Promise<Survey> {
  const { head, open, openLedger } = surveying
  const bySite = new Map<string, { site: Site; files: number[] }>()
  for (const at of head.files.keys()) {
    const site = await siteOfFile(open(at))
    const key = `${site.host}${site.root}`
    const known = bySite.get(key)
    if (known) known.files.push(at)
    else bySite.set(key, { site, files: [at] })
  }
  const sites: Surveyed[] = []
  for (const { site, files } of bySite.values()) {
    const surveyed = { site, files, overview: emptyOverview(), ledger: openLedger() }
    sites.push(surveyed)
    for (const at of files)
      if (!(await surveyFile(surveying, surveyed, at))) return { ok: false, file: head.files[at]?.name ?? '' }
  }
  return { ok: true, sites }
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
