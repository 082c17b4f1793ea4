// Sections, topics and people of an archive, planned whole before the first story: what is new, what the paper has already.
import type { Person, PersonId } from '#bylines/index.ts'
import type { Redirect } from '#paper/index.ts'
import { newId } from '#platform/mint.ts'
import type { Section, SectionId, Topic, TopicId } from '#sections/index.ts'
import type { Archive } from '../archive.ts'
import { type Categories, termKey } from '../filing.ts'
import { redirectsOf } from './lists.ts'
import { type Placed, placed, type Wanted } from './matching.ts'
import { type WantedPerson, wantedPeople } from './people.ts'
import { categoriesOf, plannedSections } from './sections.ts'
import { type WantedTopic, wantedTopics } from './topics.ts'

/** What of the paper an archive's names may meet. */
export interface Furniture {
  readonly sections: readonly Section[]
  readonly topics: readonly Topic[]
  readonly persons: readonly Person[]
}

/** Where a post's words for things lead. */
export interface Names {
  readonly categories: Categories
  /** By the key of the term; by `unfiledKey` where a post has none. */
  readonly sections: ReadonlyMap<string, SectionId>
  /** By the key of the term: `post_tag air-routes`. Also sections that some posts have besides their own. */
  readonly topics: ReadonlyMap<string, TopicId>
  readonly people: ReadonlyMap<string, PersonId>
  /** What series are called, by the key of the term. */
  readonly series: ReadonlyMap<string, string>
}

export interface Plan {
  readonly names: Names
  readonly sections: readonly Section[]
  readonly topics: readonly Topic[]
  readonly persons: readonly Person[]
  readonly redirects: readonly Redirect[]
  readonly placedSections: readonly Placed<SectionId>[]
  readonly placedTopics: readonly (Placed<TopicId> & WantedTopic)[]
  readonly placedPeople: readonly (Placed<PersonId> & WantedPerson)[]
}

export function planned(archive: Archive, furniture: Furniture): Plan {
  const { origin } = archive
  const categories = categoriesOf(archive)
  const sections = plannedSections(archive, categories, furniture.sections)
  const wanted = wantedTopics(archive, categories)
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
    redirects: redirectsOf(archive, categories, { sections: sections.placed, topics, people }),
    names: {
      categories,
      sections: idsOf(sections.placed),
      topics: idsOf(topics),
      people: new Map([...people.flatMap(keysOf), ...idsOf(people)]),
      series: new Map(
        archive.terms
          .filter(({ taxonomy }) => archive.map.taxonomyOf(taxonomy) === 'series')
          .map((term) => [termKey(term), term.name]),
      ),
    },
  }
}

const idsOf = <Id>(all: readonly Placed<Id>[]): ReadonlyMap<string, Id> =>
  new Map(all.map(({ key, id }) => [key, id]))

/** A signer may be meant by login, by name, by the last part of an address, or by a term. */
const keysOf = ({
  id,
  name,
  nicename,
  aliases,
}: Placed<PersonId> & WantedPerson): (readonly [string, PersonId])[] => [
  [`name ${name}`, id],
  [`nicename ${nicename}`, id],
  ...aliases.map((alias) => [alias, id] as const),
]

const together = <Name extends Wanted, Id>(
  names: readonly Name[],
  places: readonly Placed<Id>[],
): readonly (Name & Placed<Id>)[] =>
  names.flatMap((name, at) => {
    const place = places[at]
    return place ? [{ ...name, ...place }] : []
  })

const newTopic = ({ id, slug, number, term }: Placed<TopicId> & WantedTopic, origin: string): Topic => ({
  id,
  slug,
  name: term.name || slug,
  origin,
  originId: number,
})
const newPerson = (
  { id, slug, number, name, title, bio }: Placed<PersonId> & WantedPerson,
  origin: string,
): Person => ({
  id,
  slug,
  name,
  title,
  bio,
  portraitId: null,
  accountId: null,
  origin,
  originId: number,
})
