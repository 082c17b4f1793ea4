// Addresses behind a question mark, as WordPress numbers and names things: `/?p=12`, `/?cat=3`, `/blog/?m=201210`.
import { findPersonByOrigin, personPath } from '#bylines/index.ts'
import type { Instant } from '#kernel/time.ts'
import { findRedirect } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { listSections, sectionPath } from '#sections/index.ts'
import { findStoryByOrigin, findStoryByPath, isKnown } from '#stories/index.ts'
import { topicToday, withSomething } from './old-lists.ts'
import { pictureNumbered } from './old-media.ts'

export const oldKeys = [
  'p',
  'page_id',
  'attachment_id',
  'cat',
  'category_name',
  'tag',
  'author',
  'author_name',
  'm',
  'year',
  'monthnum',
  'day',
  'pagename',
  'feed',
  's',
  'paged',
]

export interface Signpost {
  readonly to: string
  /** What is asked for there. */
  readonly query?: string
}

/** Where it leads; undefined: nowhere. */
export async function oldQuery(
  read: Reader,
  path: string,
  query: URLSearchParams,
  now: Instant,
): Promise<Signpost | undefined> {
  const said = query.get('s')?.trim() ?? ''
  if (said !== '') return { to: '/search', query: String(new URLSearchParams({ q: said.slice(0, 200) })) }
  const to =
    (await numbered(read, query, now)) ??
    (await listed(read, path, query)) ??
    (await named(read, path, query, now)) ??
    dated(query)
  const isFeed = query.has('feed')
  if (to !== undefined)
    return { to: isFeed ? await topicToday(read, feedOf(to)) : await withSomething(read, to, now) }
  if (isFeed) return { to: '/feed.xml' }
  return query.has('paged') ? { to: '/archive' } : undefined
}

/** A list's own feed; a story has none, and leads to itself. */
export const feedOf = (to: string): string =>
  /^\/(?:section|topic|person)\/[^/]+$/.test(to)
    ? `${to}/feed.xml`
    : to.startsWith('/archive')
      ? '/feed.xml'
      : to

const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined

/** The number of a post, a page or a picture that is asked for. */
export const numberIn = (query: URLSearchParams): number | undefined =>
  wholeNumber(query.get('p') ?? query.get('page_id') ?? query.get('attachment_id'))

async function numbered(read: Reader, query: URLSearchParams, now: Instant): Promise<string | undefined> {
  const number = numberIn(query)
  if (number === undefined) return undefined
  const story = await findStoryByOrigin(read, number)
  if (story && isKnown(story, now)) return story.path ?? undefined
  return story ? undefined : pictureNumbered(read, number, now)
}

async function listed(read: Reader, path: string, query: URLSearchParams): Promise<string | undefined> {
  const category = wholeNumber(query.get('cat'))
  if (category !== undefined) {
    const section = (await listSections(read)).find(
      ({ origin, originId }) => originId === category && origin?.startsWith('wordpress:'),
    )
    return section && sectionPath(section)
  }
  const author = wholeNumber(query.get('author'))
  if (author !== undefined) {
    const person = await findPersonByOrigin(read, author)
    return person && personPath(person)
  }
  for (const [key, base] of [
    ['category_name', 'category'],
    ['tag', 'tag'],
    ['author_name', 'author'],
  ] as const) {
    const slug = query.get(key)?.replace(/^\/+|\/+$/g, '') ?? ''
    const to = slug === '' ? undefined : await findRedirect(read, `${folderOf(path)}${base}/${slug}/`)
    if (to !== undefined) return to
  }
  return undefined
}

const folderOf = (path: string): string => path.replace(/[^/]*$/, '')

async function named(
  read: Reader,
  path: string,
  query: URLSearchParams,
  now: Instant,
): Promise<string | undefined> {
  const name = query.get('pagename')?.replace(/^\/+|\/+$/g, '') ?? ''
  if (name === '') return undefined
  for (const one of [`${folderOf(path)}${name}/`, `${folderOf(path)}${name}`]) {
    const story = await findStoryByPath(read, one)
    if (story && isKnown(story, now)) return one
  }
  return undefined
}

/** `m=201210`, `year=2012&monthnum=10&day=3`. */
function dated(query: URLSearchParams): string | undefined {
  const parts = /^(\d{4})(\d\d)?(\d\d)?$/.exec(query.get('m') ?? '')?.slice(1) ?? [
    query.get('year'),
    query.get('monthnum')?.padStart(2, '0'),
    query.get('day')?.padStart(2, '0'),
  ]
  const [year, month, day] = parts.map((part) => part ?? '')
  if (!/^\d{4}$/.test(year ?? '')) return undefined
  const rest = /^\d\d$/.test(month ?? '') ? [month, ...(/^\d\d$/.test(day ?? '') ? [day] : [])] : []
  return ['/archive', year, ...rest].join('/')
}
