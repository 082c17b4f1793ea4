// What is noted of a file while it is read for the first time: names, numbers, and the small things that say something of others. No text of a
// post is kept.
import { filingKeyOf, termKey } from '../filing.ts'
import { type ArchiveMap, fixedFor, noSigns, type Signs, withSigns } from '../map/archive-map.ts'
import { bylineOfMeta, coauthorsOf } from '../meta/bylines.ts'
import { venueType } from '../map/types.ts'
import { isListedMeta } from '../meta/known.ts'
import type { WpAuthor, WpPost, WpPostTerm, WpSite, WpTerm } from '../model.ts'
import { kindOfComment, stateOfComment } from '../rules.ts'
import type { Instant } from '#kernel/time.ts'
import { feedInstant, plainTitle } from '../text-fixes.ts'
import type { Element } from './records.ts'
import { authorOf, type ClockReading, clockReadingOf, postOf, termOf } from './shapes.ts'

/** How many there are of each kind and state: `items.post.publish`. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>
type Counting = Record<string, Record<string, number>>

/** By type of item: names with how often. */
export type ByType = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Small things of all kinds together may take this many characters; more are counted and not kept. */
const mostOfParts = 48_000_000
const mostKeys = 5_000
/** A hundred years. */
const mostReadings = 2_400

/** All of it, as it stood at the end. */
export interface Gathered {
  readonly site: WpSite
  /** When the export was written. */
  readonly exportedAt: Instant | null
  readonly authors: readonly WpAuthor[]
  /** The tables of the file, then terms that only posts mention. */
  readonly terms: readonly WpTerm[]
  /** Under which names something was written: logins mostly, also such as no table knows. */
  readonly creators: ByType
  /** Names that stand over posts without being anybody's account. */
  readonly bylines: ByType
  /** How posts are filed: each combination of sections once, as `filingKeyOf` writes it; '' where one has none. */
  readonly filings: ByType
  /** Fields of posts by their key. */
  readonly metas: ByType
  /** Terms that stories have, by their key. */
  readonly used: ByType
  /** Types that a map decides about. */
  readonly signs: ReadonlyMap<string, Signs>
  /** What the site's clock showed, once for each month and distance from UTC. */
  readonly clock: readonly ClockReading[]
  readonly parts: readonly WpPost[]
  /** The types of parts that were too many to be kept. */
  readonly partsLeftOut: readonly string[]
  /** Hosts from which the old site sent its pictures, and what stands before the year in their paths. */
  readonly hosts: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
  readonly items: Counts
  readonly comments: Counts
  readonly posts: number
  /** Attachments. */
  readonly media: number
  /** Items too large to be read. They are counted nowhere else. */
  readonly tooLarge: number
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
type Names = Map<string, Map<string, number>>
const names = (): Names => new Map()

export class Gathering {
  readonly #map: ArchiveMap
  readonly #channel = new Map<string, string>()
  readonly #terms = new Map<string, WpTerm>()
  readonly #mentioned = new Map<string, WpPostTerm>()
  readonly #authors: WpAuthor[] = []
  readonly #names = { creators: names(), bylines: names(), filings: names(), metas: names(), used: names() }
  readonly #signs = new Map<string, Signs>()
  readonly #parts: WpPost[] = []
  readonly #partsLeftOut: string[] = []
  readonly #hosts = new Set<string>()
  readonly #folders = new Set<string>()
  readonly #items: Counting = Object.create(null)
  readonly #comments: Counting = Object.create(null)
  readonly #count: Mutable<Pick<Gathered, 'posts' | 'media' | 'tooLarge'>> = {
    posts: 0,
    media: 0,
    tooLarge: 0,
  }
  readonly #clock = new Map<string, ClockReading>()
  #partsLength = 0

  constructor(map: ArchiveMap) {
    this.#map = map
  }

  get posts(): number {
    return this.#count.posts
  }

