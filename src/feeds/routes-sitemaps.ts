// What search engines read of the paper.
import { earlier, type Edition, editionOf, pictureOf } from '#copy/index.ts'
import { type Instant, later } from '#kernel/time.ts'
import { isShowable, mediaByIds } from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { page, type Printed, printed } from '#platform/http/route.ts'
import { sectionPath } from '#sections/index.ts'
import {
  countAddresses,
  type Lead,
  listAddressesIn,
  listNewsSince,
  listSitemapMonths,
  nextRelease,
} from '#stories/index.ts'
import { places } from '#ui/facts.ts'
import { type Address, mostAddresses, mostNews, newsAge, newsSet, sitemapIndex, urlSet } from './sitemap.ts'

/** Up to here one sitemap holds everything; beyond, one for each month, so that a publication prints a small one anew. */
const oneSitemap = 2_000

const sitemap = page('/sitemap.xml', async ({ read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const months = await listSitemapMonths(read, now)
  const ends = await nextRelease(read, now)
  if ((await countAddresses(read, { now, most: oneSitemap + 1 })) > oneSitemap)
    return xml(sitemapIndex(place.origin, await partsOf(read, months, now)), ends)
  const parts = await Promise.all(months.map(({ month }) => addressesIn(read, month, 1, now)))
  const { addresses, ends: rights } = await pictured(read, parts.flat(), now)
  return xml(urlSet(place.origin, [...furniture(edition), ...addresses]), soonest(ends, rights))
})

/** One for what every paper has, one for each month, and as many more for a month as hold what is beyond the limit. */
async function partsOf(
  read: Reader,
  months: readonly { readonly month: string; readonly changedAt: Instant }[],
  now: Instant,
): Promise<readonly Address[]> {
  const all = await countAddresses(read, { now, most: mostAddresses + 1 })
  // No month is longer than all of them together, so mostly none needs to be counted.
  const long = all > mostAddresses ? months : []
  const sizes = await Promise.all(long.map(({ month }) => countAddresses(read, { now, month, most: 1e9 })))
  const parts = months.flatMap(({ month, changedAt }, at) =>
    Array.from({ length: Math.ceil((sizes[at] ?? 1) / mostAddresses) || 1 }, (_, part) => ({
      path: `/sitemap/${month}${part === 0 ? '' : `-${part + 1}`}.xml`,
      changedAt,
    })),
  )
  return [{ path: '/sitemap/paper.xml' }, ...parts]
}

const partSitemap = page('/sitemap/:file', async ({ params, read, now, place }) => {
  const ends = await nextRelease(read, now)
  if (params['file'] === 'paper.xml')
    return xml(urlSet(place.origin, furniture(await editionOf(read, place, now))), ends)
  const [, month = '', part = '1'] = found(
    /^(\d{4}-\d\d)(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/.exec(params['file'] ?? ''),
  )
  const { addresses, ends: rights } = await pictured(
    read,
    await addressesIn(read, month, Number(part), now),
    now,
  )
  found(addresses[0])
  return xml(urlSet(place.origin, addresses), soonest(ends, rights))
})

const addressesIn = (read: Reader, month: string, part: number, now: Instant) =>
  listAddressesIn(read, { month, now, from: (part - 1) * mostAddresses, length: mostAddresses })

interface Pictured<One> {
  readonly addresses: readonly (One & Address)[]
  /** When the right to show one of the pictures runs out. */
  readonly ends: Instant | null
}

/** With the picture over each story. What is drawn is left out: search engines take photographs. */
async function pictured<One extends { readonly path: string; readonly lead: Lead | null }>(
  read: Reader,
  listed: readonly One[],
  now: Instant,
): Promise<Pictured<One>> {
  const media = await mediaByIds(read, [...new Set(listed.flatMap(({ lead }) => lead?.media ?? []))])
  let ends: Instant | null = null
  const addresses = listed.map((one) => {
    const medium = one.lead === null ? undefined : media.get(one.lead.media)
    if (medium?.kind !== 'picture' || !isShowable(medium, now)) return one
    ends = soonest(ends, medium.rightsUntil)
    return { ...one, picture: pictureOf(medium, '', { usual: 1280 }).src }
  })
  return { addresses, ends }
}

const furniture = ({ sections }: Edition): readonly Address[] => [
  { path: places.front },
  ...sections.map((section) => ({ path: sectionPath(section) })),
  { path: places.about },
  { path: places.corrections },
]

/** Two days of news. What is the oldest in it falls out by time alone. */
const newsSitemap = page('/sitemap-news.xml', async ({ read, now, place }) => {
  const { paper } = await editionOf(read, place, now)
  const lines = await listNewsSince(read, { from: later(now, -newsAge), now, limit: mostNews })
  const { addresses, ends } = await pictured(read, lines, now)
  const news = addresses.map(({ publicAt, headline, language, ...address }) => ({
    ...address,
    title: headline,
    language: language ?? paper.language,
    publishedAt: publicAt,
  }))
  const oldest = lines.at(-1)
  const ages = oldest ? later(oldest.publicAt, newsAge) : null
  const over = soonest(soonest(ends, ages), await nextRelease(read, now))
  return xml(newsSet(place.origin, paper.name, news), over)
})

const soonest = (one: Instant | null, other: Instant | null): Instant | null =>
  other === null ? one : earlier(one, other)

const xml = (body: string, until: Instant | null): Printed =>
  printed({
    status: 200,
    type: 'application/xml; charset=utf-8',
    body,
    tags: ['sitemap', 'site'],
    until,
  })

export const sitemapRoutes = [sitemap, newsSitemap, partSitemap]
