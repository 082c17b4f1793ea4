// Whom a note calls by name: `@Ada Quay`, as their account is named, the longest name first.
import type { AccountId } from '#people/index.ts'

interface Named {
  readonly id: AccountId
  readonly name: string
}

/** Everybody that is called, each once, in the order of `people`. */
export function mentionedIn(text: string, people: readonly Named[]): readonly AccountId[] {
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length)
  const called = new Set<AccountId>()
  for (const start of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const rest = text.slice(start.index + 1)
    const person = byLength.find(({ name }) => isCalled(rest, name))
    if (person) called.add(person.id)
  }
  return people.filter(({ id }) => called.has(id)).map(({ id }) => id)
}

const isCalled = (rest: string, name: string): boolean =>
  name !== '' &&
  rest.slice(0, name.length).toLocaleLowerCase() === name.toLocaleLowerCase() &&
  !/^[\p{L}\p{N}]/u.test(rest.slice(name.length))
