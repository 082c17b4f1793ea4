// The topics of an archive: its tags, what its map says are others, and categories that some posts have besides their section.
import type { Archive } from '../archive.ts'
import { type Categories, filingOf, termKey } from '../filing.ts'
import type { WpTerm } from '../model.ts'
import { madeNumber } from '../origin.ts'
import { keptSlug, type Wanted } from './matching.ts'
import { sectionTerms } from './sections.ts'

export interface WantedTopic extends Wanted {
  readonly term: WpTerm
}

export function wantedTopics(archive: Archive, categories: Categories): readonly WantedTopic[] {
  const keys = [...archive.filings.values()].flatMap((some) => [...some])
  const second = new Set(keys.flatMap((key) => filingOf(key, categories).topics))
  const besides = sectionTerms(archive).filter((term) => second.has(termKey(term)))
  return [...topicTerms(archive), ...besides].map((term) => ({
    key: termKey(term),
    number: numberOf(term),
    slug: keptSlug(term.slug, term.name, 'topic'),
    name: term.name,
    term,
  }))
}

/** A section has the number of its category; its topic has another. */
const numberOf = ({ taxonomy, slug, id }: WpTerm): number =>
  (taxonomy === 'category' ? null : id) ?? madeNumber('topic', taxonomy, slug)

/** Of WordPress's own tags all; of others only what some story has: a shop's colours are no topics. */
function topicTerms({ terms, map, used }: Archive): readonly WpTerm[] {
  return terms.filter((term) => {
    const word = map.taxonomyOf(term.taxonomy)
    return (
      (word === 'topics' || word === 'series') && (term.taxonomy === 'post_tag' || used.has(termKey(term)))
    )
  })
}
