// A post of WordPress may be in any number of categories, a story of ours stands in one section: which, and what of the others.
import type { WpPost, WpTerm } from './model.ts'

const apart = '\n'

/** The categories of a post in their order, and the number of the one that Yoast was told is the main one. */
export function filingKeyOf({ terms, meta }: Pick<WpPost, 'terms' | 'meta'>): string {
  const slugs = terms.filter(({ taxonomy }) => taxonomy === 'category').map(({ slug }) => slug)
  if (slugs.length < 2) return slugs.join(apart)
  const main = meta.find(({ key }) => key === '_yoast_wpseo_primary_category')?.value.trim() ?? ''
  return [...slugs, ...(/^\d+$/.test(main) ? [`#${main}`] : [])].join(apart)
}

export interface Filing {
  /** Null: in none. */
  readonly section: string | null
  /** Categories that become topics of this story, so that nothing of its filing is lost. */
  readonly topics: readonly string[]
}

export type Categories = ReadonlyMap<string, Pick<WpTerm, 'id' | 'parent'>>

/**
 * The main category, else the first that says something, and of its own line the deepest. Those above it need no mention: a section
 * shows what is in the sections under it.
 */
export function filingOf(key: string, categories: Categories): Filing {
  const parts = key === '' ? [] : key.split(apart)
  const slugs = parts.filter((part) => !part.startsWith('#'))
  const main = parts.find((part) => part.startsWith('#'))?.slice(1)
  const first =
    slugs.find((slug) => main !== undefined && String(categories.get(slug)?.id) === main) ??
    deepestUnder(slugs.find((slug) => !isNone(slug)) ?? slugs[0], slugs, categories)
  if (first === undefined) return { section: null, topics: [] }
  const above = lineOf(first, categories)
  return { section: first, topics: slugs.filter((slug) => !above.includes(slug) && !isNone(slug)) }
}

/** WordPress files under this what nobody has filed. */
export const isNone = (slug: string): boolean => /^uncategori[sz]ed$/.test(slug)

function deepestUnder(
  slug: string | undefined,
  slugs: readonly string[],
  categories: Categories,
): string | undefined {
  if (slug === undefined) return undefined
  return slugs
    .filter((other) => lineOf(other, categories).includes(slug))
    .toSorted((one, other) => lineOf(other, categories).length - lineOf(one, categories).length)[0]
}

/** A category and those above it, itself first. A circle, which only a broken export holds, ends where it closes. */
export function lineOf(slug: string, categories: Categories): readonly string[] {
  const line = [slug]
  for (let next = categories.get(slug)?.parent ?? ''; next !== '' && !line.includes(next); ) {
    if (!categories.has(next)) break
    line.push(next)
    next = categories.get(next)?.parent ?? ''
  }
  return line
}
