// The first reading: what the archive holds, counted, with its tables of names. Pictures go into the ledger, for stories show one
// another's.
import { isSignedByAccount, venueOf } from '../source/beside.ts'
import {
  authorOf,
  itemOf,
  metaOf,
  type SourceAuthor,
  type SourceItem,
  type SourceTerm,
  type TableTerm,
  tableTermOf,
} from '../source/items.ts'
import { kept, type Leaf } from '../source/records.ts'
import { remarkOf, standingOf } from '../source/standing.ts'
import { wordsHash } from './repeats.ts'
import type { Ledger } from './ledger.ts'
import { bareFile, type Site, siteOf } from './site.ts'

type Group = 'items' | 'comments' | 'authors' | 'terms'
export interface ListedTerm extends TableTerm {
  /** By how many public stories. */
  used: number
}
export interface Overview {
  readonly channel: Map<string, string>
  readonly authors: Map<string, SourceAuthor>
  /** Guests of the Co-Authors plugin, who have no account: slug and name. */
  readonly guests: Map<string, string>
  readonly terms: Map<string, ListedTerm>
  /** What is in blocks that many posts use, by number. */
  readonly blocks: Map<number, string>
  /** Where events are, by number. */
  readonly venues: Map<number, string>
  /** Logins of those who wrote something public. */
  readonly writers: Set<string>
  /** Days on which something appeared, by the old site's clock: `2012/10/03`. */
  readonly days: Set<string>
  /** Where its pictures and files were. */
  readonly fileHosts: Set<string>
  readonly counted: Record<Group, Map<string, number>>
  items: number
  pictures: number
}

export const emptyOverview = (): Overview => ({
  channel: new Map(),
  authors: new Map(),
  guests: new Map(),
  terms: new Map(),
  blocks: new Map(),
  venues: new Map(),
  writers: new Set(),
  days: new Set(),
  fileHosts: new Set(),
  counted: { items: new Map(), comments: new Map(), authors: new Map(), terms: new Map() },
  items: 0,
  pictures: 0,
})

export interface Round {
  readonly importedAt: number
  readonly ledger: Ledger
  readonly site: Site
}

const count = (counts: Map<string, number>, kind: string): void => {
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
}

/** Null is an item too large to be read. */
export function survey(overview: Overview, record: Leaf | null, round: Round): void {
  if (record === null) count(overview.counted.items, 'unreadable')
  else if (record.name === 'item') surveyItem(overview, itemOf(record), round)
  else if (record.name === 'wp:author') surveyAuthor(overview, record)
  else if (record.inside.length > 0) surveyTerm(overview, tableTermOf(record), 0)
  else if (!overview.channel.has(record.name))
    overview.channel.set(kept(record.name), kept(record.text.trim()))
}

function surveyAuthor({ authors }: Overview, record: Leaf): void {
  const author = authorOf(record)
  authors.set(author.login, author)
}

function surveyTerm({ terms }: Overview, term: TableTerm, used: number): void {
  if (term.taxonomy === '' || (term.slug === '' && term.name === '')) return
  const key = termKey(term)
  const known = terms.get(key)
  if (known) known.used += used
  // A file's table says more than a post's mention of it.
  if (!known || (known.id === null && term.id !== null))
    terms.set(kept(key), { ...term, used: known?.used ?? used })
}

export const termKey = ({ taxonomy, slug, name }: Pick<TableTerm, 'taxonomy' | 'slug' | 'name'>): string =>
  `${taxonomy} ${decodedSlug(slug) || name.toLowerCase()}`

export function decodedSlug(slug: string): string {
  if (!slug.includes('%')) return slug
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug.toLowerCase()
  }
}

function surveyItem(overview: Overview, item: SourceItem, { importedAt, ledger, site }: Round): void {
  const standing = standingOf(item, importedAt)
  overview.items += 1
  count(overview.counted.items, item.type)
  for (const comment of item.comments) count(overview.counted.comments, remarkOf(comment))
  for (const term of item.terms) surveyTerm(overview, ownTerm(term), standing === 'public' ? 1 : 0)
  surveyBeside(overview, item)
  // Pages are in nobody's list of works, and appeared on no day.
  if (standing === 'public' && item.type === 'post') surveyPost(overview, item)
  if (standing === 'picture') surveyPicture(overview, item, ledger, site)
  else if (item.id !== null)
    ledger.noteNumber(item.id, {
      link: item.link,
      words: wordsHash(item),
      isPublic: standing === 'public',
    })
}

/** What other items need to be understood. */
function surveyBeside(overview: Overview, item: SourceItem): void {
  if (/^guest[-_]author$/.test(item.type)) surveyGuest(overview, item)
  if (item.id === null) return
  if (item.type === 'wp_block') overview.blocks.set(item.id, kept(item.content))
  if (item.type === 'tribe_venue') overview.venues.set(item.id, kept(venueOf(item)))
}

const ownTerm = ({ taxonomy, slug, name }: SourceTerm): TableTerm => ({
  taxonomy: kept(taxonomy),
  slug: kept(slug),
  name: kept(name),
  id: null,
  parent: '',
})

function surveyGuest({ guests }: Overview, item: SourceItem): void {
  const own = ['cap-display_name', '_molongui_guest_author_display_name'].map((key) => metaOf(item, key))
  const name = kept(own.find((said) => said !== '') ?? item.title)
  guests.set(kept(item.type === 'guest-author' ? item.slug : `guest-${item.id}`), name)
}

/** The day is the old site's, as the address says it where it does. */
function surveyPost({ writers, days }: Overview, item: SourceItem): void {
  const { creator, link, at } = item
  if (isSignedByAccount(item)) writers.add(kept(creator))
  const said = /\/(\d{4}\/\d\d\/\d\d)\//.exec(link)?.[1]
  if (said !== undefined) days.add(kept(said))
  else if (at !== null) days.add(new Date(at.at).toISOString().slice(0, 10).replaceAll('-', '/'))
}

const mostHosts = 50

function surveyPicture(overview: Overview, item: SourceItem, ledger: Ledger, site: Site): void {
  overview.pictures += 1
  if (item.id === null) return
  const { id, link, guid, title, excerpt, content, attachmentUrl, parent } = item
  const alt = metaOf(item, '_wp_attachment_image_alt')
  const file = attachmentUrl || guid
  const bare = bareFile(file, site)
  const host = URL.parse(file)?.host
  if (host !== undefined && overview.fileHosts.size < mostHosts) overview.fileHosts.add(kept(host))
  const caption = `${excerpt}\n${content}`
  ledger.notePicture({ id, link, guid, file, bare, title, caption, alt, parent: parent ?? 0 })
}

export function siteIn({ channel }: Overview): Site {
  const link = channel.get('link') ?? ''
  return siteOf(channel.get('wp:base_blog_url') ?? link, link)
}
