// Whose names stand over stories: authors of the table, names that only posts mention, guests without an account, names typed over a post.
import { slugOf } from '#kernel/text.ts'
import type { Archive } from '../archive.ts'
import { termKey } from '../filing.ts'
import type { ArchiveMap } from '../map/archive-map.ts'
import { bylineOfMeta, coauthorsOf } from '../meta/bylines.ts'
import type { WpPost, WpTerm } from '../model.ts'
import { madeNumber } from '../origin.ts'
import { bareSlug, numberedGuests } from '../parts/guests.ts'
import type { Wanted } from './matching.ts'

export interface WantedPerson extends Wanted {
  readonly title: string
  readonly bio: string
  /** Under which WordPress showed what they wrote: `/author/…/`. Empty: under none. */
  readonly nicename: string
  /** Other words of the archive for the same person. */
  readonly aliases: readonly string[]
}

const typedKey = (byline: string): string => `byline ${byline}`

export function wantedPeople(archive: Archive): readonly WantedPerson[] {
  const people = new Roster()
  for (const { login, name, id } of archive.authors.values()) {
    const one = person(login, name, id ?? madeNumber('author', login))
    people.add({ ...one, aliases: [`account ${login}`, `account ${id}`] })
  }
  for (const creator of archive.creators)
    if (!people.find(`key ${creator}`) && !people.find(`name ${creator}`))
      people.add(person(creator, creator, madeNumber('author', creator)))
  for (const term of archive.terms)
    if (archive.map.taxonomyOf(term.taxonomy) === 'bylines') addTerm(people, term, archive)
  for (const guest of numberedGuests(archive.parts.all.get('person') ?? []))
    if (archive.used.has(guest.key)) addGuest(people, guest)
  for (const byline of archive.bylines) addTyped(people, byline)
  return people.all
}

/** Everybody so far, found again by each word that an archive has for them. */
class Roster {
  readonly #people = new Map<string, WantedPerson>()
  readonly #words = new Map<string, string>()

  get all(): readonly WantedPerson[] {
    return [...this.#people.values()]
  }

  add(one: WantedPerson): void {
    this.#people.set(one.key, one)
    const nicename = one.nicename === '' ? [] : [`nicename ${one.nicename}`]
    for (const word of [`key ${one.key}`, `name ${one.name}`, ...nicename, ...one.aliases])
      if (!this.#words.has(word)) this.#words.set(word, one.key)
  }

  find(...words: readonly string[]): WantedPerson | undefined {
    const known = words.find((word) => this.#words.has(word))
    return known === undefined ? undefined : this.#people.get(this.#words.get(known) ?? '')
  }
}

/** A guest; or an account under another word, where number, login, address or name say so. */
function addTerm(people: Roster, term: WpTerm, archive: Archive): void {
  const { name, words, nicename, number, title, bio } = guestOf(term, archive)
  const same = people.find(...words)
  if (same) people.add(alsoKnown(same, termKey(term), { title, bio }))
  else if (term.taxonomy === 'author' || archive.used.has(termKey(term)))
    people.add({ ...person(termKey(term), name, number), nicename, title, bio })
}

/** Only WordPress's own taxonomy of authors has addresses, and guests in posts of their own. */
function guestOf(term: WpTerm, { parts }: Archive) {
  if (term.taxonomy !== 'author') {
    const words = [`name ${publicName(term.name)}`]
    return {
      name: term.name,
      words,
      nicename: '',
      number: madeNumber('guest', termKey(term)),
      title: '',
      bio: '',
    }
  }
  const slug = bareSlug(term.slug)
  const { name = term.name, account = '', title = '', bio = '' } = parts.guests.get(slug) ?? {}
  const words = [
    ...(account === '' ? [] : [`account ${account}`]),
    `nicename ${slug}`,
    `name ${publicName(name)}`,
  ]
  return { name, words, nicename: slug, number: madeNumber('guest', term.slug), title, bio }
}

const alsoKnown = (
  same: WantedPerson,
  key: string,
  { title, bio }: Pick<WantedPerson, 'title' | 'bio'> = { title: '', bio: '' },
): WantedPerson => ({
  ...same,
  title: same.title || title,
  bio: same.bio || bio,
  aliases: [...same.aliases, key],
})

function addGuest(
  people: Roster,
  { key, name, title, bio }: { key: string; name: string; title: string; bio: string },
): void {
  const same = people.find(`name ${publicName(name)}`)
  const made = { ...person(key, name, madeNumber('guest', key)), nicename: '', title, bio }
  people.add(same ? alsoKnown(same, key, { title, bio }) : made)
}

function addTyped(people: Roster, byline: string): void {
  const same = people.find(`name ${byline}`)
  const key = typedKey(byline)
  people.add(
    same ? alsoKnown(same, key) : { ...person(key, byline, madeNumber('byline', byline)), nicename: '' },
  )
}

function person(key: string, wholeName: string, number: number): WantedPerson {
  const name = publicName(wholeName) || 'Unknown'
  const slug = slugOf(name) || 'writer'
  return { key, number, slug, name, title: '', bio: '', nicename: nicenameOf(key), aliases: [] }
}

/** The keys of those who signed a post, in order: those it names, else the name typed over it, else its creator. */
export function signersOf(
  { terms, creator, meta }: WpPost,
  people: ReadonlyMap<string, unknown>,
  { taxonomyOf }: Pick<ArchiveMap, 'taxonomyOf'>,
): readonly string[] {
  const named = terms.filter(({ taxonomy }) => taxonomyOf(taxonomy) === 'bylines')
  const keys = named.flatMap((term) => first([termKey(term), ...nicename(term)], people))
  if (keys.length > 0) return keys
  const coauthors = coauthorsOf(meta).filter((key) => people.has(key))
  if (coauthors.length > 0) return coauthors
  const byline = bylineOfMeta(meta)
  return first([...(byline === '' ? [] : [typedKey(byline)]), creator, `name ${creator}`], people)
}

const nicename = ({ taxonomy, slug }: Pick<WpTerm, 'taxonomy' | 'slug'>): readonly string[] =>
  taxonomy === 'author' ? [`nicename ${bareSlug(slug)}`] : []
const first = (keys: readonly string[], people: ReadonlyMap<string, unknown>): readonly string[] =>
  keys.filter((key) => people.has(key)).slice(0, 1)

/** A name that is an e-mail address is private; what stands before the @ is what WordPress showed of it. */
export const publicName = (name: string): string =>
  /^[^\s@]+@[^\s@]+$/.test(name.trim()) ? name.trim().replace(/@.*/, '') : name.trim()

/** What WordPress makes of a login in an address. */
const nicenameOf = (login: string): string =>
  login
    .toLowerCase()
    .replaceAll('.', '-')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/[\s-]+/g, '-')
