// Feeds: of the paper, and of each section, topic and person, in three formats.
import { findPersonBySlug, personPath, personTag } from '#bylines/index.ts'
import { type Edition, editionOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import { usesOf } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { writtenPath } from '#platform/http/address.ts'
import { found } from '#platform/http/faults.ts'
import { page, type PageRoute, type PrintCall, type Printed, printed } from '#platform/http/route.ts'
import {
  branchOf,
  findSectionBySlug,
  findTopicBySlug,
  sectionPath,
  sectionTag,
  topicPath,
  topicTag,
} from '#sections/index.ts'
import {
  listByPerson,
  listInSections,
  listLatest,
  listOnTopic,
  nextRelease,
  type Teaser,
} from '#stories/index.ts'
import { type FeedFile, feedFormats } from '#ui/feed-formats.ts'
import { atomOf } from './atom.ts'
import type { Feed, FeedRights } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'
import { feedItems } from './routes-items.tsx'
import { rssOf } from './rss.ts'

const length = 30
const writers: Record<FeedFile, (feed: Feed) => string> = {
  'feed.xml': rssOf,
  'atom.xml': atomOf,
  'feed.json': jsonFeedOf,
}

/** Whose stories a feed holds: its page's path, the facts it falls with, and its newest stories. */
interface Source {
  readonly name: string
  readonly path: string
  readonly tags: readonly string[]
  readonly teasers: readonly Teaser[]
}
type Find = (edition: Edition, call: PrintCall) => Promise<Source>

/** The same source in each format, as files beside its page. */
const feedsOf = (path: string, find: Find): readonly PageRoute[] =>
  feedFormats.map(({ file, type }) =>
    page(`${path}/${file}`, async (call) => {
      const edition = await editionOf(call.read, call.place, call.now)
      const source = await find(edition, call)
      const feed = await feedOf(call.read, edition, source, file, call.now)
      return printedFeed(feed, writers[file](feed), type, {
        tags: [...source.tags, 'site'],
        until: soonest(edition.until, await nextRelease(call.read, call.now)),
      })
    }),
  )

/** The year in the copyright ends too. */
const soonest = (end: Instant, release: Instant | null): Instant =>
  release !== null && release < end ? release : end

function printedFeed(
  { self, hub }: Feed,
  body: string,
  type: string,
  kept: { readonly tags: readonly string[]; readonly until: Instant },
): Printed {
  const links = [`<${self}>; rel="self"`, ...(hub ? [`<${hub}>; rel="hub"`] : [])]
  return printed({
    status: 200,
    type: `${type}; charset=utf-8`,
    body,
    ...kept,
    headers: { link: links.join(', ') },
  })
}

async function feedOf(
  read: Reader,
  edition: Edition,
  { name, path, teasers }: Source,
  file: FeedFile,
  now: Instant,
): Promise<Feed> {
  const { origin, language, tagline, name: paper } = edition.paper
  const { hub } = edition.settings.machines
  const ids = teasers.map(({ id }) => id)
  const changed = teasers.map(({ updatedAt, publicAt }) => (updatedAt > publicAt ? updatedAt : publicAt))
  return {
    title: name,
    description: tagline,
    language,
    page: origin + writtenPath(path),
    self: `${origin}${path === '/' ? '' : writtenPath(path)}/${file}`,
    hub: hub || undefined,
    publisher: { name: paper, url: `${origin}/` },
    rights: rightsOf(edition),
    updated: changed.toSorted().at(-1) ?? now,
    items: await feedItems(read, edition, ids, now),
  }
}

function rightsOf({ paper, settings }: Edition): FeedRights {
  const { owner, year, rights } = paper
  return {
    owner,
    notice: `© ${year} ${owner}`,
    licence: rights.licence,
    terms: rights.terms,
    uses: rights.machineLicence ? usesOf(settings.machines) : undefined,
  }
}

const titleOf = ({ paper }: Edition, section: string): string =>
  paper.words.feedTitle({ paper: paper.name, section })

const ofPaper = feedsOf('', async (edition, { read, now }) => ({
  name: edition.paper.name,
  path: '/',
  tags: ['feed'],
  teasers: await listLatest(read, { now, limit: length }),
}))

const ofSection = feedsOf('/section/:slug', async (edition, { params, read, now }) => {
  const section = found(await findSectionBySlug(read, params['slug'] ?? ''))
  const branch = branchOf(edition.sections, section.id)
  return {
    name: titleOf(edition, section.name),
    path: sectionPath(section),
    tags: branch.map(sectionTag),
    teasers: await listInSections(read, branch, { now, limit: length }),
  }
})

/** Where there is no page there is no feed: a draft may be the only place that names a topic or a person. */
const ofTopic = feedsOf('/topic/:slug', async (edition, { params, read, now }) => {
  const topic = found(await findTopicBySlug(read, params['slug'] ?? ''))
  const teasers = await listOnTopic(read, topic.id, { now, limit: length })
  found(teasers[0])
  return { name: titleOf(edition, topic.name), path: topicPath(topic), tags: [topicTag(topic.id)], teasers }
})

const ofPerson = feedsOf('/person/:slug', async (edition, { params, read, now }) => {
  const person = found(await findPersonBySlug(read, params['slug'] ?? ''))
  const teasers = await listByPerson(read, person.id, { now, limit: length })
  found(teasers.length > 0 || person.title !== '' || person.bio !== '' || undefined)
  return {
    name: titleOf(edition, person.name),
    path: personPath(person),
    tags: [personTag(person.id)],
    teasers,
  }
})

export const storyFeeds: readonly PageRoute[] = [...ofPaper, ...ofSection, ...ofTopic, ...ofPerson]
