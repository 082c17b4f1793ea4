// Feeds: of the paper, and of each section, topic and person, in three formats.
import { findPersonBySlug, personPath, personTag } from '#bylines/index.ts'
import { type Edition, editionOf } from '#copy/index.ts'
import { languageOf, languageTag, ownName } from '#languages/tag.ts'
import { found } from '#platform/http/faults.ts'
import { elsewhere, page, type PageRoute, type PrintCall } from '#platform/http/route.ts'
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
  listInLanguage,
  listInSections,
  listLatest,
  listOnTopic,
  type Teaser,
} from '#stories/index.ts'
import { feedFormats, languagePath } from '#ui/feed-formats.ts'
import { printedFeed, type Source } from './routes-printing.ts'

const length = 30
/** `path` alone: the page whose feed it is stands elsewhere now. */
type Find = (
  edition: Edition,
  call: PrintCall,
) => Promise<Omit<Source, 'file'> | { readonly path: string; readonly tags?: undefined }>

/** The same source in each format, as files beside its page. */
const feedsOf = (path: string, find: Find): readonly PageRoute[] =>
  feedFormats.map(({ file }) =>
    page(`${path}/${file}`, async (call) => {
      const edition = await editionOf(call.read, call.place, call.now)
      const source = await find(edition, call)
      if (source.tags === undefined) return elsewhere(`${source.path}/${file}`)
      return printedFeed(call.read, edition, { ...source, file })
    }),
  )

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
  if (topic.slug !== params['slug']) return { path: topicPath(topic) }
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

/** All that is written in one language; of the paper's own language also what does not say so. */
const inLanguage = feedsOf('/language/:tag', async (edition, { params, read, now }) => {
  const typed = params['tag'] ?? ''
  const tag = found(languageTag(typed))
  // One address for each: neither `FR` nor `fr-CA` is one.
  found((tag === typed && tag === languageOf(tag)) || undefined)
  const isOurs = tag === languageOf(edition.paper.language)
  const request = { now, limit: length }
  const [said, unsaid] = await Promise.all([
    listInLanguage(read, tag, request),
    isOurs ? listInLanguage(read, null, request) : [],
  ])
  const teasers = [...said, ...unsaid].toSorted(newestFirst).slice(0, length)
  found(teasers[0])
  return {
    name: titleOf(edition, ownName(tag)),
    path: '/',
    folder: languagePath(tag),
    tags: ['feed'],
    teasers,
  }
})

const newestFirst = (one: Teaser, other: Teaser): number =>
  one.publicAt === other.publicAt ? 0 : one.publicAt < other.publicAt ? 1 : -1

export const storyFeeds: readonly PageRoute[] = [
  ...ofPaper,
  ...ofSection,
  ...ofTopic,
  ...ofPerson,
  ...inLanguage,
]
