// The report of an import and the files that it names, found and readable before anything else is done.
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { exportBytes, type ExportPlace, nowhere } from './export-bytes.ts'
import type { Ledger, ReportHead } from '#proof/index.ts'
import { readReport } from '#proof/index.ts'

export interface VerifySource {
  readonly head: ReportHead
  /** Where they are now. */
  readonly files: readonly ExportPlace[]
  readonly open: (at: number) => AsyncIterable<Uint8Array>
  readonly noteDropped: (ledger: Ledger) => Promise<void>
}

/** A sentence: why there is nothing to verify. */
export async function sourceOf(report: string): Promise<VerifySource | string> {
  if (!(await isThere(report)))
    return `There is no report ${report}. import wordpress --report FILE writes one.`
  const read = await readReport(linesOf(report), () => undefined)
  if (!read.ok) return `${report} is not the report of an import: import wordpress --report FILE writes one.`
  const { head } = read
  if (head.dryRun)
    return 'This is the report of a dry run: nothing was stored, so there is nothing to verify.'
  if (!head.isWhole)
    return 'This import was stopped before its end. Run the same command again; then verify the report of that run.'
  const files: ExportPlace[] = []
  for (const file of head.files) {
    const found = await placeOf(file, report)
    if (found === undefined)
      return `${file.path ?? file.name}, which the report names, is not there any more.`
    files.push({ path: found, name: file.name })
  }
  return {
    head,
    files,
    open: (at) => exportBytes(files[at] ?? nowhere),
    noteDropped: async (ledger) => {
      await readReport(linesOf(report), ({ group, id, kind, why }) => {
        if (group === 'items' && id !== null) ledger.noteDropped(id, kind, why)
      })
    },
  }
}

/** Of one site, for all who walk it. */
export const ledgerFile = (folder: string, site: number): string => join(folder, `${site}.db`)

const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })

/** Where the report says, else beside it. */
async function placeOf(
  { name, path }: ReportHead['files'][number],
  report: string,
): Promise<string | undefined> {
  for (const place of [path, join(dirname(resolve(report)), name)])
    if (place !== undefined && (await isThere(place))) return place
  return undefined
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
