import { personsByIds } from '#bylines/index.ts'
import { albumOf, type Edition, feedHtml, noticesOf, tellingOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Reader } from '#platform/db/rights.ts'
import { writtenPath } from '#platform/http/address.ts'
import { type Html, render } from '#platform/view/html.ts'
import { topicsByIds } from '#sections/index.ts'
import {
  listCorrectionsOf,
  mediaOf,
  publicStoriesByIds,
  type PublicStory,
  type StoryId,
} from '#stories/index.ts'
import type { Notice, Written } from '#ui/facts.ts'
import type { FeedItem } from './rss.ts'
import { shownWith } from './shown.ts'

/** Whole stories for a feed, in this order; corrections stand before the text they correct. */
export async function feedItems(
  read: Reader,
  edition: Edition,
  ids: readonly StoryId[],
  now: Instant,
): Promise<readonly FeedItem[]> {
  const stories = await publicStoriesByIds(read, ids, now)
  const open = ids.flatMap((id) => stories.get(id) ?? [])
  const { persons, topics, album, corrections } = await besides(read, edition, open)
  return open.map(({ story, version }: PublicStory, at): FeedItem => {
    const url = `${edition.paper.origin}${writtenPath(story.path)}`
    const telling = tellingOf(edition, version.extras.language)
    const isPaid = version.kind === 'sponsored'
    return {
      id: `urn:broadsheet:${story.id}`,
      url,
      // A feed's reader sees the headline alone before anything else.
      title: isPaid
        ? telling.words.notice({ kind: telling.words.sponsored, text: version.headline })
        : version.headline,
      summary: version.standfirst,
      language: telling.around && telling.written.lang,
      html: render(
        <Text
          notices={noticesOf(telling, corrections[at] ?? [])}
          paid={isPaid ? paidBy(telling.words, version.extras.sponsor) : undefined}
          body={feedHtml(version, { address: url, album, words: telling.words, isPaid })}
          words={telling.words}
          written={telling.around && telling.written}
        />,
      ),
      authors: version.bylines.flatMap(({ personId }) => persons.get(personId)?.name ?? []),
      categories: version.topicIds.flatMap((id) => topics.get(id)?.name ?? []),
      published: story.publishedAt,
      ...shownWith(version, album, edition.paper.origin),
    }
  })
}

const paidBy = (words: Words, who: string | undefined): string => (who ? words.paidBy({ who }) : words.paid)

/** What stands around the texts of these stories, in one question for each kind. */
async function besides(read: Reader, edition: Edition, open: readonly PublicStory[]) {
  const versions = open.map(({ version }) => version)
  const [persons, topics, album, corrections] = await Promise.all([
    personsByIds(
      read,
      versions.flatMap(({ bylines }) => bylines.map(({ personId }) => personId)),
    ),
    topicsByIds(
      read,
      versions.flatMap(({ topicIds }) => topicIds),
    ),
    albumOf(read, edition, versions.flatMap(mediaOf)),
    Promise.all(open.map(({ story }) => listCorrectionsOf(read, story.id))),
  ])
  return { persons, topics, album, corrections }
}

interface TextProps {
  /** Who paid, before anything that they say. */
  readonly paid: string | undefined
  readonly notices: readonly Notice[]
  readonly body: Html
  readonly words: Words
  /** Where it is another than the feed's: readers of feeds know only what the text says of itself. */
  readonly written: Written | undefined
}

function Text({ written, ...text }: TextProps): Html {
  const said = <Said {...text} />
  return written ? <div {...written}>{said}</div> : said
}

const Said = ({ paid, notices, body, words }: Omit<TextProps, 'written'>): Html => (
  <>
    {paid && (
      <p>
        <strong>{paid}</strong>
      </p>
    )}
    {notices.map((notice) => (
      <p>
        <strong>{words.noticeOf({ kind: words[notice.kind], day: notice.at.day })}</strong> {notice.text}
      </p>
    ))}
    {body}
  </>
)
