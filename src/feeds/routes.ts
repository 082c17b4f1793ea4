// What machines read: feeds, sitemaps, robots.txt.
import { type Edition, editionOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { page, type Place, type Printed, printed } from '#platform/http/route.ts'
import { branchOf, findSectionBySlug, sectionPath, sectionTag } from '#sections/index.ts'
import {
  countAddresses,
  listAddressesIn,
  listInSections,
  listLatest,
  listMonths,
  nextRelease,
  type Teaser,
} from '#stories/index.ts'
import { feedItems } from './routes-items.tsx'
import { rssOf } from './rss.ts'
import { type Address, sitemapIndex, urlSet } from './sitemap.ts'

const length = 30
/** Up to here one sitemap holds everything; beyond, one for each month, so that a publication prints a small one anew. */
const oneSitemap = 2_000

const until = async (read: Reader, now: Instant): Promise<Instant | null> => nextRelease(read, now)

interface Source {
  readonly name: string
  readonly path: string
  readonly tags: readonly string[]
  readonly teasers: readonly Teaser[]
}

async function feed(
  read: Reader,
  edition: Edition,
  { name, path, tags, teasers }: Source,
  now: Instant,
): Promise<Printed> {
  const { origin, language, tagline } = edition.paper
  const items = await feedItems(
    read,
    edition,
    teasers.map(({ id }) => id),
    now,
  )
  const built =
    teasers
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? now
  const self = `${origin}${path === '/' ? '' : path}/feed.xml`
  const body = rssOf({
    title: name,
    description: tagline,
    language,
    page: `${origin}${path}`,
    self,
    built,
    items,
  })
  return printed({
    status: 200,
    type: 'application/rss+xml; charset=utf-8',
    body,
    tags: [...tags, 'site'],
    until: await until(read, now),
  })
}

const paperFeed = page('/feed.xml', async ({ read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const teasers = await listLatest(read, { now, limit: length })
  return feed(read, edition, { name: edition.paper.name, path: '/', tags: ['feed'], teasers }, now)
})

const sectionFeed = page('/section/:slug/feed.xml', async ({ params, read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const section = found(await findSectionBySlug(read, params['slug'] ?? ''))
  const branch = branchOf(edition.sections, section.id)
  const teasers = await listInSections(read, branch, { now, limit: length })
  const source = {
    name: edition.paper.words.feedTitle({ paper: edition.paper.name, section: section.name }),
    path: sectionPath(section),
    tags: branch.map(sectionTag),
    teasers,
  }
  return feed(read, edition, source, now)
})

const sitemap = page('/sitemap.xml', async ({ read, now, place }) => {
  const months = await listMonths(read, now)
  if ((await countAddresses(read, now, oneSitemap + 1)) > oneSitemap) {
    const parts = months.map(({ month, changedAt }) => ({ path: `/sitemap/${month}.xml`, changedAt }))
    return xml(sitemapIndex(place.origin, parts), await until(read, now))
  }
  const addresses = await Promise.all(months.map(({ month }) => addressesIn(read, month, now)))
  return xml(
    urlSet(place.origin, [...(await furniture(read, place, now)), ...addresses.flat()]),
    await until(read, now),
  )
})

const monthSitemap = page('/sitemap/:file', async ({ params, read, now, place }) => {
  const month = found(/^(\d{4}-\d\d)\.xml$/.exec(params['file'] ?? '')?.[1])
  const addresses = await addressesIn(read, month, now)
  found(addresses[0])
  return xml(urlSet(place.origin, addresses), await until(read, now))
})

const addressesIn = async (read: Reader, month: string, now: Instant): Promise<readonly Address[]> =>
  (await listAddressesIn(read, month, now)).map(({ path, updatedAt }) => ({ path, changedAt: updatedAt }))

async function furniture(read: Reader, place: Place, now: Instant): Promise<readonly Address[]> {
  const { sections } = await editionOf(read, place, now)
  return [
    { path: '/' },
    ...sections.map((section) => ({ path: sectionPath(section) })),
    { path: '/about' },
    { path: '/corrections' },
  ]
}

const xml = (body: string, ends: Instant | null): Printed =>
  printed({
    status: 200,
    type: 'application/xml; charset=utf-8',
    body,
    tags: ['sitemap', 'site'],
    until: ends,
  })

// RFC 9309.
const robots = page('/robots.txt', async ({ place }) => {
  const body = `User-agent: *\nDisallow: /newsroom\nDisallow: /search\nDisallow: /ads/\n\nSitemap: ${place.origin}/sitemap.xml\n`
  return printed({ status: 200, type: 'text/plain; charset=utf-8', body, tags: [], until: null })
})

export const feedRoutes = [paperFeed, sectionFeed, sitemap, monthSitemap, robots]
