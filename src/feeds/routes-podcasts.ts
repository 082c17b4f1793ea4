// Podcasts: whatever of the paper can be listened to, all of it, by section and by topic. Where nothing can there is none.
import { editionOf } from '#copy/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page, type Place, type Printed } from '#platform/http/route.ts'
import type { Instant } from '#kernel/time.ts'
import {
  branchOf,
  findSectionBySlug,
  findTopicBySlug,
  sectionPath,
  sectionTag,
  topicPath,
  topicTag,
} from '#sections/index.ts'
import { listSounding, type Sounding } from '#stories/index.ts'
import { podcastDialect } from './podcast.ts'
import { printedFeed } from './routes-printing.ts'

const length = 100

interface Podcast {
  /** Of the section or the topic; the paper's own has none. */
  readonly name?: string
  readonly path: string
  readonly tags: readonly string[]
  readonly of: Sounding
}

interface Moment {
  readonly read: Reader
  readonly now: Instant
  readonly place: Place
}

async function podcast({ read, now, place }: Moment, { name, path, tags, of }: Podcast): Promise<Printed> {
  const edition = await editionOf(read, place, now)
  const teasers = await listSounding(read, of, { now, limit: length })
  found(teasers[0])
  const { name: paper, words } = edition.paper
  const title = name === undefined ? paper : words.feedTitle({ paper, section: name })
  const dialect = podcastDialect(paper)
  return printedFeed(read, edition, { name: title, path, file: 'podcast.xml', tags, teasers, dialect })
}

const ofPaper = page('/podcast.xml', (call) => podcast(call, { path: '/', tags: ['feed'], of: {} }))

const ofSection = page('/section/:slug/podcast.xml', async (call) => {
  const { read, now, place, params } = call
  const section = found(await findSectionBySlug(read, params['slug'] ?? ''))
  const { sections } = await editionOf(read, place, now)
  const branch = branchOf(sections, section.id)
  return podcast(call, {
    name: section.name,
    path: sectionPath(section),
    tags: branch.map(sectionTag),
    of: { sections: branch },
  })
})

const ofTopic = page('/topic/:slug/podcast.xml', async (call) => {
  const topic = found(await findTopicBySlug(call.read, call.params['slug'] ?? ''))
  if (topic.slug !== call.params['slug']) return elsewhere(`${topicPath(topic)}/podcast.xml`)
  return podcast(call, {
    name: topic.name,
    path: topicPath(topic),
    tags: [topicTag(topic.id)],
    of: { topic: topic.id },
  })
})

export const podcastRoutes = [ofPaper, ofSection, ofTopic]
