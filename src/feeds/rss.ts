// RSS 2.0 with full text: https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile
import { escapeXml } from '#platform/view/html.ts'
import type { Feed, FeedItem, FeedRights } from './feed.ts'
import { cdata, element, empty, rfc3339 } from './xml.ts'

/** RFC 822 with four digits of year: `Fri, 04 Mar 2022 14:05:00 GMT`. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString()

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  rsl: 'https://rslstandard.org/rsl',
} as const
const declared = (names: readonly (keyof typeof namespaces)[]): string =>
  names.map((name) => ` xmlns:${name}="${namespaces[name]}"`).join('')

export const rssOf = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rss version="2.0"${declared(['atom', 'content', 'dc', ...(feed.rights.uses ? (['rsl'] as const) : [])])}>`,
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
    ...feed.items.map((item) => itemOf(item, feed)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')

/** RFC 4946 for the licence; the terms of the paper beside it. */
const rightsOf = ({ licence, terms }: FeedRights): readonly string[] => [
  ...(licence ? [empty('atom:link', { href: licence, rel: 'license' })] : []),
  ...(terms ? [empty('atom:link', { href: terms, rel: 'terms-of-service', type: 'text/html' })] : []),
]

const itemOf = (item: FeedItem, { rights }: Feed): string =>
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
    '</item>',
  ].join('\n')

/** https://rslstandard.org/rsl: the licence travels with what it is about. */
function usesOf(url: string, { permits, prohibits }: NonNullable<FeedRights['uses']>): string {
  const uses = (name: string, list: readonly string[]): string =>
    list.length === 0 ? '' : `<rsl:${name} type="usage">${list.join(' ')}</rsl:${name}>`
  return `<rsl:content url="${escapeXml(url)}"><rsl:license>${uses('permits', permits)}${uses('prohibits', prohibits)}</rsl:license></rsl:content>`
}
