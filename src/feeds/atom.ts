// RFC 4287, with full text: https://www.rfc-editor.org/rfc/rfc4287
import { escapeXml } from '#platform/view/html.ts'
import type { Feed, FeedAuthor, FeedItem } from './feed.ts'
import type { FeedSound } from './shown.ts'
import { element, empty, rfc3339 } from './xml.ts'

export const atomOf = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('title', feed.title),
    element('subtitle', feed.description),
    element('id', feed.self),
    element('updated', rfc3339(feed.updated)),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    ...(feed.hub ? [empty('link', { rel: 'hub', href: feed.hub })] : []),
    ...(feed.rights.licence ? [empty('link', { rel: 'license', href: feed.rights.licence })] : []),
    ...(feed.rights.terms
      ? [empty('link', { rel: 'license', type: 'text/html', href: feed.rights.terms })]
      : []),
    element('rights', feed.rights.notice),
    authorOf(feed.publisher),
    ...feed.items.map(entryOf),
    '</feed>',
    '',
  ].join('\n')

const entryOf = (item: FeedItem): string =>
  [
    item.language === undefined ? '<entry>' : `<entry xml:lang="${escapeXml(item.language)}">`,
    element('title', item.title),
    element('id', item.id),
    empty('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    ...(item.original ? [empty('link', { rel: 'via', href: item.original })] : []),
    ...(item.sound ? [enclosureOf(item.sound)] : []),
    element('published', rfc3339(item.published)),
    element('updated', rfc3339(item.updated)),
    ...item.authors.map(authorOf),
    ...item.categories.map((term) => empty('category', { term })),
    ...(item.summary === '' ? [] : [element('summary', item.summary)]),
    `<content type="html">${escapeXml(item.html)}</content>`,
    '</entry>',
  ].join('\n')

const enclosureOf = ({ url, length, type }: FeedSound): string =>
  empty('link', { rel: 'enclosure', type, length: String(length), href: url })

const authorOf = ({ name, url }: FeedAuthor): string =>
  `<author>${element('name', name)}${element('uri', url)}</author>`
