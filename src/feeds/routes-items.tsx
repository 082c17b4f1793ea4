import { personPath, personsByIds } from '#bylines/index.ts'
import { albumOfBodies, type Edition, feedHtml, noticesOf, tellingOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Reader } from '#platform/db/rights.ts'
import { writtenPath } from '#platform/http/address.ts'
import { type Html, render } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { topicsAmong, topicsByIds } from '#sections/index.ts'
import {
  correctionsOfAll,
  mediaOf,
  publicStoriesByIds,
  type PublicStory,
  type StoryId,
  type Version,
} from '#stories/index.ts'
import type { Notice, Written } from '#ui/facts.ts'
import type { FeedItem } from './feed.ts'
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
  const known = await besides(read, edition, open)
  return open.map((story) => itemOf(edition, story, known))
}

/** Names, topics, pictures and corrections of all the stories, each asked for once. */
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
    albumOfBodies(
      read,
      edition,
      versions.flatMap(mediaOf),
      versions.map(({ body }) => body),
    ),
    correctionsOfAll(
      read,
      open.map(({ story }) => story.id),
    ),
  ])
  return { persons, topics, album, corrections }
}

type Known = Awaited<ReturnType<typeof besides>>

function itemOf(edition: Edition, { story, version }: PublicStory, known: Known): FeedItem {
  const { persons, topics, album } = known
  const { publicAt, updatedAt } = story
  const { origin } = edition.paper
  const url = origin + writtenPath(story.path)
  return {
    id: `urn:broadsheet:${story.id}`,
    url,
    original: version.extras.canonical,
    title: titleOf(edition, version),
    summary: version.standfirst,
    ...toldIn(edition, { story, version }, url, known),
    ...shownWith(version, album, origin),
    authors: version.bylines.flatMap(({ personId }) => {
      const person = persons.get(personId)
      return person ? [{ name: person.name, url: origin + writtenPath(personPath(person)) }] : []
    }),
    categories: topicsAmong(version.topicIds, topics).map(({ name }) => name),
    published: publicAt,
    updated: updatedAt !== null && updatedAt > publicAt ? updatedAt : publicAt,
  }
}

/** A feed's reader sees the headline alone before anything else: what was paid for says so there. */
function titleOf(edition: Edition, { kind, headline, extras }: Version): string {
  const { words } = tellingOf(edition, extras.language)
  return kind === 'sponsored' ? words.notice({ kind: words.sponsored, text: headline }) : headline
}

const paidBy = (words: Words, who: string | undefined): string => (who ? words.paidBy({ who }) : words.paid)

/** The text, and its language where that is not the paper's. */
function toldIn(
  edition: Edition,
  { story, version }: PublicStory,
  url: string,
  { corrections, album }: Known,
) {
  const telling = tellingOf(edition, version.extras.language)
  const written = telling.around && telling.written
  const isPaid = version.kind === 'sponsored'
  const text = (
    <Text
      paid={isPaid ? paidBy(telling.words, version.extras.sponsor) : undefined}
      notices={noticesOf(telling, corrections.get(story.id) ?? [], story)}
      origin={edition.paper.origin}
      body={feedHtml(version, { address: url, album, words: telling.words, isPaid })}
      words={telling.words}
      written={written}
    />
  )
  return { language: written?.lang, html: render(text) }
}

interface TextProps {
  /** Who paid, before anything that they say. */
  readonly paid: string | undefined
  readonly notices: readonly Notice[]
  readonly origin: string
  readonly body: Html
  readonly words: Words
  /** Where it is another than the feed's: readers of feeds know only what the text says of itself. */
  readonly written: Written | undefined
}

function Text({ written, ...text }: TextProps): Html {
  const said = <Said {...text} />
  return written ? <div {...written}>{said}</div> : said
}

const Said = ({ paid, notices, origin, body, words }: Omit<TextProps, 'written'>): Html => (
  <>
    {paid && (
      <p>
        <strong>{paid}</strong>
      </p>
    )}
    {notices.map((notice) => (
      <p>
        <strong>{words.noticeOf({ kind: words[notice.kind], day: notice.at.day })}</strong> {notice.text}
        {notice.changes && (
          <>
            {' '}
            <a href={safeUrl(origin + writtenPath(notice.changes))}>{words.whatChanged}</a>
          </>
        )}
      </p>
    ))}
    {body}
  </>
)
