// The lists: all sections, topics, people, corrections.
import { findPersonBySlug, personTag } from '#bylines/index.ts'
import { editionOf, noticesOf, portraitFor, teaserFacts } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import { sortedIn } from '#languages/lists.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page } from '#platform/http/route.ts'
import { branchOf, findTopicBySlug, type Section, sectionPath, topicPath, topicTag } from '#sections/index.ts'
import {
  countByPerson,
  countBySection,
  countOnTopic,
  listByPerson,
  listCorrections,
  listLength,
  listOnTopic,
  type Teaser,
  teasersByIds,
} from '#stories/index.ts'
import { type Place, places, type Teaser as Told } from '#ui/facts.ts'
import { ArchivePage } from './archive.tsx'
import { CorrectionsPage } from './corrections.tsx'
import { podcastOf } from './listening.ts'
import { cursorIn, pageOf } from './paging.ts'
import { PersonPage } from './person.tsx'
import { listUntil, printedPage } from './printing.ts'
import { TopicPage } from './topic.tsx'

const placeOf = (section: Section): Place => ({ name: section.name, path: sectionPath(section) })
const oneMore = listLength + 1

/** All of them, each with how much stands under it. */
const sections = page('/sections', async ({ read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const counts = await countBySection(read)
  const shelves = edition.sections.map((one) => ({
    ...placeOf(one),
    count: branchOf(edition.sections, one.id).reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
  }))
  const named = sortedIn(edition.paper.language, shelves, ({ name }) => name)
  const facts = {
    paper: edition.paper,
    title: edition.paper.words.sections,
    path: places.sections,
    above: [],
    shelves: named,
  }
  return printedPage(edition, <ArchivePage {...facts} />, ['front'], {
    until: await listUntil(read, edition, now),
  })
})

const topic = page(
  '/topic/:slug',
  async ({ params, query, read, now, place }) => {
    const edition = await editionOf(read, place, now)
    const here = found(await findTopicBySlug(read, params['slug'] ?? ''))
    if (here.slug !== params['slug']) return elsewhere(topicPath(here), String(query))
    // A draft or an embargo may be the only place where the topic is named: until readers have a story on it there is no such page.
    const count = found((await countOnTopic(read, here.id, now)) || undefined)
    const teasers = await listOnTopic(read, here.id, { now, limit: oneMore, before: cursorIn(query) })
    const { shown, pages, address } = pageOf(teasers, topicPath(here), query)
    const facts = {
      paper: edition.paper,
      topic: { name: here.name, path: topicPath(here) },
      podcast: podcastOf(edition, { name: here.name, path: topicPath(here) }, shown),
      count,
      stories: await teaserFacts(read, edition, shown),
      pages,
      address,
    }
    return printedPage(edition, <TopicPage {...facts} />, [topicTag(here.id)], {
      until: await listUntil(read, edition, now),
    })
  },
  ['before'],
)

const person = page(
  '/person/:slug',
  async ({ params, query, read, now, place }) => {
    const edition = await editionOf(read, place, now)
    const here = found(await findPersonBySlug(read, params['slug'] ?? ''))
    const count = await countByPerson(read, here.id, now)
    // Nor is there one of somebody who is named in drafts only, unless the paper itself says who they are.
    found(count > 0 || here.title !== '' || here.bio !== '' || undefined)
    const path = `/person/${here.slug}`
    const teasers = await listByPerson(read, here.id, { now, limit: oneMore, before: cursorIn(query) })
    const { shown, pages, address } = pageOf(teasers, path, query)
    const facts = {
      paper: edition.paper,
      person: {
        name: here.name,
        path,
        role: here.title,
        bio: here.bio || undefined,
        portrait: await portraitFor(read, edition, here),
      },
      count,
      stories: faceless(await teaserFacts(read, edition, shown), shown),
      pages,
      address,
    }
    return printedPage(edition, <PersonPage {...facts} />, [personTag(here.id)], {
      until: await listUntil(read, edition, now),
    })
  },
  ['before'],
)

const corrections = page(
  '/corrections',
  async ({ query, read, now, place }) => {
    const edition = await editionOf(read, place, now)
    const [moment = '', key] = (query.get('before') ?? '').split('~')
    const [at, id] = [parseInstant(moment), parseId('correction', key)]
    const all = await listCorrections(read, now, oneMore, at && id ? { at, id } : undefined)
    const shown = all.slice(0, listLength)
    const stories = await teasersByIds(
      read,
      shown.map(({ storyId }) => storyId),
      now,
    )
    const notices = shown.flatMap((correction) => {
      const story = stories.get(correction.storyId)
      return story
        ? noticesOf(edition, [correction], story).map((notice) => ({
            ...notice,
            story: { name: story.headline, path: story.path },
          }))
        : []
    })
    const last = shown.at(-1)
    const older = all.length > listLength && last ? `/corrections?before=${last.at}~${last.id}` : undefined
    const pages = { older, newer: at && id ? '/corrections' : undefined }
    const html = <CorrectionsPage paper={edition.paper} notices={notices} pages={pages} />
    return printedPage(edition, html, ['corrections'], { until: await listUntil(read, edition, now) })
  },
  ['before'],
)

/** Their face stands at the head of the page already. */
const faceless = (facts: readonly Told[], teasers: readonly Teaser[]): readonly Told[] =>
  facts.map((told, at) => (teasers[at]?.lead ? told : { ...told, picture: undefined }))

export const listRoutes = [sections, topic, person, corrections]