  get all(): Gathered {
    return {
      site: siteOf(this.#channel),
      exportedAt: feedInstant(this.#channel.get('pubDate') ?? ''),
      authors: this.#authors,
      terms: this.#allTerms(),
      ...this.#names,
      signs: this.#signs,
      clock: [...this.#clock.values()],
      parts: this.#parts,
      partsLeftOut: this.#partsLeftOut,
      hosts: this.#hosts,
      folders: this.#folders,
      items: this.#items,
      comments: this.#comments,
      ...this.#count,
    }
  }

  note(record: Element | null): void {
    if (record === null) this.#count.tooLarge += 1
    else if (record.name === 'item') {
      this.#noteClock(clockReadingOf(record))
      this.#notePost(postOf(record))
    } else if (record.name === 'wp:author') this.#authors.push(authorOf(record))
    else if (record.children.length > 0) this.#noteTerm(termOf(record))
    else if (!this.#channel.has(record.name)) this.#channel.set(record.name, record.text.trim())
  }

  #noteClock(reading: ClockReading | null): void {
    if (reading === null || this.#clock.size > mostReadings) return
    const month = `${reading.at.slice(0, 7)} ${reading.ahead}`
    if (!this.#clock.has(month)) this.#clock.set(month, reading)
  }

  #allTerms(): readonly WpTerm[] {
    const others = [...this.#mentioned].filter(([key]) => !this.#terms.has(key))
    const alone = others.map(([, term]) => ({ ...term, id: null, parent: '', description: '', meta: [] }))
    return [...this.#terms.values(), ...alone]
  }

  #notePost(post: WpPost): void {
    this.#count.posts += 1
    count(this.#items, post.type, post.status)
    for (const comment of post.comments)
      count(this.#comments, kindOfComment(comment), stateOfComment(comment))
    for (const term of post.terms) this.#mentioned.set(termKey(term), term)
    const fixed = fixedFor(post.type)
    if (fixed === undefined) this.#noteStory(post)
    else if (fixed.as === 'medium') this.#noteMedium(post)
    else if (fixed.as === 'part') this.#notePart(post)
  }

  #noteStory(post: WpPost): void {
    const { type, creator } = post
    const isSection = (taxonomy: string): boolean => this.#map.taxonomyOf(taxonomy) === 'sections'
    if (creator !== '') add(this.#names.creators, type, creator)
    add(this.#names.filings, type, filingKeyOf(post, isSection))
    for (const term of post.terms) add(this.#names.used, type, termKey(term))
    for (const key of coauthorsOf(post.meta)) add(this.#names.used, type, key)
    this.#noteFields(post)
    if (type === venueType) this.#notePart(post)
    const byline = bylineOfMeta(post.meta)
    if (byline !== '') add(this.#names.bylines, type, byline)
    this.#signs.set(type, withSigns(this.#signs.get(type) ?? noSigns, signsOf(post)))
  }

  #noteFields({ type, meta }: WpPost): void {
    const { metas } = this.#names
    for (const { key, value } of meta)
      if (value !== '' && isListedMeta(key) && (metas.get(type)?.size ?? 0) < mostKeys) add(metas, type, key)
  }

  #noteMedium({ attachmentUrl }: WpPost): void {
    this.#count.media += 1
    const url = URL.parse(attachmentUrl)
    if (url === null) return
    if (this.#hosts.size < 50) this.#hosts.add(url.host)
    const folder = /^(.*?\/(?:uploads|files|blogs\.dir)\/)/.exec(url.pathname)?.[1]
    if (folder !== undefined && this.#folders.size < 50) this.#folders.add(folder)
  }

  #notePart(post: WpPost): void {
    this.#partsLength += post.content.length + post.meta.reduce((sum, { value }) => sum + value.length, 500)
    if (this.#partsLength <= mostOfParts) this.#parts.push({ ...post, comments: [] })
    else if (post.type !== venueType) this.#partsLeftOut.push(post.type)
  }

  #noteTerm(term: WpTerm): void {
    if (term.taxonomy !== '' && term.slug !== '' && !this.#terms.has(termKey(term)))
      this.#terms.set(termKey(term), term)
  }
}

function siteOf(channel: ReadonlyMap<string, string>): WpSite {
  const line = (name: string): string => channel.get(name) ?? ''
  return {
    title: plainTitle(line('title')),
    description: plainTitle(line('description')),
    language: line('language'),
    link: line('link'),
    baseSiteUrl: line('wp:base_site_url'),
    baseBlogUrl: line('wp:base_blog_url') || line('link'),
    version: /^\d+\.\d+/.exec(line('wp:wxr_version'))?.[0] ?? null,
    generator: line('generator'),
  }
}

const signsOf = ({ link, status, terms }: WpPost): Signs => ({
  items: 1,
  addressed: status === 'publish' && link !== '' && !link.includes('?') ? 1 : 0,
  filed: terms.some(({ taxonomy }) => taxonomy === 'category' || taxonomy === 'post_tag') ? 1 : 0,
})

function count(counts: Counting, kind: string, state: string): void {
  const states = (counts[kind] ??= Object.create(null))
  states[state] = (states[state] ?? 0) + 1
}

function add(counts: Map<string, Map<string, number>>, type: string, name: string): void {
  const names = counts.get(type) ?? new Map<string, number>()
  if (names.size === 0) counts.set(type, names)
  names.set(name, (names.get(name) ?? 0) + 1)
}
