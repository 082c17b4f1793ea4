// What becomes of each type and each taxonomy of an archive: by the publisher's map, else by what is usual.
import type { StoryKind } from '#stories/index.ts'
import { type Machinery, machineryTaxonomies, type TaxonomyWord, wordForTaxonomy } from './taxonomies.ts'
import {
  furnitureTypes,
  isPrivateByName,
  type Part,
  partTypes,
  plainType,
  privateTypes,
  storyTypes,
} from './types.ts'

/** Why items of a type are not stored. */
export type LeftOut = 'revision' | 'site-furniture' | 'private' | 'unknown-type' | 'left-out'
export type Becoming =
  | { readonly as: 'story'; readonly kind: StoryKind }
  | { readonly as: 'medium' }
  | { readonly as: 'part'; readonly part: Part }
  | { readonly as: 'nothing'; readonly why: LeftOut }

/** A word of the map's for a type. */
export type TypeWord = StoryKind | 'leave-out'

/** As the publisher wrote it. */
export interface Wishes {
  readonly types: ReadonlyMap<string, TypeWord>
  readonly taxonomies: ReadonlyMap<string, TaxonomyWord>
  /** Categories that become a section of another slug: `local-news` → `local`. */
  readonly sections: ReadonlyMap<string, string>
  /** What the site called its lists in addresses, where that was not `category`, `tag` and `author`. */
  readonly bases: Readonly<Record<Base, readonly string[]>>
}
export type Base = 'category' | 'tag' | 'author'
export const noWishes: Wishes = {
  types: new Map(),
  taxonomies: new Map(),
  sections: new Map(),
  bases: { category: [], tag: [], author: [] },
}

/** What the files themselves tell of a type that nobody here knows. */
export interface Signs {
  readonly items: number
  /** How many have an address of their own, and not only a number. Pages that readers could open have. */
  readonly addressed: number
  /** How many stand in a category or under a tag, as the posts of a blog do. */
  readonly filed: number
}
export const noSigns: Signs = { items: 0, addressed: 0, filed: 0 }
export const withSigns = (one: Signs, other: Signs): Signs => ({
  items: one.items + other.items,
  addressed: one.addressed + other.addressed,
  filed: one.filed + other.filed,
})

export interface ArchiveMap {
  readonly wishes: Wishes
  becomingOf(type: string): Becoming
  taxonomyOf(taxonomy: string): TaxonomyWord | Machinery
}

const story = (kind: StoryKind): Becoming => ({ as: 'story', kind })
const nothing = (why: LeftOut): Becoming => ({ as: 'nothing', why })

export function archiveMap(
  wishes: Wishes = noWishes,
  signsOf: (type: string) => Signs | undefined = () => undefined,
): ArchiveMap {
  const known = new Map<string, Becoming>()
  const becomingOf = (type: string): Becoming => {
    const wish = wishes.types.get(type)
    return fixedFor(type) ?? (wish ? wished(wish) : usualFor(type, signsOf(type)))
  }
  return {
    wishes,
    becomingOf: (type) => {
      const becoming = known.get(type) ?? becomingOf(type)
      if (known.size < 10_000) known.set(type, becoming)
      return becoming
    },
    taxonomyOf: (taxonomy) =>
      machineryTaxonomies.get(taxonomy) ?? wishes.taxonomies.get(taxonomy) ?? wordForTaxonomy(taxonomy),
  }
}

const wished = (word: TypeWord): Becoming => (word === 'leave-out' ? nothing('left-out') : story(word))

/** What no map can change; undefined: it is for a map to say. */
export function fixedFor(type: string): Becoming | undefined {
  if (type === 'attachment') return { as: 'medium' }
  if (type === 'revision') return nothing('revision')
  const part = partTypes.get(type)
  if (part !== undefined) return { as: 'part', part }
  if (privateTypes.has(type)) return nothing('private')
  return furnitureTypes.has(type) ? nothing('site-furniture') : undefined
}

/** An unknown type whose items had addresses is a story where they were filed like posts, else a fixed page: that stands in no list and no feed. Without addresses it is left out. */
function usualFor(type: string, { items, addressed, filed }: Signs = noSigns): Becoming {
  const kind = storyTypes.get(plainType(type))
  if (kind !== undefined) return story(kind)
  if (isPrivateByName(type)) return nothing('private')
  if (addressed === 0 || addressed * 2 < items) return nothing('unknown-type')
  return story(filed * 2 >= items ? 'news' : 'page')
}
