import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from './mint.ts'

/**
 * This node's own name, kept in its data folder. One server at a time owns the folder, so whatever is held under the name when a
 * server starts was held by one that is dead.
 */
export function nodeName(dataFolder: string): string {
  const file = join(dataFolder, 'node')
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (before.startsWith('node_')) return before
  const name = newId('node')
  writeFileSync(file, `${name}\n`)
  return name
}
