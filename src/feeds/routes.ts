// What machines read: feeds and robots.txt.
import { findPersonBySlug, personPath, personTag } from '#bylines/index.ts'
import { editionOf } from '#copy/index.ts'
import { found } from '#platform/http/faults.ts'
import { page, printed } from '#platform/http/route.ts'
import {
  branchOf,
  findSectionBySlug,
  findTopicBySlug,
  sectionPath,
  sectionTag,
  topicPath,
  topicTag,
} from '#sections/index.ts'
import { listByPerson, listInSections, listLatest, listOnTopic } from '#stories/index.ts'
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

const topicFeed = page('/topic/:slug/feed.xml', async ({ params, read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const topic = found(await findTopicBySlug(read, params['slug'] ?? ''))
  const teasers = await listOnTopic(read, topic.id, { now, limit: length })
  const name = edition.paper.words.feedTitle({ paper: edition.paper.name, section: topic.name })
  return printedFeed(read, edition, { name, path: topicPath(topic), tags: [topicTag(topic.id)], teasers })
})

const personFeed = page('/person/:slug/feed.xml', async ({ params, read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const person = found(await findPersonBySlug(read, params['slug'] ?? ''))
  const teasers = await listByPerson(read, person.id, { now, limit: length })
  const name = edition.paper.words.feedTitle({ paper: edition.paper.name, section: person.name })
  return printedFeed(read, edition, { name, path: personPath(person), tags: [personTag(person.id)], teasers })
})

// RFC 9309.
const robots = page('/robots.txt', async ({ place }) => {
  const body = `User-agent: *\nDisallow: /newsroom\nDisallow: /search\nDisallow: /ads/\n\nSitemap: ${place.origin}/sitemap.xml\nSitemap: ${place.origin}/sitemap-news.xml\n`
  return printed({ status: 200, type: 'text/plain; charset=utf-8', body, tags: [], until: null })
})

export const feedRoutes = [
  paperFeed,
  sectionFeed,
  topicFeed,
  personFeed,
  ...podcastRoutes,
  ...sitemapRoutes,
  robots,
]
