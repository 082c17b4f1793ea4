// What machines read: feeds and robots.txt.
import { editionOf } from '#copy/index.ts'
import { found } from '#platform/http/faults.ts'
import { page, printed } from '#platform/http/route.ts'
import { branchOf, findSectionBySlug, sectionPath, sectionTag } from '#sections/index.ts'
import { listInSections, listLatest } from '#stories/index.ts'
import { podcastRoutes } from './routes-podcasts.ts'
import { printedFeed } from './routes-printing.ts'
import { sitemapRoutes } from './routes-sitemaps.ts'

const length = 30

const paperFeed = page('/feed.xml', async ({ read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const teasers = await listLatest(read, { now, limit: length })
  return printedFeed(read, edition, { name: edition.paper.name, path: '/', tags: ['feed'], teasers })
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
  return printedFeed(read, edition, source)
})

// RFC 9309.
const robots = page('/robots.txt', async ({ place }) => {
  const body = `User-agent: *\nDisallow: /newsroom\nDisallow: /search\n\nSitemap: ${place.origin}/sitemap.xml\nSitemap: ${place.origin}/sitemap-news.xml\n`
  return printed({ status: 200, type: 'text/plain; charset=utf-8', body, tags: [], until: null })
})

export const feedRoutes = [paperFeed, sectionFeed, ...podcastRoutes, ...sitemapRoutes, robots]
