// WebSub: a hub that the newsroom has named is told which feeds are new. https://www.w3.org/TR/websub/#publishing
import { personPath, personsByIds } from '#bylines/index.ts'
import type { Instant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { writtenPath } from '#platform/http/address.ts'
import { type Job, on, type Outside } from '#platform/jobs/jobs.ts'
import { listSections, sectionPath, topicPath, topicsByIds, trailOf } from '#sections/index.ts'
import {
  findStory,
  findVersion,
  isKnown,
  storyCorrected,
  storyKilled,
  storyPublished,
  storyReleased,
  storyRepublished,
  type StoryId,
} from '#stories/index.ts'
import { feedFormats } from '#ui/feed-formats.ts'

const patience = 20

/** Throws where the hub could not be told: then it is told again later, as with every job that fails. */
async function tellHub(
  store: Store,
  ids: readonly StoryId[],
  now: Instant,
  { origin, fetcher }: Outside,
): Promise<void> {
  const { hub } = (await settingsOf(store.read)).machines
  if (hub === '') return
  const pages = await store.reading((db) => changedBy(db, ids, now))
  if (pages.length === 0) return
  const form = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const page of pages)
    for (const { file } of feedFormats) form.append('hub.url', `${origin}${writtenPath(page)}/${file}`)
  const outcome = await fetcher.tell(hub, form, patience)
  if (!outcome.ok) throw new Error(`the WebSub hub was not told: ${outcome.why}`)
}

/** The pages whose feeds hold these stories, or held them: an embargo changes nothing before it lifts. */
async function changedBy(db: Reader, ids: readonly StoryId[], now: Instant): Promise<readonly string[]> {
  const versions = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const story = await findStory(db, id)
      if (!story || !isKnown(story, now) || story.version === null) return undefined
      return findVersion(db, id, story.version)
    }),
  )
  const known = versions.flatMap((version) => (version && version.kind !== 'page' ? [version] : []))
  if (known.length === 0) return []
  const [sections, topics, persons] = await Promise.all([
    listSections(db),
    topicsByIds(db, [...new Set(known.flatMap(({ topicIds }) => topicIds))]),
    personsByIds(db, [...new Set(known.flatMap(({ bylines }) => bylines.map(({ personId }) => personId)))]),
  ])
  const trails = known.flatMap(({ sectionId }) => trailOf(sections, sectionId).map(sectionPath))
  return [
    '',
    ...new Set(trails),
    ...new Set([...topics.values()].map(topicPath)),
    ...[...persons.values()].map(personPath),
  ]
}

export const tellingHub: readonly Job[] = [
  storyPublished,
  storyCorrected,
  storyKilled,
  storyReleased,
  storyRepublished,
].map((event) =>
  on(event, `feeds.tell-hub-${event.name}`, (store, payloads, now, _darkroom, outside) =>
    tellHub(
      store,
      payloads.map(({ storyId }) => storyId),
      now,
      outside,
    ),
  ),
)
