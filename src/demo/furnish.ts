// What stands in a paper before its first story: settings, sections, topics, people, an advertisement.
import { runAdvertisement } from '#ads/index.ts'
import { insertPersons, type Person } from '#bylines/index.ts'
import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { setPaper } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { newId } from '#platform/mint.ts'
import { addSections, insertTopics, type Section, type SectionId, type TopicId } from '#sections/index.ts'
import { houseAdvertisement, paper, people, sections, stories } from './edition/edition.ts'
import { standing } from './standing.ts'

/** What everything of the demo edition says of where it came from, so that all of it can be taken out again. */
export const demo = 'demo'

/** The furniture by the names that the stories use. */
export interface Names {
  readonly sections: ReadonlyMap<string, SectionId>
  readonly topics: ReadonlyMap<string, TopicId>
  readonly people: ReadonlyMap<string, Person>
}

export async function furnish(tx: Writer, now: Instant): Promise<Names> {
  await setName(tx, now)
  const placed = sectionsOfDemo()
  await addSections(tx, machine, placed, now)
  const topics = topicsOfDemo()
  await insertTopics(tx, topics)
  const persons = personsOfDemo()
  await insertPersons(tx, persons)
  await advertise(tx, now)
  return {
    sections: new Map(placed.map(({ slug, id }) => [slug, id])),
    topics: new Map(topics.map(({ name, id }) => [name, id])),
    people: new Map(persons.map((person) => [person.slug, person])),
  }
}

async function setName(tx: Writer, now: Instant): Promise<void> {
  const { name, tagline, language, zone, owner, notice, aboutMarkdown } = paper
  const profiles = paper.profiles.map((profile) => ({ name: profile.name, url: profile.path }))
  const said = { copyright: owner, demoNotice: notice, about: aboutMarkdown, profiles }
  const settings = { name, tagline, language, timeZone: zone, ...said, ...standing }
  const outcome = await setPaper(tx, machine, settings, now)
  if (!outcome.ok) throw new Error(`the demo edition's settings were refused: ${outcome.why}`)
}

function sectionsOfDemo(): readonly Section[] {
  const ids = new Map(sections.map(({ slug }) => [slug, newId('section')]))
  return sections.flatMap(({ slug, name, description, above }, position): readonly Section[] => {
    const id = ids.get(slug)
    if (!id) return []
    const parentId = (above && ids.get(above)) || null
    return [{ id, slug, name, description, parentId, position, origin: demo, originId: position + 1 }]
  })
}

const topicsOfDemo = () =>
  [...new Set(stories.flatMap(({ topics }) => topics))].map((name, at) => ({
    id: newId('topic'),
    slug: slugOf(name),
    name,
    origin: demo,
    originId: at + 1,
  }))

const personsOfDemo = (): readonly Person[] =>
  people.map(({ slug, name, role, bio }, at) => ({
    id: newId('person'),
    slug,
    name,
    title: role,
    bio,
    accountId: null,
    origin: demo,
    originId: at + 1,
  }))

async function advertise(tx: Writer, now: Instant): Promise<void> {
  const { name, svg, type, alt, href, width, height } = houseAdvertisement
  const picture = new TextEncoder().encode(svg)
  const shown = { name, link: href, alt, width, height, pictureType: type, origin: demo, picture }
  await runAdvertisement(tx, machine, shown, now)
}
