// Where stories stand: under their old address wherever that is free, else under one of the paper's own with a redirect.
import { dayOf } from '#kernel/calendar.ts'
import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Redirect } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { isRoom, pathsAmong, slugsAmong } from '#stories/index.ts'
import { type Addresses, addressesOf } from '../addresses.ts'
import type { WpSite } from '../model.ts'
import type { Item } from './items.ts'

export interface Place {
  readonly slug: string
  /** Null: not public, so it has no address yet. */
  readonly path: string | null
  /** The old address, where it could not be kept. */
  readonly lost: string | null
  readonly redirects: readonly Redirect[]
}

interface Wish {
  readonly item: Item
  readonly headline: string
  readonly publishedAt: Instant | null
}
interface Ground {
  readonly read: Reader
  readonly site: WpSite
  readonly timeZone: string
  /** Slugs and addresses given in this run and not in the tables: a dry run stores nothing. */
  readonly given: Set<string>
}

/** One place for each wish, in order: the first to want an address gets it, on every run. */
export async function placesFor(wishes: readonly Wish[], ground: Ground): Promise<readonly Place[]> {
  const slugs = await freeSlugs(wishes, ground)
  const addresses = wishes.map(({ item }) => addressesOf(item.post, ground.site))
  const own = wishes.map((wish, at) => ownPaths(wish, slugs[at] ?? '', ground))
  const kept = addresses.map(({ path }) => (path !== null && isKeepable(path) ? path : null))
  const taken = new Set(
    await pathsAmong(ground.read, unique([...kept.filter((path) => path !== null), ...own.flat()])),
  )
  return wishes.map(({ publishedAt }, at): Place => {
    const slug = slugs[at] ?? ''
    if (publishedAt === null) return { slug, path: null, lost: null, redirects: [] }
    const candidates = [kept[at] ?? null, ...(own[at] ?? [])].filter((path) => path !== null)
    const path = candidates.find((one) => !taken.has(one) && !ground.given.has(one)) ?? `/${slug}`
    taken.add(path)
    return { slug, path, ...formerly(addresses[at], path, taken) }
  })
}

/** Where else a story was found, and so leads to it; `lost`: its own old address, if something else stands there. */
function formerly(
  old: Addresses | undefined,
  path: string,
  taken: ReadonlySet<string>,
): Pick<Place, 'lost' | 'redirects'> {
  const former = [old?.path ?? null, ...(old?.others ?? [])].filter((one) => one !== null)
  const from = unique(former).filter((one) => one !== path && leads(one, taken))
  const lost = old?.path && old.path !== path ? old.path : null
  return { lost, redirects: from.map((one) => ({ from: one, to: path })) }
}

/** What a dry run must remember, because the tables will not. */
export const given = (places: readonly Place[]): readonly string[] =>
  places.flatMap(({ slug, path }) => [`slug ${slug}`, ...(path === null ? [] : [path])])

/** A `%` that begins no letter is nothing that a browser could ask for. */
const isKeepable = (path: string): boolean =>
  /^\/[^/]/.test(path) && !isRoom(path) && !/%(?![\da-f]{2})/i.test(path)

/** Numbered addresses (`/?p=12`) need no row, the story knows its number; nor may a redirect stand in another's way. */
const leads = (path: string, taken: ReadonlySet<string>): boolean =>
  /^\/[^/]/.test(path) && !/[?#]/.test(path) && !taken.has(path) && (!isRoom(path) || path.endsWith('/'))

function ownPaths({ item, publishedAt }: Wish, slug: string, { timeZone }: Ground): string[] {
  if (publishedAt === null) return []
  const before = item.kind === 'page' ? '' : `/${dayOf(publishedAt, timeZone).replaceAll('-', '/')}`
  return [`${before}/${slug}`, `${before}/${slug}-${Math.abs(item.number)}`]
}

/** The old slug, or it with the old number behind it: the same on every run, whatever stands between. */
async function freeSlugs(
  wishes: readonly Wish[],
  { read, given: known }: Ground,
): Promise<readonly string[]> {
  const wanted = wishes.map(
    ({ item, headline }) => slugOf(item.post.slug, 200) || slugOf(headline) || 'story',
  )
  const numbered = wanted.map((slug, at) => `${slug}-${Math.abs(wishes[at]?.item.number ?? at)}`)
  const taken = new Set(await slugsAmong(read, unique([...wanted, ...numbered])))
  return wishes.map(({ item }, at) => {
    const candidates = [wanted[at] ?? '', numbered[at] ?? '']
    const isFree = (slug: string): boolean =>
      !taken.has(slug) && !known.has(`slug ${slug}`) && !(item.kind === 'page' && isRoom(`/${slug}`))
    const free = candidates.find(isFree) ?? firstFree(numbered[at] ?? '', isFree)
    taken.add(free)
    return free
  })
}

function firstFree(slug: string, isFree: (slug: string) => boolean): string {
  for (let number = 2; ; number += 1) if (isFree(`${slug}-${number}`)) return `${slug}-${number}`
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
