// A post of WordPress may be in any number of categories, a story of ours stands in one section: which, and what of the others.
import type { WpPost, WpTerm } from './model.ts'

const apart = '\n'

/** A term by its taxonomy and slug: `category local-news`. */
export const termKey = ({ taxonomy, slug }: Pick<WpTerm, 'taxonomy' | 'slug'>): string =>
  `${taxonomy} ${slug}`

const mainKeys = new Set([
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  '_seopress_robots_primary_cat',
  '_primary_term_category',
  'epc_primary_category',
])

/** The sections of a post in their order, and the number of the one that a plugin was told is the main one. */
export function filingKeyOf(
  { terms, meta }: Pick<WpPost, 'terms' | 'meta'>,
  isSection: (taxonomy: string) => boolean,
): string {
  const keys = terms.filter(({ taxonomy }) => isSection(taxonomy)).map(termKey)
  if (keys.length < 2) return keys.join(apart)
  const main = meta.find(({ key }) => mainKeys.has(key))?.value.trim() ?? ''
  return [...keys, ...(/^\d+$/.test(main) ? [`#${main}`] : [])].join(apart)
}

export interface Filing {
  /** Null: in none. */
  readonly section: string | null
  /** Terms that become topics of this story, so that nothing of its filing is lost. */
  readonly topics: readonly string[]
}

/** By their key; `parent` is a key too, empty at the top. */
export type Categories = ReadonlyMap<string, Pick<WpTerm, 'id' | 'parent'>>

/**
 * The main category, else the first that says something, and of its own line the deepest. Those above it need no mention: a section
 * shows what is in the sections under it.
 */
export function filingOf(key: string, categories: Categories): Filing {
  const parts = key === '' ? [] : key.split(apart)
  const keys = parts.filter((part) => !part.startsWith('#'))
  const main = parts.find((part) => part.startsWith('#'))?.slice(1)
  const first =
    keys.find((one) => main !== undefined && String(categories.get(one)?.id) === main) ??
    deepestUnder(keys.find((one) => !isNone(one)) ?? keys[0], keys, categories)
  if (first === undefined) return { section: null, topics: [] }
  const above = lineOf(first, categories)
  return { section: first, topics: keys.filter((one) => !above.includes(one) && !isNone(one)) }
}

/** WordPress files under this what nobody has filed. */
export const isNone = (key: string): boolean => /^category uncategori[sz]ed$/.test(key)

function deepestUnder(
  key: string | undefined,
  keys: readonly string[],
  categories: Categories,
): string | undefined {
  if (key === undefined) return undefined
  return keys
    .filter((other) => lineOf(other, categories).includes(key))
    .toSorted((one, other) => lineOf(other, categories).length - lineOf(one, categories).length)[0]
}

/** A category and those above it, itself first. A circle, which only a broken export holds, ends where it closes. */
export function lineOf(key: string, categories: Categories): readonly string[] {
  const line = [key]
  for (let next = categories.get(key)?.parent ?? ''; next !== '' && !line.includes(next); ) {
    if (!categories.has(next)) break
    line.push(next)
    next = categories.get(next)?.parent ?? ''
  }
  return line
}
