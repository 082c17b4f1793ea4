import { globSync, readFileSync } from 'node:fs'
import { posix, sep } from 'node:path'

/** A file of the program, with what it says outside comments. */
export interface Source {
  readonly path: string
  readonly code: string
  readonly imports: readonly Import[]
}
export interface Import {
  readonly line: number
  /** As written: `./model.ts`, `#people/index.ts`. Packages are not here. */
  readonly written: string
  /** From the root: `src/people/index.ts`. */
  readonly target: string
}

export function readSources(): readonly Source[] {
  return globSync('src/**/*.{ts,tsx}')
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/\.test\.tsx?$|\/testing\.ts$/.test(path))
    .toSorted()
    .map((path) => source(path, readFileSync(path, 'utf8')))
}

export function source(path: string, text: string): Source {
  const code = withoutComments(text)
  return { path, code, imports: importsOf(path, code) }
}

/** Strings may hold what looks like a comment (`https://…`), so both are looked for together. Lines keep their numbers. */
function withoutComments(text: string): string {
  const either =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[^]*?\*\/|(?<![:\\])\/\/[^\n]*/g
  return text.replace(either, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, '') : found))
}

function importsOf(path: string, code: string): Import[] {
  const statements = code.matchAll(
    /(?:^(?:import|export)\b(?:[^'"`;=]*?\bfrom)?\s*|\bimport\()['"]([.#][^'"]+)['"]/gm,
  )
  return [...statements].map((found) => {
    const written = found[1] ?? ''
    const line = code.slice(0, found.index + found[0].length).split('\n').length
    const target = written.startsWith('#')
      ? `src/${written.slice(1)}`
      : posix.join(posix.dirname(path), written)
    return { line, written, target }
  })
}

/** The floor that a file stands on: its folder in src/, or `app.ts` itself. */
export const sliceOf = (path: string): string => path.split('/')[1] ?? ''

const namedRooms = [
  'model',
  'schema',
  'events',
  'store',
  'actions',
  'jobs',
  'contract',
  'migrations',
  'index',
]

/** Inside a slice the name is the room. A file named after a subject of its own is one of the `parts`. */
export function roomOf(path: string): string {
  const [first = ''] = path.split('/').slice(2)
  const name = first.replace(/\.tsx?$/, '')
  if (namedRooms.includes(name)) return name
  if (/^routes(?:-|$)/.test(name)) return 'routes'
  return path.endsWith('.tsx') ? 'view' : 'parts'
}
