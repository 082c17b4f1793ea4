// The addresses that WordPress gives to its lists, and where they lead now.
import { personPath, type PersonId } from '#bylines/index.ts'
import type { Redirect } from '#paper/index.ts'
import { type SectionId, sectionPath, type TopicId, topicPath } from '#sections/index.ts'
import { homeOf } from '../addresses.ts'
import type { Archive } from '../archive.ts'
import { type Categories, lineOf } from '../filing.ts'
import type { Base } from '../map/archive-map.ts'
import type { Placed } from './matching.ts'
import type { WantedPerson } from './people.ts'
import { unfiledKey } from './sections.ts'
import type { WantedTopic } from './topics.ts'

export interface Places {
  readonly sections: readonly Placed<SectionId>[]
  readonly topics: readonly (Placed<TopicId> & WantedTopic)[]
  readonly people: readonly (Placed<PersonId> & WantedPerson)[]
}

/** Of several that lead to different places from one address, the first counts. */
export function redirectsOf(archive: Archive, categories: Categories, places: Places): readonly Redirect[] {
  const home = (homeOf(archive.site)?.pathname ?? '/').replace(/\/*$/, '/')
  const all = [
    ...(home === '/' ? [] : [{ from: home, to: '/' }]),
    ...[
      ...sectionLists(archive, categories, places),
      ...topicLists(archive, places),
      ...personLists(archive, places),
    ].map(({ from, to }) => ({ from: (home + from).normalize('NFC'), to })),
  ]
  const fit = all.filter(({ from }) => !/[?#%]/.test(from) && !from.includes('//'))
  return [...new Map(fit.toReversed().map((one) => [one.from, one])).values()]
}

const basesOf = ({ map }: Archive, base: Base): readonly string[] => [base, ...map.wishes.bases[base]]
const baseOf = (archive: Archive, taxonomy: string): readonly string[] => {
  if (taxonomy === 'category') return basesOf(archive, 'category')
  return taxonomy === 'post_tag' ? basesOf(archive, 'tag') : [taxonomy]
}

/** `category local-news`, without its taxonomy. */
const slugIn = (key: string): string => key.slice(key.indexOf(' ') + 1)
const taxonomyIn = (key: string): string => key.slice(0, key.indexOf(' '))

function* sectionLists(archive: Archive, categories: Categories, { sections }: Places): Generator<Redirect> {
  for (const section of sections) {
    const to = sectionPath(section)
    if (!categories.has(section.key)) {
      const type = slugIn(section.key)
      if (section.key !== unfiledKey('post')) yield { from: `${type}/`, to }
      continue
    }
    const line = lineOf(section.key, categories).map(slugIn).toReversed()
    for (const base of baseOf(archive, taxonomyIn(section.key))) {
      yield { from: `${base}/${line.join('/')}/`, to }
      if (line.length > 1) yield { from: `${base}/${slugIn(section.key)}/`, to }
    }
  }
}

function* topicLists(archive: Archive, { topics }: Places): Generator<Redirect> {
  for (const { term, slug } of topics)
    if (archive.map.taxonomyOf(term.taxonomy) !== 'sections')
      for (const base of baseOf(archive, term.taxonomy))
        yield { from: `${base}/${term.slug}/`, to: topicPath({ slug }) }
}

function* personLists(archive: Archive, { people }: Places): Generator<Redirect> {
  for (const person of people)
    if (person.nicename !== '')
      for (const base of basesOf(archive, 'author'))
        yield { from: `${base}/${person.nicename}/`, to: personPath(person) }
}
