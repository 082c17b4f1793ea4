import { personPath, personsByIds } from '#bylines/index.ts'
import { type Edition, feedHtml, noticesOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { writtenPath } from '#platform/http/address.ts'
import { type Html, render } from '#platform/view/html.ts'
import { topicsByIds } from '#sections/index.ts'
import { listCorrectionsOf, publicStoriesByIds, type PublicStory, type StoryId } from '#stories/index.ts'
import type { Notice } from '#ui/facts.ts'
import { words } from '#ui/words.ts'
import type { FeedItem } from './feed.ts'

/** Whole stories for a feed, in this order; corrections stand before the text they correct. */
export async function feedItems(
  read: Reader,
  edition: Edition,
  ids: readonly StoryId[],
  now: Instant,
): Promise<readonly FeedItem[]> {
  const stories = await publicStoriesByIds(read, ids, now)
  const open = ids.flatMap((id) => stories.get(id) ?? [])
  const [persons, topics, corrections] = await Promise.all([
    personsByIds(
      read,
      open.flatMap(({ version }) => version.bylines.map(({ personId }) => personId)),
    ),
    topicsByIds(
      read,
      open.flatMap(({ version }) => version.topicIds),
    ),
    Promise.all(open.map(({ story }) => listCorrectionsOf(read, story.id))),
  ])
  return open.map(({ story, version }: PublicStory, at): FeedItem => {
    const url = `${edition.paper.origin}${writtenPath(story.path)}`
    return {
      id: `urn:broadsheet:${story.id}`,
      url,
      title: version.headline,
      summary: version.standfirst,
      html: render(
        <Text notices={noticesOf(edition, corrections[at] ?? [])} body={feedHtml(version.body, url)} />,
      ),
      original: version.extras.canonical,
      authors: version.bylines.flatMap(({ personId }) => {
        const person = persons.get(personId)
        return person
          ? [{ name: person.name, url: edition.paper.origin + writtenPath(personPath(person)) }]
          : []
      }),
      categories: version.topicIds.flatMap((id) => topics.get(id)?.name ?? []),
      published: story.publicAt,
      updated:
        story.updatedAt !== null && story.updatedAt > story.publicAt ? story.updatedAt : story.publicAt,
    }
  })
}

const Text = ({ notices, body }: { notices: readonly Notice[]; body: Html }): Html => (
  <>
    {notices.map((notice) => (
      <p>
        <strong>
          {words[notice.kind]}, {notice.at.day}:
        </strong>{' '}
        {notice.text}
      </p>
    ))}
    {body}
  </>
)
