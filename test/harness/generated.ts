import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * A page of docs/generated/ that says what the code is (plan, routes, events, permissions), so that a change of it is read by
 * somebody. Where it is out of date it is written, and the test fails, once: look at the difference and commit it.
 */
export function generated(path: string, text: string): void {
  const file = join('docs/generated', path)
  if (present(file) === text) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  if (process.env['UPDATE_GENERATED'] === '1') return
  throw new Error(`${file} was out of date and has been written: look at it and commit it`)
}

function present(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}
