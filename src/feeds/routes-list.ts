// All feeds of the paper as one list, for programs that take it whole.
import { listStaffed, personPath } from '#bylines/index.ts'
import { editionOf } from '#copy/index.ts'
import { ownName } from '#languages/tag.ts'
import { writtenPath } from '#platform/http/address.ts'
import { page, printed } from '#platform/http/route.ts'
import { sectionPath, topicPath, topicsByIds } from '#sections/index.ts'
import { listLanguages, listTopicsInUse, nextRelease } from '#stories/index.ts'
import { type Place, places } from '#ui/facts.ts'
import { languagePath } from '#ui/feed-formats.ts'
import { opmlOf } from './opml.ts'

const mostTopics = 1000

export const feedList = page(places.feedList, async ({ read, now, place }) => {
  const { paper, sections } = await editionOf(read, place, now)
  const { words } = paper
  const [ids, languages] = await Promise.all([
    listTopicsInUse(read, { now, limit: mostTopics }),
    listLanguages(read, now),
  ])
  const [topics, people] = await Promise.all([topicsByIds(read, ids), listStaffed(read)])
  const listed = ({ name, path }: Place) => {
    const whole = place.origin + writtenPath(path)
    return { name, page: whole, feed: `${whole.replace(/\/$/, '')}/feed.xml` }
  }
  const body = opmlOf({
    title: paper.name,
    owner: paper.owner,
    groups: [
      {
        name: paper.name,
        feeds: [
          listed({ name: paper.name, path: places.front }),
          ...languages.map((tag) => ({
            ...listed({ name: ownName(tag), path: languagePath(tag) }),
            page: `${place.origin}/`,
          })),
        ],
      },
      { name: words.sections, feeds: sections.map((one) => listed({ ...one, path: sectionPath(one) })) },
      { name: words.people, feeds: people.map((one) => listed({ ...one, path: personPath(one) })) },
      {
        name: words.topics,
        feeds: ids.flatMap((id) => {
          const topic = topics.get(id)
          return topic ? [listed({ ...topic, path: topicPath(topic) })] : []
        }),
      },
    ],
  })
  return printed({
    status: 200,
    type: 'text/x-opml; charset=utf-8',
    body,
    // A topic may come and go with any story.
    tags: ['front', 'site'],
    until: await nextRelease(read, now),
  })
})
