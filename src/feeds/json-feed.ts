// https://www.jsonfeed.org/version/1.1/
import type { Feed, FeedItem } from './feed.ts'
import type { FeedSound } from './shown.ts'
import { rfc3339 } from './xml.ts'

/** Undefined members vanish when it is written. */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.page,
    feed_url: feed.self,
    authors: [feed.publisher],
    hubs: feed.hub ? [{ type: 'WebSub', url: feed.hub }] : undefined,
    // Its own members begin with an underscore, as the format asks of what it does not define.
    _rights: {
      about: feed.page,
      notice: feed.rights.notice,
      source_organization: feed.publisher.name,
      license: feed.rights.licence,
      terms: feed.rights.terms,
    },
    items: feed.items.map(itemOf),
  })

const itemOf = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  external_url: item.original,
  title: item.title,
  summary: item.summary || undefined,
  content_html: item.html,
  date_published: rfc3339(item.published),
  date_modified: rfc3339(item.updated),
  authors: item.authors.length > 0 ? item.authors : undefined,
  language: item.language,
  image: item.picture?.url,
  attachments: item.sound && [attachmentOf(item.sound)],
  tags: item.categories.length > 0 ? item.categories : undefined,
})

const attachmentOf = ({ url, type, length, seconds }: FeedSound) => ({
  url,
  mime_type: type,
  size_in_bytes: length,
  duration_in_seconds: seconds ?? undefined,
})
