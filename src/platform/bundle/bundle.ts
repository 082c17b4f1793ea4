// The newsroom's browser parts, made of editor/ when it is first needed and kept beside the packages under the hash of all that went in.
import { hash } from 'node:crypto'
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Made } from './bundle-worker.ts'

export interface Bundle {
  /** The file that a page loads, by its name; it loads the others. */
  readonly entries: Readonly<Record<'editor' | 'front', string>>
  /** By name; each name carries the hash of its bytes, so that browsers may keep them for good. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const kept = `${root}node_modules/.cache/broadsheet/`
/** What the editor is made of: its own files, and those of the server that it may know. */
const sources = [
  'editor/**/*.{ts,tsx}',
  'src/{document,kernel}/**/*.ts',
  'src/*/contract.ts',
  'package-lock.json',
]

let made: Promise<Bundle> | undefined

/** Takes a second or two the first time, in a thread of its own; then it is there. */
export function bundle(): Promise<Bundle> {
  if (made) return made
  const making = make()
  making.catch(() => (made = undefined))
  return (made = making)
}

async function make(): Promise<Bundle> {
  const folder = `${kept}editor-${recipe()}/`
  const before = readKept(folder)
  if (before) return before
  const files = await inWorker()
  keep(folder, files)
  return bundleOf(files)
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

function recipe(): string {
  const { version } = createRequire(import.meta.url)('rolldown/package.json') as { version: string }
  const paths = globSync(sources, { cwd: root }).filter((path) => !isTest(path))
  const texts = paths.toSorted().map((path) => `${path}\n${readFileSync(root + path, 'utf8')}`)
  return hash('sha256', [version, ...texts].join('\n')).slice(0, 32)
}

function readKept(folder: string): Bundle | undefined {
  try {
    return bundleOf(readdirSync(folder).map((name) => ({ name, bytes: readFileSync(folder + name) })))
  } catch {
    return undefined
  }
}

function bundleOf(files: readonly Made[]): Bundle {
  const entry = (of: string): string => {
    const first = files.find(({ name }) => name.startsWith(`${of}.`) && /^\w+\.[^.]+\.js$/.test(name))
    if (!first) throw new Error(`the ${of} has no file to begin with`)
    return first.name
  }
  return {
    entries: { editor: entry('editor'), front: entry('front') },
    files: new Map(files.map(({ name, bytes }) => [name, bytes])),
  }
}

function inWorker(): Promise<readonly Made[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly Made[]>()
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { workerData: { root } })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`the editor could not be put together (${code})`)))
  return promise.finally(() => worker.terminate())
}

/** Whole or not at all; where nothing can be kept, it is made again at the next start. */
function keep(folder: string, files: readonly Made[]): void {
  const half = `${folder.slice(0, -1)}.${process.pid}`
  try {
    mkdirSync(half, { recursive: true })
    for (const { name, bytes } of files) writeFileSync(`${half}/${name}`, bytes)
    renameSync(half, folder.slice(0, -1))
  } catch {}
}
