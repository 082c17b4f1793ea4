// What became of the names of an archive: its authors, and the terms of every taxonomy.
import type { Archive } from '../archive.ts'
import { termKey } from '../filing.ts'
import { machineryTaxonomies } from '../map/taxonomies.ts'
import { masked } from '../masked.ts'
import type { WpTerm } from '../model.ts'
import type { How } from '../names/matching.ts'
import type { Plan } from '../names/names.ts'
import { nothingYet, type Outcome } from '../storing/outcome.ts'

type Places = ReadonlyMap<string, { readonly how: How }>
interface Known {
  readonly sections: Places
  readonly topics: Places
  readonly people: Places
  /** Other words for people that are placed. */
  readonly aliases: ReadonlySet<string>
}

export function outcomeOfNames({ authors, terms, map, used }: Archive, plan: Plan): Outcome {
  const outcome = nothingYet()
  const known: Known = {
    sections: new Map(plan.placedSections.map((one) => [one.key, one])),
    topics: new Map(plan.placedTopics.map((one) => [one.key, one])),
    people: new Map(plan.placedPeople.map((one) => [one.key, one])),
    aliases: new Set(plan.placedPeople.flatMap(({ aliases }) => aliases)),
  }
  for (const { login } of authors.values())
    outcome.stored.push({ group: 'authors', kind: 'author', how: known.people.get(login)?.how ?? 'already' })
  for (const term of terms) {
    const word = map.taxonomyOf(term.taxonomy)
    const how = howStored(term, word, known)
    if (how === null) drop(outcome, term, whyDropped(term, word, used))
    else outcome.stored.push({ group: 'terms', kind: term.taxonomy, how })
    if (word === 'sections' && known.topics.get(termKey(term))?.how === 'new')
      outcome.changed.push({ ...lineOf(term), why: 'also-a-topic: some posts are in several categories' })
  }
  return outcome
}

const lineOf = ({ taxonomy, id, name }: WpTerm) =>
  ({ group: 'terms', kind: taxonomy, id, title: masked(name) }) as const

function drop({ dropped }: Outcome, term: WpTerm, why: string): void {
  dropped.push({ ...lineOf(term), why })
}

/** Null: it is nowhere. */
function howStored(term: WpTerm, word: string, { sections, topics, people, aliases }: Known): string | null {
  const key = termKey(term)
  if (word === 'languages' || word === 'translations' || word === 'menus') return word.replace(/s$/, '')
  if (word === 'sponsors') return 'sponsor'
  const place = (word === 'sections' ? sections : word === 'bylines' ? people : topics).get(key)
  if (place) return place.how
  return word === 'bylines' && (aliases.has(key) || term.taxonomy === 'author') ? 'joined' : null
}

function whyDropped({ taxonomy, slug }: WpTerm, word: string, used: ReadonlySet<string>): string {
  if (word === 'formats') return 'a-format-is-a-look'
  if (machineryTaxonomies.has(taxonomy)) return 'site-furniture'
  if (word === 'leave-out') return 'left-out'
  return used.has(termKey({ taxonomy, slug })) ? 'no-place' : 'on-no-story'
}
