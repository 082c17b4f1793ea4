import { insertPersons, listPersonsOf, type Person, personsBySlugs } from '#bylines/index.ts'
import { inPieces } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { insertRedirects, type Redirect, redirectsAmong } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import { faultKind } from '#platform/db/faults.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import {
  addSections,
  insertTopics,
  listSections,
  listTopicsOf,
  type Topic,
  topicsBySlugs,
} from '#sections/index.ts'
import type { Archive } from '../archive.ts'
import { type Furniture, type Plan, planned } from './names.ts'
import { wantedPeople } from './people.ts'
import { categoriesOf } from './sections.ts'
import { wantedTopics } from './topics.ts'

/** Looks, plans, stores what is new, and looks again until nothing is: so that whoever names the same things at once is met. */
export async function storeNames(
  store: Store,
  archive: Archive,
  { dryRun, now }: { dryRun: boolean; now: Instant },
): Promise<{ plan: Plan; redirects: number }> {
  const first = planned(archive, await furnitureFor(store.read, archive))
  const redirects = await missing(store.read, first.redirects)
  if (dryRun) return { plan: first, redirects: redirects.length }
  let plan = first
  for (let turn = 0; turn < 5 && isNew(plan); turn += 1) {
    await insertNames(store, plan, now)
    plan = planned(archive, await furnitureFor(store.read, archive))
  }
  for (const some of inPieces(redirects, 1000)) await store.write((tx) => insertRedirects(tx, some, now))
  return { plan: { ...first, names: plan.names }, redirects: redirects.length }
}

const isNew = ({ sections, topics, persons }: Plan): boolean =>
  sections.length + topics.length + persons.length > 0

async function missing(db: Reader, redirects: readonly Redirect[]): Promise<readonly Redirect[]> {
  const known = new Set(
    await redirectsAmong(
      db,
      redirects.map(({ from }) => from),
    ),
  )
  return redirects.filter(({ from }) => !known.has(from))
}

async function insertNames(store: Store, { sections, topics, persons }: Plan, now: Instant): Promise<void> {
  try {
    if (sections.length > 0) await store.write((tx) => addSections(tx, machine, sections, now))
    for (const some of inPieces(topics, 500)) await store.write((tx) => insertTopics(tx, some))
    for (const some of inPieces(persons, 500)) await store.write((tx) => insertPersons(tx, some))
  } catch (error) {
    // Somebody named the same thing a moment ago; the next look finds it.
    if (faultKind(error) !== 'unique') throw error
  }
}

/** Only what the archive may meet: a paper may have more topics than memory should hold. */
async function furnitureFor(db: Reader, archive: Archive): Promise<Furniture> {
  const topics = new Map<string, Topic>(
    (await listTopicsOf(db, archive.origin)).map((one) => [one.slug, one]),
  )
  const persons = new Map<string, Person>(
    (await listPersonsOf(db, archive.origin)).map((one) => [one.slug, one]),
  )
  const topicSlugs = wantedTopics(archive, categoriesOf(archive)).map(({ slug }) => slug)
  // One that stood there before is still meant by it.
  for (const some of inPieces(topicSlugs, 1000))
    for (const [slug, topic] of await topicsBySlugs(db, some)) topics.set(slug, { ...topic, slug })
  const personSlugs = wantedPeople(archive).map(({ slug }) => slug)
  for (const some of inPieces(personSlugs, 1000))
    for (const [slug, person] of await personsBySlugs(db, some)) persons.set(slug, person)
  return { sections: await listSections(db), topics: [...topics.values()], persons: [...persons.values()] }
}
