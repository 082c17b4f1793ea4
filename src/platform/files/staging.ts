import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Instant, instantOf } from '#kernel/time.ts'
import { newId, stopwatch } from '../mint.ts'

/** A folder for what is on its way in or out, on the same disk as what is kept. */
export interface Staging {
  stage(): Promise<string>
  /** Takes away what was last changed before this moment, but nothing that this process has begun within the hour. */
  sweep(before: Instant): Promise<void>
}

const hour = 3600 * 1000

export function stagingIn(folder: string): Staging {
  // By the stopwatch: a clock that jumps takes nothing from under whoever is sending it.
  const begun = new Map<string, number>()
  return {
    stage: async () => {
      await mkdir(folder, { recursive: true })
      const path = join(folder, newId('staged'))
      begun.set(path, stopwatch())
      return path
    },
    sweep: async (before) => {
      for (const [path, at] of begun) if (stopwatch() - at > hour) begun.delete(path)
      for (const name of await namesIn(folder)) {
        const path = join(folder, name)
        if (begun.has(path)) continue
        if ((await changedAt(path)) < before) await rm(path, { force: true })
      }
    },
  }
}

export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function changedAt(path: string): Promise<Instant> {
  try {
    return instantOf((await stat(path)).mtime)
  } catch (error) {
    // Whoever staged it was done with it a moment ago.
    if (isMissing(error)) return instantOf(new Date())
    throw error
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
