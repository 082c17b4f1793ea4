// Sections, topics and people of an archive, planned whole before the first story: what is new, what the paper has already.
import { type Person, type PersonId, personPath } from '#bylines/index.ts'
import type { Redirect } from '#paper/index.ts'
import { newId } from '#platform/mint.ts'
import {
  type Section,
  type SectionId,
  sectionPath,
  type Topic,
  type TopicId,
  topicPath,
} from '#sections/index.ts'
import type { Archive } from '../archive.ts'
import { type Categories, filingOf, isNone, lineOf } from '../filing.ts'
import type { WpTerm } from '../model.ts'
import { madeNumber } from '../origin.ts'
import { keptSlug, type Placed, placed, type Wanted } from './matching.ts'
import { type WantedPerson, wantedPeople } from './people.ts'

/** What of the paper an archive's names may meet. */
export interface Furniture {
  readonly sections: readonly Section[]
  readonly topics: readonly Topic[]
  readonly persons: readonly Person[]
}

/** Where a post's words for things lead. */
export interface Names {
  readonly categories: Categories
  readonly sections: ReadonlyMap<string, SectionId>
  /** By taxonomy and slug: `post_tag air-routes`. Also categories that some posts have besides their section. */
  readonly topics: ReadonlyMap<string, TopicId>
  readonly people: ReadonlyMap<string, PersonId>
}

export interface Plan {
  readonly names: Names
  readonly sections: readonly Section[]
  readonly topics: readonly Topic[]
  readonly persons: readonly Person[]
  readonly redirects: readonly Redirect[]
  readonly placedSections: readonly Placed<SectionId>[]
  readonly placedTopics: readonly (Placed<TopicId> & { readonly term: WpTerm })[]
  readonly placedPeople: readonly (Placed<PersonId> & WantedPerson)[]
}

/** The key of the section for stories that nobody filed; no category's slug is empty. */
export const unfiled = ''

export const wantedTopics = (
  archive: Archive,
  categories: Categories,
): readonly (Wanted & { term: WpTerm })[] => {
  const second = new Set([...archive.filings].flatMap((key) => filingOf(key, categories).topics))
  const tags = archive.terms.filter(({ taxonomy }) => taxonomy === 'post_tag')
  const besides = categoryTerms(archive).filter(({ slug }) => second.has(slug))
  return [...tags, ...besides].map((term) => ({
    key: `${term.taxonomy} ${term.slug}`,
    number: (term.taxonomy === 'post_tag' ? term.id : null) ?? madeNumber('topic', term.taxonomy, term.slug),
    slug: keptSlug(term.slug, term.name, 'topic'),
    name: term.name,
    term,
  }))
}

const categoryTerms = ({ terms }: Archive): readonly WpTerm[] =>
  terms.filter(({ taxonomy }) => taxonomy === 'category')

export const categoriesOf = (archive: Archive): Categories =>
  new Map(categoryTerms(archive).map((term) => [term.slug, term]))

export function planned(archive: Archive, furniture: Furniture): Plan {
  const categories = categoriesOf(archive)
  const sections = plannedSections(archive, categories, furniture)
  const wanted = wantedTopics(archive, categories)
  const { origin } = archive
  const topics = together(
    wanted,
    placed(wanted, { origin, known: furniture.topics, mint: () => newId('topic'), sameSlugIsSame: true }),
  )
  const named = wantedPeople(archive)
  const people = together(
    named,
    placed(named, { origin, known: furniture.persons, mint: () => newId('person'), sameSlugIsSame: false }),
  )
  return {
    placedSections: sections.placed,
    placedTopics: topics,
    placedPeople: people,
    sections: sections.fresh,
    topics: topics.filter(({ how }) => how === 'new').map((topic) => newTopic(topic, origin)),
    persons: people.filter(({ how }) => how === 'new').map((one) => newPerson(one, origin)),
    redirects: redirectsOf(archive, categories, {
      sections: sections.placed,
      topics,
      people,
    }),
    names: {
      categories,
      sections: idsOf(sections.placed),
      topics: idsOf(topics),
      people: new Map([...people.flatMap(keysOf), ...idsOf(people)]),
    },
  }
}

const idsOf = <Id>(all: readonly Placed<Id>[]): ReadonlyMap<string, Id> =>
  new Map(all.map(({ key, id }) => [key, id]))

