// OPML 2.0, a list of feeds that a reader's program takes whole: https://opml.org/spec2.opml
import { element, empty } from './xml.ts'

export interface Listing {
  readonly title: string
  readonly owner: string
  readonly groups: readonly { readonly name: string; readonly feeds: readonly Listed[] }[]
}
/** A feed and the page it is of; both whole. */
export interface Listed {
  readonly name: string
  readonly page: string
  readonly feed: string
}

export const opmlOf = ({ title, owner, groups }: Listing): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `<head>${element('title', title)}${element('ownerName', owner)}</head>`,
    '<body>',
    ...groups
      .filter(({ feeds }) => feeds.length > 0)
      .flatMap(({ name, feeds }) => [opening(name), ...feeds.map(outlineOf), '</outline>']),
    '</body>',
    '</opml>',
    '',
  ].join('\n')

const opening = (name: string): string => empty('outline', { text: name }).replace(/\/>$/, '>')
const outlineOf = ({ name, page, feed }: Listed): string =>
  empty('outline', { type: 'rss', text: name, title: name, xmlUrl: feed, htmlUrl: page })
