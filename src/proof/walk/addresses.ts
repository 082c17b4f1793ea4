// Every address under which an item of the old site was found, by WordPress's own rules.
import type { AddressKind } from '../model.ts'
import type { SourceItem } from '../source/items.ts'
import { localPath, type Site } from './site.ts'

export interface Old {
  readonly kind: AddressKind
  readonly path: string
}

/** Its own address comes first. */
export function addressesOf(item: SourceItem, site: Site): readonly Old[] {
  const whole = isOwn(item, item.link) ? localPath(item.link, site) : null
  const own = ownPath(whole, site)
  const all: Old[] = []
  const add = (kind: AddressKind, path: string | null): void => {
    if (path !== null && path !== site.root && path !== '/' && !all.some((old) => old.path === path))
      all.push({ kind, path })
  }
  add('story', own)
  add('number', whole)
  for (const query of queriesOf(item)) add('number', `${site.root}?${query}`)
  if (isOwn(item, item.guid)) add(item.guid.includes('?') ? 'number' : 'former', localPath(item.guid, site))
  for (const [kind, path] of own === null ? [] : besidesOf(item, own, site)) add(kind, path)
  return all
}

/** `/bonjour/?lang=fr` stands at `/bonjour/`; `/?p=12` has only a number. */
function ownPath(whole: string | null, { root }: Site): string | null {
  const bare = whole?.split('?')[0] ?? null
  if (bare === null || bare === whole) return bare
  return [root, '/'].includes(bare) || bare.endsWith('/index.php') ? null : bare
}

/** What hangs on an address: former ones of the same shape, further pages, its feed. */
function* besidesOf(item: SourceItem, own: string, site: Site): Generator<readonly [AddressKind, string]> {
  const folder = own.replace(/\/*$/, '/')
  for (const former of formerOf(item, own)) yield ['former', former]
  for (let part = 2; part <= partsOf(item); part++) yield ['part', `${folder}${part}/`]
  if (item.type === 'post' && !isTheSites(own, site)) yield ['feed', `${folder}feed/`]
}

/** `/comments/feed/` is the feed of all that was said, also where a story is called comments. */
const isTheSites = (link: string, { root }: Site): boolean =>
  [`${root}comments/`, `${root}search/`].includes(link)

function queriesOf({ id, type }: SourceItem): readonly string[] {
  if (id === null) return []
  if (type === 'attachment') return [`attachment_id=${id}`]
  return type === 'page' ? [`page_id=${id}`, `p=${id}`] : [`p=${id}`]
}

/** A post that came from another site before keeps the number it had there, and that means another post here. */
function isOwn({ id }: SourceItem, address: string): boolean {
  const number = /[?&](?:p|page_id|attachment_id)=(\d+)/.exec(address)?.[1]
  return number === undefined || Number(number) === id
}

/** A post that had other slugs before was found under each of them. */
function formerOf({ slug, meta }: SourceItem, link: string): readonly string[] {
  const at = slug === '' ? -1 : link.toLowerCase().lastIndexOf(slug.toLowerCase())
  if (at < 0) return []
  return meta
    .filter(([key, value]) => key === '_wp_old_slug' && value.trim() !== '')
    .map(
      ([, value]) => link.slice(0, at) + encodeURI(decodedSlug(value.trim())) + link.slice(at + slug.length),
    )
}
const decodedSlug = (slug: string): string => {
  try {
    return decodeURI(slug)
  } catch {
    return slug
  }
}

const partsOf = ({ content }: SourceItem): number => content.split(/<!--nextpage-->/i).length