/** A signer may be meant by login, by name or by the last part of an address. */
const keysOf = ({ id, name, nicename }: Placed<PersonId> & WantedPerson): (readonly [string, PersonId])[] => [
  [`name ${name}`, id],
  [`nicename ${nicename}`, id],
]

const together = <Name extends Wanted, Id>(
  names: readonly Name[],
  places: readonly Placed<Id>[],
): readonly (Name & Placed<Id>)[] =>
  names.flatMap((name, at) => {
    const place = places[at]
    return place ? [{ ...name, ...place }] : []
  })

const newTopic = ({ id, slug, number, term }: Placed<TopicId> & { term: WpTerm }, origin: string): Topic => ({
  id,
  slug,
  name: term.name || slug,
  origin,
  originId: number,
})
const newPerson = ({ id, slug, number, name }: Placed<PersonId> & WantedPerson, origin: string): Person => ({
  id,
  slug,
  name,
  title: '',
  bio: '',
  accountId: null,
  origin,
  originId: number,
})

/** Those above come first, because those below point at them. */
function plannedSections(archive: Archive, categories: Categories, { sections: known }: Furniture) {
  const { origin } = archive
  const terms = new Map(categoryTerms(archive).map((term) => [term.slug, term]))
  const deep = (slug: string): number => lineOf(slug, categories).length
  const inOrder = [...terms.values()].toSorted((one, other) => deep(one.slug) - deep(other.slug))
  const wanted: Wanted[] = inOrder.map((term) => ({
    key: term.slug,
    number: term.id ?? madeNumber('section', term.slug),
    slug: keptSlug(term.slug, term.name, 'section'),
    name: term.name,
  }))
  if (archive.filings.has(''))
    wanted.push({
      key: unfiled,
      number: madeNumber('section', unfiled),
      slug: inOrder.find(({ slug }) => isNone(slug))?.slug ?? 'uncategorised',
      name: 'Uncategorised',
    })
  const all = placed(wanted, { origin, known, mint: () => newId('section'), sameSlugIsSame: true })
  const ids = idsOf(all)
  const last = Math.max(0, ...known.map(({ position }) => position))
  const fresh = all.filter(({ how }) => how === 'new')
  const parentOf = (slug: string): SectionId | null => ids.get(lineOf(slug, categories)[1] ?? unfiled) ?? null
  return {
    placed: all,
    fresh: fresh.map(
      ({ id, key, slug, number }, at): Section => ({
        id,
        slug,
        name: terms.get(key)?.name || (key === unfiled ? 'Uncategorised' : slug),
        parentId: key === unfiled || deep(key) === 1 ? null : parentOf(key),
        position: last + 1 + at,
        description: terms.get(key)?.description ?? '',
        origin,
        originId: number,
      }),
    ),
  }
}

interface Places {
  readonly sections: readonly Placed<SectionId>[]
  readonly topics: readonly (Placed<TopicId> & { readonly term: WpTerm })[]
  readonly people: readonly (Placed<PersonId> & WantedPerson)[]
}

/** The addresses that WordPress gives to the lists, where they lead now. */
function redirectsOf(
  { site }: Archive,
  categories: Categories,
  { sections, topics, people }: Places,
): Redirect[] {
  const home = (URL.parse(site.baseBlogUrl)?.pathname ?? '/').replace(/\/*$/, '/')
  const found: Redirect[] = home === '/' ? [] : [{ from: home, to: '/' }]
  const lead = (from: string, to: string): void => {
    const path = (home + from).normalize('NFC')
    if (!/[?#%]/.test(path)) found.push({ from: path, to })
  }
  for (const section of sections.filter(({ key }) => key !== unfiled)) {
    const line = lineOf(section.key, categories).toReversed()
    lead(`category/${line.join('/')}/`, sectionPath(section))
    if (line.length > 1) lead(`category/${section.key}/`, sectionPath(section))
  }
  for (const topic of topics.filter(({ term }) => term.taxonomy === 'post_tag'))
    lead(`tag/${topic.term.slug}/`, topicPath(topic))
  for (const one of people) if (one.nicename !== '') lead(`author/${one.nicename}/`, personPath(one))
  return [...new Map(found.toReversed().map((one) => [one.from, one])).values()]
}
