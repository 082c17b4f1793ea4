import { floors, kits } from '../../architecture.ts'
import { type Source, sliceOf } from './source.ts'

/** The house as it stands: which floor stands on which, and how large each is. */
export function drawPlan(sources: readonly Source[]): string {
  const slices = Object.keys(floors).filter((slice) => sources.some(({ path }) => sliceOf(path) === slice))
  const used = new Map(slices.map((slice) => [slice, neighboursOf(slice, sources)]))
  return [
    '# The plan of the house',
    '',
    'Drawn by `architecture.test.ts` from the imports that are there. What is allowed is in `architecture.ts`.',
    '',
    `Kits, which may be entered at any file, are used by nearly everyone and left out of the drawing: ${kits.join(', ')}.`,
    '',
    '```mermaid',
    'graph TD',
    ...slices.flatMap((slice) => arrows(slice, used)),
    '```',
    '',
    '| floor | stands on |',
    '|---|---|',
    ...slices.map((slice) => row(slice, used.get(slice) ?? [])),
    '',
  ].join('\n')
}

function neighboursOf(slice: string, sources: readonly Source[]): string[] {
  const targets = sources
    .filter(({ path }) => sliceOf(path) === slice)
    .flatMap(({ imports }) => imports.map(({ target }) => sliceOf(target)))
  return Object.keys(floors).filter((other) => other !== slice && targets.includes(other))
}

/** Only the arrows that no longer way says already: what stories stands on, site stands on too. */
function arrows(slice: string, used: ReadonlyMap<string, readonly string[]>): string[] {
  const rooms = (used.get(slice) ?? []).filter((other) => !kits.includes(other))
  if (kits.includes(slice)) return []
  const below = new Set(rooms.flatMap((room) => [...reach(room, used)]))
  return rooms.filter((room) => !below.has(room)).map((room) => `  ${slice} --> ${room}`)
}

function reach(slice: string, used: ReadonlyMap<string, readonly string[]>): Set<string> {
  const next = used.get(slice) ?? []
  return new Set([...next, ...next.flatMap((other) => [...reach(other, used)])])
}

const row = (slice: string, neighbours: readonly string[]): string =>
  `| ${slice} | ${neighbours.join(', ') || 'nothing'} |`
