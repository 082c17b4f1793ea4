import type { Id } from '#kernel/ids.ts'
import { type AccountId, permission } from '#people/index.ts'

export type PersonId = Id<'person'>

/** Somebody whose name stands over stories. Needs no account; may point at one. */
export interface Person {
  readonly id: PersonId
  readonly slug: string
  readonly name: string
  /** What they are at the paper: "Council reporter". A byline may say another role for one story. */
  readonly title: string
  readonly bio: string
  /** Their picture in the library; it stands beside what they hold of things, and on their own page. */
  readonly portraitId: Id<'media'> | null
  readonly accountId: AccountId | null
  readonly origin: string | null
  readonly originId: number | null
}

/** A person in a role, over one story. */
export interface Byline {
  readonly personId: PersonId
  readonly role: string
}

export const mayNamePeople = permission<void>('people.name', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
  writer: 'any',
  contributor: 'any',
})

/** What the paper says of whoever writes for it: who they are, and how they look. */
export const mayDescribePeople = permission<void>('people.describe', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
})

export const personPath = (person: Pick<Person, 'slug'>): string => `/person/${person.slug}`
export const personTag = (id: PersonId): string => `person:${id}`
