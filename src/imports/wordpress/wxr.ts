// The door to an export file. `inspect` reads all of it first, so that nothing is stored from a file that is not right to its end, and
// says what there is; `readPosts` reads it again and hands over one post at a time.
import type { Instant } from '#kernel/time.ts'
import { filingKeyOf } from './filing.ts'
import type { WpAuthor, WpPost, WpPostTerm, WpSite, WpTerm } from './model.ts'
import { kindOfComment, stateOfComment } from './rules.ts'
import type { WxrFault } from './wxr/fault.ts'
import { type Bytes, type HowToRead, steps } from './wxr/parser.ts'
import type { Element } from './wxr/records.ts'
import { authorOf, postOf, termOf } from './wxr/shapes.ts'
import { feedInstant, plainTitle } from './text-fixes.ts'

export type { WxrFault } from './wxr/fault.ts'
export { sentenceOf } from './wxr/fault.ts'
export type { Bytes, HowToRead } from './wxr/parser.ts'

export interface Inspection {
  readonly site: WpSite
  readonly authors: readonly WpAuthor[]
  /** The tables of the file, then terms that only posts mention. */
  readonly terms: readonly WpTerm[]
  /** Names under which something was written, with how often: logins mostly, also such as no table knows. */
  readonly creators: ReadonlyMap<string, number>
  /** How posts are filed: each combination of categories once, as `filingKeyOf` writes it; '' where one has none. */
  readonly filings: ReadonlySet<string>
  /** Guests of the Co-Authors plugin, who have no account: their term's slug and their name. */
  readonly guests: ReadonlyMap<string, string>
  /** When the export was written. */
  readonly exportedAt: Instant | null
  /** How many items there are of each type and status: `items.post.publish`. */
  readonly items: Counts
  /** How many comments there are of each kind and state: `comments.comment.approved`. */
  readonly comments: Counts
  readonly posts: number
  /** Items too large to be read. They are counted nowhere else. */
  readonly tooLarge: number
  /** Control characters that XML forbids, dropped on the way in. */
  readonly dropped: number
  /** Bytes that were no UTF-8 and were read as Windows-1252. */
  readonly mended: number
  readonly bytes: number
  /** Why the rest of the file was left out, where that was asked for. */
  readonly partial: WxrFault | null
}
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>
export type Inspected =
  | { readonly ok: true; readonly value: Inspection }
  | { readonly ok: false; readonly fault: WxrFault }

/** The whole file, without keeping more of it than its tables. `progress` hears the bytes read so far. */
export async function inspect(
  source: Bytes,
  progress: (bytes: number) => void = () => {},
  how: HowToRead = {},
): Promise<Inspected> {
  const tally = emptyTally()
  let read: Pick<Inspection, 'bytes' | 'dropped' | 'mended' | 'partial'> = {
    bytes: 0,
    dropped: 0,
    mended: 0,
    partial: null,
  }
  for await (const step of steps(source, how)) {
    if (step.fault !== null) return { ok: false, fault: step.fault }
    const { bytes, dropped, mended, partial } = step
    read = { bytes, dropped, mended, partial }
    progress(bytes)
    for (const record of step.records) note(tally, record)
  }
  // Of a file that breaks off before its first item nothing can be kept.
  if (read.partial !== null && tally.posts === 0) return { ok: false, fault: read.partial }
  const { channel, terms, mentioned, tooLarge, ...rest } = tally
  for (const [key, term] of mentioned)
    if (!terms.has(key)) terms.set(key, { ...term, id: null, parent: '', description: '', meta: [] })
  const exportedAt = feedInstant(channel.get('pubDate') ?? '')
  const value = {
    ...rest,
    exportedAt,
    site: siteOf(channel),
    terms: [...terms.values()],
    tooLarge,
    ...read,
  }
  return { ok: true, value }
}

/** Every item of the file in order, whatever its type; null for one too large. Call it after `inspect` has found the file right. */
export async function* readPosts(source: Bytes, how: HowToRead = {}): AsyncGenerator<ReadPost, void> {
  for await (const step of steps(source, how)) {
    if (step.fault !== null) throw new Error(`the file has changed since it was inspected: ${step.fault.why}`)
    for (const record of step.records) {
      if (record === null) yield { post: null, bytes: step.bytes }
      else if (record.name === 'item') yield { post: postOf(record), bytes: step.bytes }
    }
  }
}
export interface ReadPost {
  readonly post: WpPost | null
  /** Bytes of the file read so far, for progress. */
  readonly bytes: number
}

type Tally = {
  readonly channel: Map<string, string>
  readonly authors: WpAuthor[]
  readonly terms: Map<string, WpTerm>
  readonly mentioned: Map<string, WpPostTerm>
  readonly creators: Map<string, number>
  readonly filings: Set<string>
  readonly guests: Map<string, string>
  readonly items: Record<string, Record<string, number>>
  readonly comments: Record<string, Record<string, number>>
  posts: number
  tooLarge: number
}
const emptyTally = (): Tally => ({
  channel: new Map(),
  authors: [],
  terms: new Map(),
  mentioned: new Map(),
  creators: new Map(),
  filings: new Set(),
  guests: new Map(),
  items: Object.create(null),
  comments: Object.create(null),
  posts: 0,
  tooLarge: 0,
})

function note(tally: Tally, record: Element | null): void {
  if (record === null) tally.tooLarge += 1
  else if (record.name === 'item') notePost(tally, postOf(record))
  else if (record.name === 'wp:author') tally.authors.push(authorOf(record))
  else if (record.children.length > 0) noteTerm(tally, termOf(record))
  else if (!tally.channel.has(record.name)) tally.channel.set(record.name, record.text.trim())
}

function notePost(tally: Tally, post: WpPost): void {
  tally.posts += 1
  count(tally.items, post.type, post.status)
  for (const comment of post.comments) count(tally.comments, kindOfComment(comment), stateOfComment(comment))
  if (post.creator !== '') tally.creators.set(post.creator, (tally.creators.get(post.creator) ?? 0) + 1)
  if (post.type === 'post' || post.type === '') tally.filings.add(filingKeyOf(post))
  if (post.type === 'guest-author') tally.guests.set(post.slug, guestName(post))
  for (const term of post.terms) tally.mentioned.set(keyOf(term), term)
}

const guestName = ({ title, meta }: WpPost): string =>
  plainTitle(meta.find(({ key }) => key === 'cap-display_name')?.value ?? '') || title

function noteTerm(tally: Tally, term: WpTerm): void {
  if (term.taxonomy !== '' && term.slug !== '' && !tally.terms.has(keyOf(term)))
    tally.terms.set(keyOf(term), term)
}

const keyOf = ({ taxonomy, slug }: WpPostTerm): string => `${taxonomy} ${slug}`

function count(counts: Record<string, Record<string, number>>, kind: string, state: string): void {
  const states = (counts[kind] ??= Object.create(null))
  states[state] = (states[state] ?? 0) + 1
}

function siteOf(channel: ReadonlyMap<string, string>): WpSite {
  const line = (name: string): string => channel.get(name) ?? ''
  const version = /^\d+\.\d+/.exec(line('wp:wxr_version'))?.[0] ?? null
  return {
    title: plainTitle(line('title')),
    description: plainTitle(line('description')),
    language: line('language'),
    link: line('link'),
    baseSiteUrl: line('wp:base_site_url'),
    baseBlogUrl: line('wp:base_blog_url') || line('link'),
    version,
    generator: line('generator'),
  }
}
