// RFC 7089: how programs find what a page said at some moment. https://www.rfc-editor.org/rfc/rfc7089
import type { Instant } from '#kernel/time.ts'
import { writtenPath } from '#platform/http/address.ts'
import type { PastVersion } from '#stories/index.ts'
import { recordPaths } from '#ui/record-paths.ts'

/** `Thu, 26 Nov 2026 11:05:06 GMT` */
export const httpDate = (moment: Instant): string => new Date(moment).toUTCString()

interface Timeline {
  readonly origin: string
  /** Of the story. */
  readonly path: string
  /** Oldest first. */
  readonly versions: readonly PastVersion[]
}

const whole = ({ origin }: Timeline, path: string): string => origin + writtenPath(path)
const originalLink = (line: Timeline): string => `<${whole(line, line.path)}>; rel="original"`
const gateLink = (line: Timeline): string =>
  `<${whole(line, recordPaths.timeGate(line.path))}>; rel="timegate"`

function mapLink(line: Timeline, rel: 'timemap' | 'self'): string {
  const [first, last] = [line.versions[0], line.versions.at(-1)]
  const span =
    first && last ? `; from="${httpDate(first.shownFrom)}"; until="${httpDate(last.shownFrom)}"` : ''
  return `<${whole(line, recordPaths.timeMap(line.path))}>; rel="${rel}"; type="application/link-format"${span}`
}

const mementoLink = (line: Timeline, { number, shownFrom }: PastVersion, rel: string): string =>
  `<${whole(line, recordPaths.version(line.path, number))}>; rel="${rel}"; datetime="${httpDate(shownFrom)}"`

/** The headers of the story itself. */
export const originalHeaders = (line: Timeline): Readonly<Record<string, string>> => ({
  link: [
    gateLink(line),
    `<${whole(line, recordPaths.timeMap(line.path))}>; rel="timemap"; type="application/link-format"`,
  ].join(', '),
})

/** The headers of one version at its own address. */
export function mementoHeaders(line: Timeline, version: PastVersion): Readonly<Record<string, string>> {
  const { versions } = line
  const at = versions.indexOf(version)
  const near = [
    ['first', versions[0]],
    ['prev', versions[at - 1]],
    ['next', versions[at + 1]],
    ['last', versions.at(-1)],
  ] as const
  const links = Map.groupBy(
    near.flatMap(([rel, one]) => (one ? [{ rel, one }] : [])),
    ({ one }) => one,
  )
  const own = [...(links.get(version) ?? []).map(({ rel }) => rel), 'memento'].join(' ')
  const others = [...links].flatMap(([one, rels]) =>
    one === version ? [] : [mementoLink(line, one, [...rels.map(({ rel }) => rel), 'memento'].join(' '))],
  )
  return {
    'memento-datetime': httpDate(version.shownFrom),
    link: [
      originalLink(line),
      gateLink(line),
      mapLink(line, 'timemap'),
      mementoLink(line, version, own),
      ...others,
    ].join(', '),
  }
}

/** All of them, as a list for programs. */
export function timeMapOf(line: Timeline): string {
  const { versions } = line
  const mementos = versions.map((version, at) => {
    const ends = [at === 0 && 'first', at === versions.length - 1 && 'last'].filter(Boolean)
    return mementoLink(line, version, [...ends, 'memento'].join(' '))
  })
  return `${[originalLink(line), mapLink(line, 'self'), gateLink(line), ...mementos].join(',\n')}\n`
}

/** The headers of the answer that leads to the version of a moment. */
export const gateHeaders = (line: Timeline, location: string): Readonly<Record<string, string>> => ({
  location: writtenPath(location),
  vary: 'accept-datetime',
  link: [originalLink(line), mapLink(line, 'timemap')].join(', '),
  'cache-control': 'public, max-age=0, must-revalidate',
})
