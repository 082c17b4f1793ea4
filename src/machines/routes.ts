// Files that programs look for by name. One that has nothing to say is not there.
import { type Edition, editionOf, rightsFor } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import { securityUntil } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { page, type PageRoute, type Place, printed } from '#platform/http/route.ts'
import { places } from '#ui/facts.ts'
import { robotsOf } from './robots.ts'
import { rslOf } from './rsl.ts'
import { headersSaid, tdmFile } from './said.ts'

const plain = 'text/plain; charset=utf-8'

/** What a file says, from the edition; undefined: there is no such file. */
interface File {
  readonly type?: string
  readonly until?: (edition: Edition) => Instant | null
  readonly text: (edition: Edition, now: Instant) => string | undefined
}

const fileAt = (path: string, { type = plain, text, until }: File): PageRoute =>
  page(path, async ({ read, now, place }) => {
    const edition = await editionOf(read, place, now)
    const body = found(text(edition, now))
    return printed({ status: 200, type, body, tags: ['site'], until: until?.(edition) ?? null })
  })

/** Search finds pages by question: the questions themselves are no pages to keep. */
const closed = ['/newsroom', '/search?', '/ads/']

const robots = fileAt('/robots.txt', {
  text: ({ paper, settings }) =>
    robotsOf(settings.machines, {
      origin: paper.origin,
      licence: paper.rights.machineLicence,
      closed,
      sitemaps: ['/sitemap.xml', '/sitemap-news.xml'],
    }),
})

const mining = fileAt('/.well-known/tdmrep.json', {
  type: 'application/json; charset=utf-8',
  text: ({ paper: { rights } }) => rights.mining && tdmFile(rights.mining),
})

const licence = fileAt(places.machineLicence, {
  type: 'application/rsl+xml; charset=utf-8',
  text: ({ paper: { owner, rights }, settings: { machines } }) =>
    machines.rsl ? rslOf(machines, { name: owner, terms: rights.terms }) : undefined,
})

/** https://journallist.net/reference-document-for-trust-txt-specifications: at both addresses, the same. */
const trust = ['/trust.txt', '/.well-known/trust.txt'].map((path) =>
  fileAt(path, { text: ({ settings }) => lines(settings.machines.trust) }),
)

/** RFC 9116. It ends when nobody has said for a year that the contact is right: an old address is worse than none. */
const security = fileAt('/.well-known/security.txt', {
  until: ({ settings }) => securityUntil(settings.machines),
  text: ({ paper, settings: { machines } }, now) => {
    const expires = securityUntil(machines)
    if (expires === null || expires <= now) return undefined
    return lines(
      [
        `Contact: ${machines.securityContact}`,
        `Expires: ${expires}`,
        `Preferred-Languages: ${[...new Set([paper.language.split('-')[0], 'en'])].join(', ')}`,
        `Canonical: ${paper.origin}/.well-known/security.txt`,
      ].join('\n'),
    )
  },
})

const humans = fileAt('/humans.txt', { text: ({ settings }) => lines(settings.machines.humans) })
const llms = fileAt('/llms.txt', {
  type: 'text/markdown; charset=utf-8',
  text: ({ settings }) => lines(settings.machines.llms),
})

const lines = (text: string): string | undefined => (text.trim() === '' ? undefined : `${text.trim()}\n`)

export const machineRoutes: readonly PageRoute[] = [robots, mining, licence, ...trust, security, humans, llms]

/** For every page of the paper, whoever prints it. */
export async function headersForMachines(
  read: Reader,
  place: Place,
): Promise<Readonly<Record<string, string>>> {
  const { machines, rights } = await rightsFor(read, place)
  return headersSaid(machines, rights)
}
