// From a list of stories to a feed of them, printed.
import { type Edition, endOf } from '#copy/index.ts'
import { usesOf } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { writtenPath } from '#platform/http/address.ts'
import { type Printed, printed } from '#platform/http/route.ts'
import { nextRelease, type Teaser } from '#stories/index.ts'
import { type FeedFile, feedFormats } from '#ui/feed-formats.ts'
import { atomOf } from './atom.ts'
import type { Feed, FeedItem, FeedRights } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'
import { feedItems } from './routes-items.tsx'
import { type Dialect, rssOf } from './rss.ts'

interface Place {
  readonly name: string
  /** Of the page it is the feed of. */
  readonly path: string
  /** Where the feed itself stands, if not beside its page. */
  readonly folder?: string
  readonly file: FeedFile | 'podcast.xml'
  readonly tags: readonly string[]
  readonly dialect?: Dialect
}
export interface Source extends Place {
  readonly teasers: readonly Teaser[]
}
interface Written extends Place {
  readonly items: readonly FeedItem[]
}

/** A feed of these stories. */
export async function printedFeed(read: Reader, edition: Edition, source: Source): Promise<Printed> {
  const ids = source.teasers.map(({ id }) => id)
  const items = await feedItems(read, edition, ids, edition.now)
  return printedItems(read, edition, { ...source, items })
}

/** A feed is over when the next embargo lifts, or the rights to something that it shows; and its copyright names the year. */
export async function printedItems(read: Reader, edition: Edition, source: Written): Promise<Printed> {
  const feed = feedOf(edition, source)
  const release = await nextRelease(read, edition.now)
  const links = [`<${feed.self}>; rel="self"`, ...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : [])]
  return printed({
    status: 200,
    type: `${typeOf(source)}; charset=utf-8`,
    body: written(feed, source),
    tags: [...source.tags, ...edition.shown.tags, 'site'],
    until: endOf(edition, release !== null && release < edition.until ? release : undefined),
    headers: { link: links.join(', ') },
  })
}

const typeOf = ({ file }: Place): string =>
  feedFormats.find((format) => format.file === file)?.type ?? 'application/rss+xml'

function written(feed: Feed, { file, dialect }: Place): string {
  if (file === 'atom.xml') return atomOf(feed)
  return file === 'feed.json' ? jsonFeedOf(feed) : rssOf(feed, dialect)
}

function feedOf(edition: Edition, { name, path, folder = path, file, items }: Written): Feed {
  const { origin, language, tagline, name: paper } = edition.paper
  return {
    title: name,
    description: tagline,
    language,
    page: origin + writtenPath(path),
    self: `${origin}${folder === '/' ? '' : writtenPath(folder)}/${file}`,
    hub: edition.settings.machines.hub || undefined,
    publisher: { name: paper, url: `${origin}/` },
    rights: rightsOf(edition),
    updated:
      items
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? edition.now,
    items,
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
