// Sitemaps: every address with its picture, and the news of two days.
import { earlier, editionOf, pictureOf } from '#copy/index.ts'
import { type Instant, later } from '#kernel/time.ts'
import { languageOf } from '#languages/tag.ts'
import { isShowable, mediaByIds } from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { page, type Place, type Printed, printed } from '#platform/http/route.ts'
import { sectionPath } from '#sections/index.ts'
import {
  countAddresses,
  type Lead,
  listAddressesIn,
  listBetween,
  listMonths,
  nextRelease,
  publicStoriesByIds,
} from '#stories/index.ts'
import { type Address, newsSet, sitemapIndex, urlSet } from './sitemap.ts'

/** Up to here one sitemap holds everything; beyond, one for each month, so that a publication prints a small one anew. */
const oneSitemap = 2_000

const sitemap = page('/sitemap.xml', async ({ read, now, place }) => {
  const months = await listMonths(read, now)
  if ((await countAddresses(read, now, oneSitemap + 1)) > oneSitemap) {
    const parts = months.map(({ month, changedAt }) => ({ path: `/sitemap/${month}.xml`, changedAt }))
    return xml(sitemapIndex(place.origin, parts), await nextRelease(read, now))
  }
  const listed = await Promise.all(months.map(({ month }) => listAddressesIn(read, month, now)))
  const { addresses, ends } = await pictured(read, listed.flat(), now)
  const all = [...(await furniture(read, place, now)), ...addresses]
  return xml(urlSet(place.origin, all), soonest(ends, await nextRelease(read, now)))
})

const monthSitemap = page('/sitemap/:file', async ({ params, read, now, place }) => {
  const month = found(/^(\d{4}-\d\d)\.xml$/.exec(params['file'] ?? '')?.[1])
  const { addresses, ends } = await pictured(read, await listAddressesIn(read, month, now), now)
  found(addresses[0])
  return xml(urlSet(place.origin, addresses), soonest(ends, await nextRelease(read, now)))
})

interface Listed {
  readonly path: string
  readonly updatedAt: Instant
  readonly lead: Lead | null
}
interface Pictured {
  readonly addresses: readonly Address[]
  /** When the right to show one of the pictures runs out. */
  readonly ends: Instant | null
}

/** With the picture over each story. What is drawn is left out: search engines take photographs. */
async function pictured(read: Reader, listed: readonly Listed[], now: Instant): Promise<Pictured> {
  const media = await mediaByIds(read, [...new Set(listed.flatMap(({ lead }) => lead?.media ?? []))])
  let ends: Instant | null = null
  const addresses = listed.map(({ path, updatedAt, lead }): Address => {
    const medium = lead === null ? undefined : media.get(lead.media)
    if (medium?.kind !== 'picture' || !isShowable(medium, now)) return { path, changedAt: updatedAt }
    if (medium.rightsUntil !== null) ends = earlier(ends, medium.rightsUntil)
    return { path, changedAt: updatedAt, picture: pictureOf(medium, '', { usual: 1280 }).src }
  })
  return { addresses, ends }
}

async function furniture(read: Reader, place: Place, now: Instant): Promise<readonly Address[]> {
  const { sections } = await editionOf(read, place, now)
  return [
    { path: '/' },
    ...sections.map((section) => ({ path: sectionPath(section) })),
    { path: '/about' },
    { path: '/corrections' },
  ]
}

const twoDays = 48 * 3600 * 1000
const mostNews = 1000

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap: of two days, at most a thousand, no advertising. */
const news = page('/sitemap-news.xml', async ({ read, now, place }) => {
  const { paper } = await editionOf(read, place, now)
  const teasers = await listBetween(read, {
    from: later(now, -twoDays),
    to: later(now, 1),
    now,
    limit: mostNews,
  })
  const ids = teasers.filter(({ kind }) => kind !== 'sponsored').map(({ id }) => id)
  const stories = await publicStoriesByIds(read, ids, now)
  const open = ids
    .flatMap((id) => stories.get(id) ?? [])
    .filter(({ version: { extras } }) => !extras.noindex && extras.canonical === undefined)
  const listed = open.map(({ story, version }) => ({
    path: story.path,
    updatedAt: story.updatedAt ?? story.publishedAt,
    lead: version.lead,
  }))
  const { addresses, ends } = await pictured(read, listed, now)
  const items = open.map(({ story, version }, at) => ({
    ...(addresses[at] ?? { path: story.path }),
    title: version.headline,
    publishedAt: story.publishedAt,
    language: languageOf(version.extras.language ?? paper.language),
  }))
  const oldest = teasers.at(-1)
  const ages = oldest ? later(oldest.publicAt, twoDays) : null
  return xml(
    newsSet(place.origin, paper.name, items),
    soonest(soonest(ends, ages), await nextRelease(read, now)),
  )
})

const soonest = (one: Instant | null, other: Instant | null): Instant | null =>
  other === null ? one : earlier(one, other)

const xml = (body: string, ends: Instant | null): Printed =>
  printed({
    status: 200,
    type: 'application/xml; charset=utf-8',
    body,
    tags: ['sitemap', 'site'],
    until: ends,
  })

export const sitemapRoutes = [sitemap, monthSitemap, news]
