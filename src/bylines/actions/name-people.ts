import { slugOf } from '#kernel/text.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { type Byline, mayNamePeople, type Person, type PersonId } from '../model.ts'
import { insertPersons, personsByIds, personsBySlugs } from '../store.ts'

/** A byline as the desk types it. */
export interface NamedByline {
  readonly name: string
  readonly role: string
}

/**
 * Bylines for these names, in this order, each person once; a name not known yet becomes a person. `held`: those who stand over the
 * story already, who stay themselves under their name, whatever slug an import gave them.
 */
export async function namePeople(
  tx: Writer,
  actor: Actor,
  named: readonly NamedByline[],
  held: readonly PersonId[] = [],
): Promise<readonly Byline[]> {
  demand(actor, mayNamePeople, undefined)
  const heldIds = new Map([...(await personsByIds(tx, held)).values()].map(({ name, id }) => [name, id]))
  const wanted = new Map(
    named.map((byline) => [slugOf(byline.name), byline] as const).filter(([slug]) => slug !== ''),
  )
  const known = await personsBySlugs(tx, [...wanted.keys()])
  const fresh = [...wanted]
    .filter(([slug, { name }]) => !known.has(slug) && !heldIds.has(name.trim()))
    .map(([slug, { name }]) => newPerson(slug, name))
  await insertPersons(tx, fresh)
  const standing = fresh.length === 0 ? known : await personsBySlugs(tx, [...wanted.keys()])
  const ids = new Map([...standing.values()].map((person) => [person.slug, person.id]))
  return [...wanted].flatMap(([slug, { name, role }]) => {
    const personId = heldIds.get(name.trim()) ?? ids.get(slug)
    return personId ? [{ personId, role: role.trim() }] : []
  })
}

const newPerson = (slug: string, name: string): Person => ({
  id: newId('person'),
  slug,
  name: name.trim(),
  title: '',
  bio: '',
  portraitId: null,
  accountId: null,
  origin: null,
  originId: null,
})
