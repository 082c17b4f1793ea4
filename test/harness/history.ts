import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { History, Migrate } from '#platform/db/migrate.ts'

/** Every migration there is, found by its file, so that a store can be tested before the paper is composed. */
export async function wholeHistory(): Promise<History> {
  const files = globSync('src/*/migrations/*.ts').toSorted((a, b) => basename(a).localeCompare(basename(b)))
  const steps = files.map(async (file): Promise<[string, Migrate]> => {
    const exported: Record<string, Migrate> = await import(pathToFileURL(resolve(file)).href)
    const [migrate, ...more] = Object.values(exported)
    if (migrate === undefined || more.length > 0) throw new Error(`${file} must export one migration`)
    return [basename(file, '.ts'), migrate]
  })
  return Object.fromEntries(await Promise.all(steps))
}
