import { basename } from 'node:path'
import { floors, htmlMakers, kits, rooms } from '../../architecture.ts'
import { type Import, roomOf, type Source, sliceOf } from './source.ts'

/** One rule of the house, and whoever breaks it: `src/site/front.tsx:12 → src/newsroom/index.ts`. */
export interface Rule {
  readonly name: string
  breaches(sources: readonly Source[]): readonly string[]
}

/** The two floors that put the others together: they may also enter by the doors for requests, jobs and tables. */
const composers = ['history.ts', 'app.ts', 'commands']
const frontDoor = /^src\/[^/]+\/index\.tsx?$/
const composersDoor = /^src\/[^/]+\/(?:index|jobs|routes[^/]*|migrations\/[^/]+)\.tsx?$/

const aboutImports = (name: string, isWrong: (from: Source, to: Import) => boolean): Rule => ({
  name,
  breaches: (sources) =>
    sources.flatMap((from) =>
      from.imports.filter((to) => isWrong(from, to)).map((to) => `${from.path}:${to.line} → ${to.target}`),
    ),
})

const aboutText = (name: string, forbidden: RegExp, isAllowed: (path: string) => boolean): Rule => ({
  name,
  breaches: (sources) =>
    sources
      .filter(({ path }) => !isAllowed(path))
      .flatMap(({ path, code }) => {
        const found = forbidden.exec(code)
        return found === null
          ? []
          : [`${path}:${code.slice(0, found.index).split('\n').length} ${found[0].trim()}`]
      }),
})

const onFloor =
  (...slices: readonly string[]) =>
  (path: string) =>
    slices.includes(sliceOf(path))
const nowhere = () => false

export const rules: readonly Rule[] = [
  {
    name: 'every folder in src/ is on the plan',
    breaches: (sources) =>
      [...new Set(sources.map(({ path }) => sliceOf(path)))].filter((slice) => !(slice in floors)),
  },
  aboutImports('imports only go down', ({ path }, { target }) => {
    const [from, to] = [sliceOf(path), sliceOf(target)]
    return from !== to && !(floors[from] ?? []).includes(to)
  }),
  aboutImports('a neighbour is entered by the front door', ({ path }, { target }) => {
    const [from, to] = [sliceOf(path), sliceOf(target)]
    if (from === to || kits.includes(to) || composers.includes(to)) return false
    return !(composers.includes(from) ? composersDoor : frontDoor).test(target)
  }),
  aboutImports(
    '../ never leaves a slice',
    ({ path }, { written, target }) => !written.startsWith('#') && sliceOf(path) !== sliceOf(target),
  ),
  aboutImports('a room of the own slice is entered by ./', ({ path }, { written, target }) => {
    return written.startsWith('#') && sliceOf(path) === sliceOf(target) && !kits.includes(sliceOf(path))
  }),
  aboutImports('inside a slice, imports follow the flow', ({ path }, { target }) => {
    const slice = sliceOf(path)
    if (slice !== sliceOf(target) || kits.includes(slice) || composers.includes(slice)) return false
    return !(rooms[roomOf(path)] ?? []).includes(roomOf(target))
  }),
  { name: 'no file imports itself by way of others, types included', breaches: cycles },
  aboutText(
    'SQL is written in platform, stores and migrations',
    /\bfrom 'kysely|\btables</,
    (path) => onFloor('platform')(path) || ['store', 'migrations', 'schema'].includes(roomOf(path)),
  ),
  aboutText(
    'the environment, clocks and chance are asked in platform, and passed on',
    /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bperformance\.now\b/,
    // main.ts is where the process begins: it hands its environment on.
    (path) => onFloor('platform')(path) || path === 'src/kernel/time.ts',
  ),
  aboutText(
    'shapes are parsed at the edge: zod in contracts, platform and imports',
    /\bfrom 'zod/,
    (path) => onFloor('platform', 'imports')(path) || roomOf(path) === 'contract',
  ),
  aboutText(
    'a refusal is a value: no class of errors above people',
    /\bclass \w+(?:Error|Fault)\b|\bextends \w*Error\b/,
    onFloor('kernel', 'platform', 'people'),
  ),
  aboutText(
    'a view is synchronous',
    /\basync\b(?!["'])|\bawait\b/,
    (path) => !path.endsWith('.tsx') || roomOf(path) === 'routes',
  ),
  aboutText(
    'markup is made of text only where architecture.ts says so',
    /\btrusted\(|\bfrom 'hono\/html'/,
    (path) => htmlMakers.includes(path),
  ),
  aboutText('nothing is put into a page unescaped', /\bdangerouslySetInnerHTML\b/, nowhere),
  {
    name: 'things have newsroom names',
    breaches: (sources) =>
      sources.flatMap(({ path, code }) => [...wrongFileName(path), ...wrongNames(path, code)]),
  },
  {
    name: 'a deed that is given an actor asks whether they may',
    breaches: (sources) =>
      sources
        .filter(
          ({ path, code }) =>
            roomOf(path) === 'actions' && /\bactor: Actor\b/.test(code) && !/\bdemand\(/.test(code),
        )
        .map(({ path }) => path),
  },
  {
    name: 'every migration is in history.ts',
    breaches: (sources) => {
      const history = sources
        .filter(({ path }) => path === 'src/history.ts')
        .flatMap(({ imports }) => imports)
      return sources
        .map(({ path }) => path)
        .filter((path) => roomOf(path) === 'migrations' && /\/\d{3}-[^/]+$/.test(path))
        .filter((path) => !history.some(({ target }) => target === path))
    },
  },
]

const banned = 'Service|Manager|Helpers?|Utils?|Handler|Data|Info|Impl'
const bannedFile = new RegExp(`(?:^|-)(?:${banned})$`, 'i')
const bannedExport = new RegExp(
  `^export (?:async )?(?:const|let|class|function|type|interface) (\\w*(?:${banned}))\\b`,
  'gm',
)

function wrongFileName(path: string): string[] {
  const name = basename(path).replace(/\.tsx?$/, '')
  return bannedFile.test(name) ? [path] : []
}
const wrongNames = (path: string, code: string): string[] =>
  [...code.matchAll(bannedExport)].map(([, name]) => `${path} ${name}`)

/** Depth first; a file that has been left has no cycle through it. */
function cycles(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((from) => [from.path, from]))
  const left = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    else if (!left.has(path)) {
      for (const { target } of byPath.get(path)?.imports ?? []) visit(target, [...trail, path])
      left.add(path)
    }
  }
  for (const { path } of sources) visit(path, [])
  return found
}
