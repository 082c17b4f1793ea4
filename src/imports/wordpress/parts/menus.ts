// The menus of the old site, for the publisher to look at: which words led where.
import { firstOf } from '../meta/first.ts'
import type { WpPost, WpTerm } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'

export interface MenuItem {
  readonly title: string
  /** The address that it led to, or what it stood for: `category 12`, `page 7`. */
  readonly leadsTo: string
  readonly items: readonly MenuItem[]
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
  return [...byMenu].map(([name, items]) => ({ name, items: itemsUnder('0', items, known, new Set()) }))
}

const menuNameOf = ({ terms }: WpPost): string =>
  terms.find(({ taxonomy }) => taxonomy === 'nav_menu')?.name ?? ''

function itemsUnder(
  parent: string,
  all: readonly WpPost[],
  terms: ReadonlyMap<number | null, string>,
  above: ReadonlySet<string>,
): readonly MenuItem[] {
  const own = all.filter((post) => (firstOf(post.meta, ['_menu_item_menu_item_parent']) || '0') === parent)
  return own.map((post) => {
    const id = String(post.id)
    const under = above.has(id) || above.size > 10 ? [] : itemsUnder(id, all, terms, new Set([...above, id]))
    return { ...lineOf(post, terms), items: under }
  })
}

function lineOf({ title, meta }: WpPost, terms: ReadonlyMap<number | null, string>): Omit<MenuItem, 'items'> {
  const [url, kind, number] = ['_menu_item_url', '_menu_item_object', '_menu_item_object_id'].map((key) =>
    firstOf(meta, [key]),
  )
  const term = firstOf(meta, ['_menu_item_type']) === 'taxonomy' ? terms.get(Number(number)) : undefined
  return { title: title || plainTitle(term ?? ''), leadsTo: url || `${kind} ${number}`.trim() }
}
