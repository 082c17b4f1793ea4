// Whose names stand over stories: authors of the table, names that only posts mention, guests of the Co-Authors plugin.
import { slugOf } from '#kernel/text.ts'
import type { Archive } from '../archive.ts'
import type { WpPost } from '../model.ts'
import { madeNumber } from '../origin.ts'
import type { Wanted } from './matching.ts'

export interface WantedPerson extends Wanted {
  readonly name: string
  /** Under which WordPress showed what they wrote: `/author/…/`. */
  readonly nicename: string
  readonly isGuest: boolean
}

export function wantedPeople({ authors, creators, guests, terms }: Archive): readonly WantedPerson[] {
  const names = new Set([...authors.values()].map(({ name }) => name))
  const people = new Map<string, WantedPerson>()
  for (const { login, name, id } of authors.values())
    people.set(login, person(login, name, id ?? madeNumber('author', login)))
  for (const creator of creators)
    if (!people.has(creator) && !names.has(creator))
      people.set(creator, person(creator, creator, madeNumber('author', creator)))
  const logins = new Set([...people.values()].map(({ nicename }) => nicename))
  for (const term of terms)
    if (term.taxonomy === 'author' && !logins.has(bareSlug(term.slug))) {
      const name = guests.get(term.slug) ?? guests.get(bareSlug(term.slug)) ?? spelled(term.name)
      const one = person(`author ${term.slug}`, name, madeNumber('guest', term.slug))
      people.set(one.key, { ...one, nicename: bareSlug(term.slug), isGuest: true })
    }
  return [...people.values()]
}

function person(key: string, wholeName: string, number: number): WantedPerson {
  const name = publicName(wholeName) || 'Unknown'
  return { key, number, slug: slugOf(name) || 'writer', name, nicename: nicenameOf(key), isGuest: false }
}

/** The keys of those who signed a post, in order: Co-Authors' terms where it has them, else its creator. */
export function signersOf(
  { terms, creator }: WpPost,
  people: ReadonlyMap<string, unknown>,
): readonly string[] {
  const signers = terms.filter(({ taxonomy }) => taxonomy === 'author').map(({ slug }) => slug)
  const known = signers.flatMap((slug) =>
    [`author ${slug}`, `nicename ${bareSlug(slug)}`].filter((key) => people.has(key)).slice(0, 1),
  )
  if (known.length > 0) return known
  return [creator, `name ${creator}`].filter((key) => people.has(key)).slice(0, 1)
}

const bareSlug = (slug: string): string => slug.replace(/^cap-/, '')

/** A name that is an e-mail address is private; what stands before the @ is what WordPress showed of it. */
export const publicName = (name: string): string =>
  /^[^\s@]+@[^\s@]+$/.test(name.trim()) ? name.trim().replace(/@.*/, '') : name.trim()

/** `jane-doe`, which is all that the plugin says of some. */
const spelled = (name: string): string =>
  /^[a-z\d]+(?:-[a-z\d]+)+$/.test(name)
    ? name.replaceAll('-', ' ').replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
    : name

/** What WordPress makes of a login in an address. */
const nicenameOf = (login: string): string =>
  login
    .toLowerCase()
    .replaceAll('.', '-')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/[\s-]+/g, '-')
