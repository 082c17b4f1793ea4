// Those who sign without an account: guests of Co-Authors Plus (posts of their own) and of PublishPress Authors (terms with fields).
import { firstOf } from '../meta/first.ts'
import type { WpPost, WpTerm } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'

export interface Guest {
  readonly name: string
  readonly title: string
  readonly bio: string
  /** The login or the number of the account that is the same person; empty: none. */
  readonly account: string
}
/** By the slug of their term, without `cap-`. */
export type Guests = ReadonlyMap<string, Guest>

export const bareSlug = (slug: string): string => slug.replace(/^cap-/, '')

export function guestsOf(posts: readonly WpPost[], terms: readonly WpTerm[]): Guests {
  const ofTerms = terms
    .filter(({ taxonomy }) => taxonomy === 'author')
    .map((term) => [bareSlug(term.slug), guestInTerm(term)] as const)
  const ofPosts = posts.map((post) => [bareSlug(post.slug), guestInPost(post)] as const)
  return new Map([...ofTerms, ...ofPosts])
}

/** Guests of Molongui Authorship, whom posts name by number. Every field of theirs has a name of the plug-in's own. */
export const numberedGuests = (posts: readonly WpPost[]) =>
  posts
    .filter(({ id, type }) => id !== null && type === 'guest_author')
    .map(({ id, title, content, meta }) => ({
      key: `guest ${id}`,
      name: plainTitle(firstOf(meta, ['_molongui_guest_author_display_name'])) || title,
      title: plainTitle(firstOf(meta, ['_molongui_guest_author_job'])).slice(0, 200),
      bio: plainTitle(content.replace(/<[^>]*>/g, ' ')),
    }))

const guestInPost = ({ title, meta }: WpPost): Guest => ({
  name: plainTitle(firstOf(meta, ['cap-display_name'])) || title,
  title: plainTitle(firstOf(meta, ['cap-newspack_job_title', 'cap-job_title', 'cap-jobtitle'])).slice(0, 200),
  bio: plainTitle(firstOf(meta, ['cap-description'])),
  account: firstOf(meta, ['cap-linked_account']),
})

function guestInTerm({ name, meta, description }: WpTerm): Guest {
  const user = firstOf(meta, ['user_id'])
  return {
    name: spelled(name),
    title: plainTitle(firstOf(meta, ['job_title'])).slice(0, 200),
    bio: plainTitle(firstOf(meta, ['description'])),
    account: user !== '' && user !== '0' ? user : accountIn(description),
  }
}

/** Co-Authors Plus describes a term by everything it can be searched for: name, login, number and, at the end, the e-mail address. */
const accountIn = (description: string): string => /\s(\d{1,9})\s+\S+@\S+\s*$/.exec(description)?.[1] ?? ''

/** `jane-doe`, which is all that the plugin says of some. */
const spelled = (name: string): string =>
  /^[a-z\d]+(?:-[a-z\d]+)+$/.test(name)
    ? name.replaceAll('-', ' ').replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
    : name
