// What a report says of an archive as a whole: its map, its menus, what it calls itself, and fields that nobody here knows.
import type { Archive } from '../archive.ts'
import { masked } from '../masked.ts'
import { type Suggested, suggestedBy } from '../own-settings.ts'
import type { TypeWord } from '../map/archive-map.ts'
import { fixedFor } from '../map/archive-map.ts'
import { machineryTaxonomies, type TaxonomyWord } from '../map/taxonomies.ts'
import type { Menu } from '../parts/menus.ts'
import { partialSentenceOf } from '../wxr.ts'

/** As it can be written into a file, changed, and given back with --map. */
export interface WrittenMap {
  readonly types: Readonly<Record<string, TypeWord>>
  readonly taxonomies: Readonly<Record<string, TaxonomyWord>>
  readonly sections: Readonly<Record<string, string>>
  readonly bases: Readonly<Record<string, readonly string[]>>
}

export function writtenMap(archives: readonly Archive[]): WrittenMap {
  const types = archives.flatMap(({ types, map }) =>
    [...types.keys()].flatMap((type): [string, TypeWord][] => {
      const becoming = map.becomingOf(type)
      if (type === '' || fixedFor(type)) return []
      return [[type, becoming.as === 'story' ? becoming.kind : 'leave-out']]
    }),
  )
  const taxonomies = archives.flatMap(({ terms, map }) =>
    [...new Set(terms.map(({ taxonomy }) => taxonomy))].flatMap((taxonomy): [string, TaxonomyWord][] =>
      machineryTaxonomies.has(taxonomy) ? [] : [[taxonomy, map.taxonomyOf(taxonomy) as TaxonomyWord]],
    ),
  )
  const wishes = archives[0]?.map.wishes
  return {
    types: Object.fromEntries(types),
    taxonomies: Object.fromEntries(taxonomies),
    sections: Object.fromEntries(wishes?.sections ?? []),
    bases: wishes?.bases ?? {},
  }
}

export interface SiteReport {
  readonly origin: string
  readonly title: string
  /** What the site says of itself, for the paper's settings. */
  readonly suggested: Suggested
  /** Whether the paper, which had decided none of it, has taken that. */
  readonly isTaken: boolean
  readonly menus: readonly Menu[]
  /** Fields of posts that mean nothing here, with how many posts have each. */
  readonly unknownFields: Readonly<Record<string, number>>
}

const mostFields = 500

export const siteReport = (
  archive: Archive,
  menus: readonly Menu[],
  taken: Suggested | null,
): SiteReport => ({
  origin: archive.origin,
  title: masked(archive.site.title),
  suggested: suggestedBy(archive),
  isTaken: taken !== null,
  menus,
  unknownFields: Object.fromEntries(
    [...archive.metas].toSorted(([, one], [, other]) => other - one).slice(0, mostFields),
  ),
})

/** Files of which only a part was taken, in sentences. */
export const partialFiles = (archives: readonly Archive[]): readonly string[] =>
  archives.flatMap(({ files }) =>
    files.flatMap(({ source: { name, size }, inspection: { partial, posts, reach } }) => {
      if (partial === null) return []
      const items = `${number(posts)} whole ${posts === 1 ? 'item' : 'items'}`
      const read = `up to line ${number(reach.line)} (${sizeWords(reach.bytes, partial.why === 'packed' ? 0 : size)})`
      return [`${name}: only a part was taken, ${items}, ${read}. ${partialSentenceOf(partial)}`]
    }),
  )

const number = (n: number): string => n.toLocaleString('en')

/** `3.1 of 4.0 MB`; of a file that is packed and cut, only what could be read is known. */
function sizeWords(read: number, size: number): string {
  const [unit, by] = Math.max(read, size) < 1_000_000 ? ['kB', 1_000] : ['MB', 1_000_000]
  const of = size > read ? ` of ${(size / by).toFixed(1)}` : ''
  return `${(read / by).toFixed(1)}${of} ${unit} of what is in it`
}
