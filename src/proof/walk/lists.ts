// The old site's own pages: its home, its categories, tags, authors and days, and the feed of each.
import type { AddressKind, Fate } from '../model.ts'
import { headingOf } from '../text/lists.ts'
import { plainText } from '../text/html.ts'
import { wordsOf } from '../text/words.ts'
import { type Arrival, arrive, arriveKnown } from './arriving.ts'
import { decodedSlug, type ListedTerm } from './overview.ts'
import { hasEmail } from './secrets.ts'
import type { Walk } from './walk.ts'

type Surroundings = Pick<Walk, 'overview' | 'site'>

export interface OldList {
  readonly kind: AddressKind
  readonly path: string
  /** Other addresses of the same list: where they lead to the page that the first led to, that page has been read. */
  readonly others?: readonly string[]
  /** What must stand at the head of the page; '' where that is the paper's own affair. */
  readonly name: string
  /** Whether the old site had anything to show there. */
  readonly isEmpty: boolean
}

export function* listsOf(walk: Surroundings): Generator<OldList, void> {
  const { root } = walk.site
  if (root !== '/') yield { kind: 'home', path: root, name: '', isEmpty: false }
  for (const feed of ['feed/', 'feed/rss2/', 'feed/atom/', 'comments/feed/', '?feed=rss2'])
    yield { kind: 'feed', path: root + feed, name: '', isEmpty: false }
  for (const list of [...termLists(walk), ...authorLists(walk)]) {
    yield list
    yield { ...list, kind: 'feed', path: `${list.path}feed/`, others: [], name: '' }
  }
  yield* dayLists(walk)
}

function* termLists({ overview, site }: Surroundings): Generator<OldList, void> {
  const used = usedWithBranches(overview.terms)
  for (const term of overview.terms.values()) {
    const base = { category: 'category', post_tag: 'tag' }[term.taxonomy]
    if (base === undefined || term.slug === '') continue
    const line = term.taxonomy === 'category' ? lineOf(term, overview.terms) : [term.slug]
    const path = `${site.root}${base}/${line.map((slug) => encodeURIComponent(decodedSlug(slug))).join('/')}/`
    const isEmpty = (used.get(term) ?? 0) === 0
    const tag = base === 'tag' ? [`?tag=${encodeURIComponent(decodedSlug(term.slug))}`] : []
    const cat = base === 'category' && term.id !== null ? [`?cat=${term.id}`] : []
    const others = [...cat, ...tag].map((query) => site.root + query)
    yield { kind: 'list', path, others, name: wordsOf(plainText(term.name)).join(' '), isEmpty }
  }
}

type Terms = ReadonlyMap<string, ListedTerm>
const above = (term: ListedTerm, terms: Terms): ListedTerm | undefined =>
  term.parent === '' ? undefined : terms.get(`${term.taxonomy} ${decodedSlug(term.parent)}`)

/** From the top down; a ring, which only a broken export has, ends where it closes. */
function lineOf(term: ListedTerm, terms: Terms): readonly string[] {
  const line = [term]
  for (let next = above(term, terms); next && !line.includes(next); next = above(next, terms))
    line.unshift(next)
  return line.map(({ slug }) => slug)
}

/** What is under a category is in it. */
function usedWithBranches(terms: Terms): ReadonlyMap<ListedTerm, number> {
  const used = new Map<ListedTerm, number>()
  for (const term of terms.values()) {
    const met = new Set<ListedTerm>()
    for (let one: ListedTerm | undefined = term; one && !met.has(one); one = above(one, terms)) {
      used.set(one, (used.get(one) ?? 0) + term.used)
      met.add(one)
    }
  }
  return used
}

/** Two logins may have made one address; then it was that of the account's. */
function* authorLists({ overview: { writers, authors }, site }: Surroundings): Generator<OldList, void> {
  const known = new Map<string, string>()
  for (const login of writers)
    if (!known.has(nicenameOf(login)) || authors.has(login)) known.set(nicenameOf(login), login)
  for (const [nicename, login] of known) {
    if (nicename === '') continue
    const name = wordsOf(plainText(authors.get(login)?.name ?? login))
      .join(' ')
      .replace(/@\S+$/, '')
    const id = authors.get(login)?.id ?? null
    const path = `${site.root}author/${encodeURIComponent(nicename)}/`
    const others = id === null ? [] : [`${site.root}?author=${id}`]
    yield { kind: 'list', path, others, name, isEmpty: false }
  }
}

/** What WordPress makes of a login in an address. */
const nicenameOf = (login: string): string =>
  login
    .toLowerCase()
    .replaceAll('.', '-')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/[\s-]+/g, '-')

function* dayLists({ overview, site }: Surroundings): Generator<OldList, void> {
  const dates = new Set<string>()
  for (const day of overview.days) for (const length of [4, 7, 10]) dates.add(day.slice(0, length))
  for (const date of dates) {
    const others = [`${site.root}?m=${date.replaceAll('/', '')}`]
    yield { kind: 'date', path: `${site.root}${date}/`, others, name: '', isEmpty: false }
  }
}

export async function walkList(walk: Walk, list: OldList): Promise<void> {
  const place = await read(walk, list, list.path)
  for (const path of list.others ?? []) {
    const arrival = place === undefined ? undefined : await arriveKnown(walk.ask, path, (at) => at === place)
    if (arrival !== undefined && arrival.at === place) told(walk, list, path, arrival)
    else await read(walk, list, path)
  }
}

/** Goes there and reads the page. Says where it is, if all is well with it. */
async function read(walk: Walk, list: OldList, path: string): Promise<string | undefined> {
  const arrival = await arrive(walk.ask, path)
  const verdict = judged(walk, arrival, list)
  told(walk, list, path, { ...arrival, ...verdict })
  return verdict.fate === 'kept' || verdict.fate === 'moved' ? arrival.at : undefined
}

function told(
  { tally }: Walk,
  { kind, name }: OldList,
  from: string,
  { fate, why, at }: Pick<Arrival, 'why' | 'at'> & { readonly fate: Fate },
): void {
  tally.address({ kind, from, fate, to: fate === 'kept' ? '' : at, why, id: null, title: name })
}

function judged(
  walk: Walk,
  { fate, why, answer }: Arrival,
  { kind, name, isEmpty }: OldList,
): Pick<Arrival, 'why'> & { readonly fate: Arrival['fate'] | 'leaked' } {
  const isThere = fate === 'kept' || fate === 'moved'
  if (!isThere)
    return isEmpty && (why === 'not-found' || why === 'dead-end')
      ? { fate: 'empty', why: null }
      : { fate, why }
  if (hasEmail(walk, answer.text)) return { fate: 'leaked', why: 'secret' }
  if (kind === 'feed' && !/xml|json/.test(answer.type)) return { fate: 'lost', why: 'no-feed' }
  if (kind === 'list' && name !== '' && !isNamed(headingOf(answer.text), name))
    return { fate: 'lost', why: 'another-page' }
  return { fate, why: null }
}

const isNamed = (heading: string, name: string): boolean =>
  heading.toLowerCase().includes(name.normalize('NFC').toLowerCase())
