// The menus of the old site, for the publisher to look at: which words led where.
import { firstOf } from '../meta/first.ts'
import { masked } from '../masked.ts'
import type { WpPost, WpTerm } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'

export interface MenuItem {
  readonly title: string
  /** The address that it led to, or what it stood for: `category 12`, `page 7`. */
  readonly leadsTo: string
  /** The same thing at the paper; left out where nothing of it is there. */
  readonly to?: string
  /** What it stood for, where that is no address. */
  readonly stands?: Standing
  readonly items: readonly MenuItem[]
}
export interface Standing {
  readonly for: 'post' | 'term'
  readonly number: number
}
export interface Menu {
  readonly name: string
  readonly items: readonly MenuItem[]
}

export function menusOf(posts: readonly WpPost[], terms: readonly WpTerm[]): readonly Menu[] {
  const known = new Map(terms.map((term) => [term.id, term.name]))
  const shown = posts
    .filter(({ status }) => status === 'publish')
    .toSorted((one, other) => one.menuOrder - other.menuOrder)
  const byMenu = Map.groupBy(shown, menuNameOf)
  return [...byMenu].map(([name, items]) => ({ name, items: treeOf(items, known) }))
}

/** What stands under nothing that is there, or under itself, stands at the top: no line is lost. */
function treeOf(items: readonly WpPost[], terms: ReadonlyMap<number | null, string>): readonly MenuItem[] {
  const parents = new Map(items.map((item) => [String(item.id), parentOf(item)]))
  const tops = items.filter((item) => isTop(String(item.id), parents))
  return tops.map((item) => itemOf(item, items, terms, new Set(tops.map(({ id }) => String(id)))))
}

const parentOf = ({ meta }: WpPost): string => firstOf(meta, ['_menu_item_menu_item_parent']) || '0'

function isTop(id: string, parents: ReadonlyMap<string, string>): boolean {
  const met = new Set<string>()
  for (let at = id; parents.has(at); at = parents.get(at) ?? '0') {
    if (met.has(at) || met.size > deepest) return at === id
    met.add(at)
  }
  return !parents.has(parents.get(id) ?? '0')
}
const deepest = 50

const menuNameOf = ({ terms }: WpPost): string =>
  terms.find(({ taxonomy }) => taxonomy === 'nav_menu')?.name ?? ''

function itemOf(
  item: WpPost,
  all: readonly WpPost[],
  terms: ReadonlyMap<number | null, string>,
  above: ReadonlySet<string>,
): MenuItem {
  const own = all.filter((one) => parentOf(one) === String(item.id) && !above.has(String(one.id)))
  const deeper = new Set([...above, ...own.map(({ id }) => String(id))])
  return { ...lineOf(item, terms), items: own.map((one) => itemOf(one, all, terms, deeper)) }
}

function lineOf({ title, meta }: WpPost, terms: ReadonlyMap<number | null, string>): Omit<MenuItem, 'items'> {
  const [url, kind, number] = ['_menu_item_url', '_menu_item_object', '_menu_item_object_id'].map((key) =>
    firstOf(meta, [key]),
  )
  const type = firstOf(meta, ['_menu_item_type'])
  const term = type === 'taxonomy' ? terms.get(Number(number)) : undefined
  const whole = /^[1-9]\d{0,14}$/.test(number ?? '') && (type === 'taxonomy' || type === 'post_type')
  return {
    title: masked(title || plainTitle(term ?? '')),
    leadsTo: masked(url ?? '') || `${kind} ${number}`.trim(),
    ...(whole && { stands: { for: type === 'taxonomy' ? 'term' : 'post', number: Number(number) } }),
  }
}
