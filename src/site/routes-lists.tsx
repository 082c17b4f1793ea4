// The lists: sections, topics, people, corrections.
import { sectionPlace } from '#ads/index.ts'
import { findPersonBySlug, personTag } from '#bylines/index.ts'
import { type Edition, editionOf, noticesOf, portraitFor, teaserFacts } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import { sortedIn } from '#languages/lists.ts'
import { found } from '#platform/http/faults.ts'
import { page } from '#platform/http/route.ts'
import {
  branchOf,
  findSectionBySlug,
  findTopicBySlug,
  type Section,
  sectionPath,
  sectionTag,
  topicPath,
  topicTag,
  trailOf,
} from '#sections/index.ts'
import {
  countByPerson,
  countBySection,
  countOnTopic,
  listByPerson,
  listCorrections,
  listInSections,
  listOnTopic,
  type Teaser,
  teasersByIds,
} from '#stories/index.ts'
import { type Place, places, type Teaser as Told } from '#ui/facts.ts'
import { slotsOn } from '#ui/slots.ts'
import { ArchivePage } from './archive.tsx'
import { CorrectionsPage } from './corrections.tsx'
import { inOneLanguage } from './in-one-language.ts'
import { cursorIn, listLength, pageOf } from './paging.ts'
import { PersonPage } from './person.tsx'
import { listUntil, printedPage } from './printing.ts'
import { SectionPage } from './section.tsx'
import { spacesIn } from './spaces.ts'
import { TopicPage } from './topic.tsx'

const placeOf = (section: Section): Place => ({ name: section.name, path: sectionPath(section) })
const oneMore = listLength + 1

/** Where it can be listened to, if anything of it can. */
const podcastOf = ({ paper }: Edition, { name, path }: Place, shown: readonly Teaser[]): Place | undefined =>
  shown.some(({ sound }) => sound !== null)
    ? { name: paper.words.podcastOf({ what: name }), path: `${path}/podcast.xml` }
    : undefined

export const sectionRoute = page(
  '/section/:slug',
  async (call) => {
    const { params, query, read, now, place } = call
    const edition = await editionOf(read, place, now)
    const here = found(await findSectionBySlug(read, params['slug'] ?? ''))
    const branch = branchOf(edition.sections, here.id)
    const teasers = await listInSections(read, branch, { now, limit: oneMore, before: cursorIn(query) })
    const { shown: all, pages, address } = pageOf(teasers, sectionPath(here), query)
    const shown = await inOneLanguage(read, all)
    const facts = {
      paper: edition.paper,
      layout: edition.settings.look.section,
      section: { ...placeOf(here), description: here.description || undefined },
      above: trailOf(edition.sections, here.parentId).map(placeOf),
      subsections: edition.sections.filter(({ parentId }) => parentId === here.id).map(placeOf),
      podcast: podcastOf(edition, placeOf(here), shown),
      stories: await teaserFacts(read, edition, shown),
      pages,
      address,
      spaces: await spacesIn(call, sectionPlace(edition.sections, here.id), slotsOnList(shown)),
    }
    return printedPage(edition, <SectionPage {...facts} />, [...branch.map(sectionTag), 'advertisements'], {
      until: await listUntil(read, edition, now),
    })
  },
  ['before'],
)

/** Between a first story and the rest, so there must be some rest. */
const slotsOnList = (stories: readonly unknown[]) => (stories.length < 3 ? [] : slotsOn('section'))

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

export const listRoutes = [sectionRoute, sections, topic, person, corrections]
