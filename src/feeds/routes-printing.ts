import { type Edition, earlier } from '#copy/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Printed, printed } from '#platform/http/route.ts'
import { nextRelease, type Teaser } from '#stories/index.ts'
import { feedItems } from './routes-items.tsx'
import { type Dialect, rssOf } from './rss.ts'

export interface Source {
  readonly name: string
  /** Of the page it is the feed of. */
  readonly path: string
  readonly file?: 'feed.xml' | 'podcast.xml'
  readonly tags: readonly string[]
  readonly teasers: readonly Teaser[]
  readonly dialect?: Dialect
}

/** A feed is over when the next embargo lifts, or the rights to something that it shows. */
export async function printedFeed(
  read: Reader,
  edition: Edition,
  { name, path, file = 'feed.xml', tags, teasers, dialect }: Source,
): Promise<Printed> {
  const { origin, language, tagline } = edition.paper
  const ids = teasers.map(({ id }) => id)
  const feed = {
    title: name,
    description: tagline,
    language,
    page: `${origin}${path}`,
    self: `${origin}${path === '/' ? '' : path}/${file}`,
    built:
      teasers
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? edition.now,
    items: await feedItems(read, edition, ids, edition.now),
  }
  const release = await nextRelease(read, edition.now)
  return printed({
    status: 200,
    type: 'application/rss+xml; charset=utf-8',
    body: rssOf(feed, dialect),
    tags: [...tags, ...edition.shown.tags, 'site'],
    until: release === null ? edition.shown.until : earlier(edition.shown.until, release),
  })
}
