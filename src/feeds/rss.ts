// RSS 2.0 with full text: https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile
import { escapeXml, xmlText } from '#platform/view/html.ts'
import type { FeedPicture, FeedShown, FeedSound } from './shown.ts'

export interface FeedItem extends FeedShown {
  /** Never changes, whatever becomes of the address. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly published: string
  /** Where it is another than the feed's. */
  readonly language?: string | undefined
}
export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: string
  /** The page it is the feed of, and its own address; both whole. */
  readonly page: string
  readonly self: string
  readonly built: string
  readonly items: readonly FeedItem[]
}

/** RFC 822 with four digits of year: `Fri, 04 Mar 2022 14:05:00 GMT`. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString()
export const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`
/** Markup inside XML: one CDATA, which it cannot close itself. */
const cdata = (html: string): string => `<![CDATA[${escapedEnds(xmlText(html))}]]>`
const escapedEnds = (html: string): string => html.replaceAll(']]>', ']]]]><![CDATA[>')

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
const declared = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, space]) => ` xmlns:${name}="${space}"`)
    .join('')

export const rssOf = (feed: Feed, dialect: Dialect = plain): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<rss version="2.0"${declared({ ...names, ...dialect.names })}>`,
    '<channel>',
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', feed.language),
    element('lastBuildDate', rfc822(feed.built)),
    `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...dialect.channel(feed),
    ...feed.items.map((item) => itemOf(item, dialect)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')

const itemOf = (item: FeedItem, dialect: Dialect): string =>
  [
    '<item>',
    element('title', item.title),
    element('link', item.url),
    `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
    element('pubDate', rfc822(item.published)),
    ...item.authors.map((author) => element('dc:creator', author)),
    ...item.categories.map((category) => element('category', category)),
    ...(item.language === undefined ? [] : [element('dc:language', item.language)]),
    ...(item.summary === '' ? [] : [element('description', item.summary)]),
    `<content:encoded>${cdata(item.html)}</content:encoded>`,
    ...(item.sound ? [enclosureOf(item.sound)] : []),
    ...(item.picture ? [mediaOf(item.picture)] : []),
    ...dialect.item(item),
    '</item>',
  ].join('\n')

/** Readers of podcasts show how much of it has come, so the length is the true one. */
const enclosureOf = ({ url, length, type }: FeedSound): string =>
  `<enclosure url="${escapeXml(url)}" length="${length}" type="${escapeXml(type)}"/>`

const mediaOf = ({ url, width, height, caption, credit, rights, square }: FeedPicture): string =>
  [
    `<media:content url="${escapeXml(url)}" type="image/jpeg" medium="image" width="${width}" height="${height}">`,
    ...(caption === '' ? [] : [`<media:description type="plain">${escapeXml(caption)}</media:description>`]),
    ...(credit === '' ? [] : [element('media:credit', credit)]),
    ...(rights === '' ? [] : [element('media:copyright', rights)]),
    `<media:thumbnail url="${escapeXml(square)}"/>`,
    '</media:content>',
  ].join('')
