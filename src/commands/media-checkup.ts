import { existsSync } from 'node:fs'
import { contents } from '#app.ts'
import { compare, type Comparison } from '#media/index.ts'
import { bad, type Finding, good, note } from '#platform/checkup.ts'
import type { Config } from '#platform/config.ts'
import { databaseFile, openStore } from '#platform/db/open.ts'
import { openFiles } from '#platform/files/open-files.ts'
import { isOfThisVersion } from '#platform/paper-checkup.ts'
import { reason } from '#platform/reason.ts'

export interface Library extends Comparison {
  /** Where the bytes lie, in words. */
  readonly place: string
}

/** The library against the store of bytes; undefined where there is no paper of this version to ask. Changes nothing. */
export async function compareLibrary(config: Config): Promise<Library | undefined> {
  if (config.databaseUrl === undefined && !existsSync(databaseFile(config.dataFolder))) return undefined
  const store = await openStore(config)
  const files = await openFiles(config)
  try {
    if (!(await isOfThisVersion(store, contents))) return undefined
    const comparison = await store.reporting((db) => compare(db, files))
    return { ...comparison, place: files.place }
  } finally {
    await files.close()
    await store.close()
  }
}

/** The same for doctor, who has said already when the database does not answer. */
export async function mediaFindings(config: Config): Promise<readonly Finding[]> {
  try {
    const library = await compareLibrary(config)
    return library === undefined ? [] : findingsOf(library)
  } catch (error) {
    return [bad(`The pictures and files could not be looked at: ${reason(error)}.`)]
  }
}

/** What somebody should bring back. */
export const lost = ({ named, missing, place }: Library): string =>
  `${missing.length} of ${named} pictures and files are not in ${place}: bring them back from its copy. The first is originals/${(missing[0] ?? '').slice(0, 2)}/${missing[0]}.`

function findingsOf(library: Library): readonly Finding[] {
  const { named, missing, loose, place } = library
  const whole =
    missing.length === 0 ? good(`All ${named} pictures and files are in ${place}.`) : bad(lost(library))
  return loose === 0
    ? [whole]
    : [
        whole,
        note(`${loose} files there belong to nothing any more: they are swept away when a day has passed.`),
      ]
}

/** What a backup of the database leaves out, and what to do about it. */
export const backupAdvice = ({ named, bytes, place }: Library): string | undefined =>
  named === 0
    ? undefined
    : `Not in it: ${named} pictures and files (${(bytes / 1e6).toFixed(1)} MB). Copy ${place}/originals now, after this file: nothing there ever changes, so that only what is new needs copying.`
