// The sections of an archive: its categories, what its map says are others, and one for each type of story that nobody filed.
import { newId } from '#platform/mint.ts'
import type { Section, SectionId } from '#sections/index.ts'
import type { Archive } from '../archive.ts'
import { type Categories, isNone, lineOf, termKey } from '../filing.ts'
import { plainType } from '../map/types.ts'
import type { WpTerm } from '../model.ts'
import { madeNumber } from '../origin.ts'
import { keptSlug, type Placed, placed, type Wanted } from './matching.ts'

/** Where stories of a type stand that nobody filed. */
export const unfiledKey = (type: string): string => `type ${type || 'post'}`

export const sectionTerms = ({ terms, map }: Archive): readonly WpTerm[] =>
  terms.filter(({ taxonomy }) => map.taxonomyOf(taxonomy) === 'sections')

export const categoriesOf = (archive: Archive): Categories =>
  new Map(
    sectionTerms(archive).map(({ taxonomy, slug, id, parent }) => [
      termKey({ taxonomy, slug }),
      { id, parent: parent === '' ? '' : termKey({ taxonomy, slug: parent }) },
    ]),
  )

export interface PlannedSections {
  readonly placed: readonly Placed<SectionId>[]
  readonly fresh: readonly Section[]
}

/** Those above come first, because those below point at them. */
export function plannedSections(
  archive: Archive,
  categories: Categories,
  known: readonly Section[],
): PlannedSections {
  const terms = new Map(sectionTerms(archive).map((term) => [termKey(term), term]))
  const deep = (key: string): number => lineOf(key, categories).length
  const inOrder = [...terms.keys()].toSorted((one, other) => deep(one) - deep(other))
  const wanted = [
    ...inOrder.flatMap((key) => wantedSection(terms.get(key), archive)),
    ...unfiledSections(archive, terms),
  ]
  const { origin } = archive
  const all = placed(wanted, { origin, known, mint: () => newId('section'), sameSlugIsSame: true })
  const ids = new Map(all.map(({ key, id }) => [key, id]))
  const last = Math.max(0, ...known.map(({ position }) => position))
  const fresh = all.filter(({ how }) => how === 'new')
  const parentOf = (key: string): SectionId | null => ids.get(lineOf(key, categories)[1] ?? '') ?? null
  return {
    placed: all,
    fresh: fresh.map(({ id, key, slug, name, number }, at) => ({
      id,
      slug,
      name: name || slug,
      parentId: parentOf(key) === id ? null : parentOf(key),
      position: last + 1 + at,
      description: terms.get(key)?.description ?? '',
      origin,
      originId: number,
    })),
  }
}

function wantedSection(term: WpTerm | undefined, { map }: Archive): Wanted[] {
  if (!term) return []
  const { taxonomy, slug, name, id } = term
  const wish = map.wishes.sections.get(slug)
  const number =
    id ?? (taxonomy === 'category' ? madeNumber('section', slug) : madeNumber('section', taxonomy, slug))
  return [{ key: termKey(term), number, slug: keptSlug(wish ?? slug, name, 'section'), name }]
}

/** Posts without a category stand in Uncategorised, as WordPress would have it; other types under their own name. */
function unfiledSections({ filings, map }: Archive, terms: ReadonlyMap<string, WpTerm>): Wanted[] {
  const types = [...filings].flatMap(([type, keys]) => (keys.has('') ? [type] : []))
  const unfiled = types.filter((type) => {
    const becoming = map.becomingOf(type)
    return becoming.as === 'story' && becoming.kind !== 'page'
  })
  const none = [...terms.values()].find((term) => isNone(termKey(term)))
  const wanted = unfiled.map((type): Wanted => {
    const key = unfiledKey(type)
    if (key === unfiledKey('post'))
      return {
        key,
        number: madeNumber('section', ''),
        slug: none?.slug ?? 'uncategorised',
        name: 'Uncategorised',
      }
    const name = nameOfType(type)
    return { key, number: madeNumber('section of type', type), slug: keptSlug('', name, 'stories'), name }
  })
  return [...new Map(wanted.map((one) => [one.key, one])).values()]
}

const names: Readonly<Record<string, string>> = { tribe_events: 'Events', newspack_nl_cpt: 'Newsletters' }

/** `book_review`: Book review. */
function nameOfType(type: string): string {
  const words = (names[type] ?? plainType(type)).replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
