// RSS 2.0 with full text: https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile
import { escapeXml } from '#platform/view/html.ts'
import type { Feed, FeedItem, FeedRights } from './feed.ts'
import type { FeedPicture, FeedSound } from './shown.ts'
import { cdata, element, empty, rfc3339 } from './xml.ts'

/** RFC 822 with four digits of year: `Fri, 04 Mar 2022 14:05:00 GMT`. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString()

/** What a kind of feed says besides what every feed does. */
export interface Dialect {
  readonly names: Readonly<Record<string, string>>
  channel(feed: Feed): readonly string[]
  item(item: FeedItem): readonly string[]
}
const plain: Dialect = { names: {}, channel: () => [], item: () => [] }

const names = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
}
const licenceNames = { rsl: 'https://rslstandard.org/rsl' }
const declared = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, space]) => ` xmlns:${name}="${space}"`)
    .join('')

export const rssOf = (feed: Feed, dialect: Dialect = plain): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rss version="2.0"${declared({ ...names, ...(feed.rights.uses && licenceNames), ...dialect.names })}>`,
    '<channel>',
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', feed.language),
    element('copyright', feed.rights.notice),
    element('lastBuildDate', rfc822(feed.updated)),
    empty('atom:link', { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
    ...(feed.hub ? [empty('atom:link', { href: feed.hub, rel: 'hub' })] : []),
    ...rightsOf(feed.rights),
    ...dialect.channel(feed),
    ...feed.items.map((item) => itemOf(item, feed, dialect)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')

/** RFC 4946 for the licence; the terms of the paper beside it. */
const rightsOf = ({ licence, terms }: FeedRights): readonly string[] => [
  ...(licence ? [empty('atom:link', { href: licence, rel: 'license' })] : []),
  ...(terms ? [empty('atom:link', { href: terms, rel: 'license', type: 'text/html' })] : []),
]

const itemOf = (item: FeedItem, { rights }: Feed, dialect: Dialect): string =>
  [
    '<item>',
    element('title', item.title),
    element('link', item.url),
    `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
    element('pubDate', rfc822(item.published)),
    ...(item.updated > item.published ? [element('atom:updated', rfc3339(item.updated))] : []),
    ...item.authors.map(({ name }) => element('dc:creator', name)),
    ...item.categories.map((category) => element('category', category)),
    ...(item.original ? [element('dc:source', item.original)] : [element('dc:rights', rights.notice)]),
    ...(rights.uses && !item.original ? [usesOf(item.url, rights.uses)] : []),
    ...(item.language === undefined ? [] : [element('dc:language', item.language)]),
    ...(item.summary === '' ? [] : [element('description', item.summary)]),
    `<content:encoded>${cdata(item.html)}</content:encoded>`,
    ...(item.sound ? [enclosureOf(item.sound)] : []),
    ...(item.picture ? [mediaOf(item.picture)] : []),
    ...dialect.item(item),
    '</item>',
  ].join('\n')

/** https://rslstandard.org/rsl: the licence travels with what it is about. */
function usesOf(url: string, { permits, prohibits }: NonNullable<FeedRights['uses']>): string {
  const uses = (name: string, list: readonly string[]): string =>
    list.length === 0 ? '' : `<rsl:${name} type="usage">${list.join(' ')}</rsl:${name}>`
  return `<rsl:content url="${escapeXml(url)}"><rsl:license>${uses('permits', permits)}${uses('prohibits', prohibits)}</rsl:license></rsl:content>`
}

/** Readers of podcasts show how much of it has come, so the length is the true one. */
const enclosureOf = ({ url, length, type }: FeedSound): string =>
  empty('enclosure', { url, length: String(length), type })

const mediaOf = ({ url, width, height, caption, credit, rights, square }: FeedPicture): string =>
  [
    `<media:content url="${escapeXml(url)}" type="image/jpeg" medium="image" width="${width}" height="${height}">`,
    ...(caption === '' ? [] : [`<media:description type="plain">${escapeXml(caption)}</media:description>`]),
    ...(credit === '' ? [] : [element('media:credit', credit)]),
    ...(rights === '' ? [] : [element('media:copyright', rights)]),
    empty('media:thumbnail', { url: square }),
    '</media:content>',
  ].join('')
