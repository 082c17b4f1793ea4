import { writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import './at-end.ts'
import { declared, nowLoading, takingNext } from './whose.ts'

/**
 * One test file after another, each loaded when the one before has ended. Whoever works through the same files beside this process
 * shares the folder of BROADSHEET_TAKEN with it: a file is of the first who writes its number there.
 */
const files = process.argv.slice(2)
const taken = process.env['BROADSHEET_TAKEN']
let at = 0

function isMine(number: number): boolean {
  try {
    if (taken !== undefined) writeFileSync(join(taken, String(number)), '', { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function next(): string | undefined {
  while (at < files.length) if (isMine(at++)) return files[at - 1]
  return undefined
}

function takeNext(): void {
  test(takingNext, async () => {
    const file = next()
    if (file === undefined) return
    await load(file)
    // For the programs that its tests start: most are killed before they keep what they compiled, and each would compile it all again.
    flushCompileCache()
    takeNext()
  })
}

/** What cannot be loaded is a test that fails. */
async function load(file: string): Promise<void> {
  nowLoading(resolve(file))
  try {
    await import(pathToFileURL(resolve(file)).href)
  } catch (error) {
    const name = `${file} can be loaded`
    declared(name)
    test(name, () => {
      throw error
    })
  }
}

takeNext()
