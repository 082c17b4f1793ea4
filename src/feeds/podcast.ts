// A feed as players of podcasts read it.
// https://podcasters.apple.com/support/823-podcast-requirements, https://github.com/Podcastindex-org/podcast-namespace
import { createHash } from 'node:crypto'
import type { FeedItem } from './feed.ts'
import type { Dialect } from './rss.ts'
import { element, empty } from './xml.ts'

/** Whose podcast it is, as players show it. */
export const podcastDialect = (publisher: string): Dialect => ({
  names: {
    itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
    podcast: 'https://podcastindex.org/namespace/1.0',
  },
  channel: ({ self, items }) => [
    element('itunes:author', publisher),
    element('itunes:type', 'episodic'),
    element('itunes:explicit', 'false'),
    empty('itunes:category', { text: 'News' }),
    ...cover(items.find(({ picture }) => picture)),
    element('podcast:guid', guidOf(self)),
    element('podcast:medium', 'podcast'),
  ],
  item: (item) => [
    element('itunes:title', item.title),
    element('itunes:author', item.authors.map(({ name }) => name).join(', ') || publisher),
    element('itunes:explicit', 'false'),
    ...(item.sound?.seconds ? [element('itunes:duration', String(item.sound.seconds))] : []),
    ...cover(item),
    ...item.authors.map(({ name }) => element('podcast:person', name)),
  ],
})

/** Square, and as large as the picture allows. The podcast itself wears the newest one. */
const cover = (item: FeedItem | undefined): readonly string[] =>
  item?.picture ? [empty('itunes:image', { href: item.picture.square })] : []

const namespace = Buffer.from('ead4c236bf5858c6a2c6a6b28d128cb6', 'hex')

/** The same podcast under whatever address it is read: a UUID of version 5 of its address without scheme and last slash. */
function guidOf(address: string): string {
  const name = address.replace(/^https?:\/\//, '').replace(/\/+$/, '')
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
